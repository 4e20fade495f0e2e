/** What a page and its worker tell each other. Types only: it does not ship. */

/** A file of the runtime as bundle.py lists it, and its sizes in bytes: raw, brotli, gzip. */
export interface RuntimeFile {
  name: string;
  integrity: string;
  bytes: number;
  br: number;
  gz: number;
}

/** The files of a start, by the name under which worker.js looks them up. */
export type Files = Record<string, RuntimeFile>;

/**
 * What a page needs to start Python, from runtime() in assets.py: the addresses of the worker, of the
 * page's script and of the folder with the files, the module of calculator.browser to import at once,
 * and whether questions may name or reach a person.
 */
export interface Runtime {
  worker: string;
  script: string;
  private: boolean;
  /** The field that says for whom an answer is; it asks nothing. */
  readerKey: string;
  base: string;
  module: string;
  /** The day that counts as today, only where the site of another day is served for editing. */
  stand?: string;
  settings: Record<string, string>;
  start?: "ordinary";
  lock: import("pyodide").LockfileInfo;
  lean: Files;
  ordinary: Files;
  /** What to load only when it turns out to be needed. */
  late: Files;
  /** Missing where a calculator has no answers from the build. */
  answers?: {
    /** The days on which they hold, as 2026-11-21; null where nothing ends them. */
    first: string;
    last: string | null;
    /** Whether nearly every question is among them; else only some that pages link to are. */
    finite: boolean;
    files: BuiltFile[];
  };
}

export interface BuiltFile {
  /** The reader's word; empty where none is told. */
  reader: string;
  name: string;
  integrity: string;
}

/** What build/answers.py writes: whole replies by the question as the form writes it. */
export interface BuiltAnswers {
  /** The number of the reply. */
  questions: Record<string, number>;
  /** The same by questions with a country's name, as the form suggests it. */
  typed: Record<string, number>;
  /** The name that takes the place of the mark, and the numbers of pieces that make the JSON. */
  replies: [name: string, ...pieces: number[]][];
  pieces: string[];
  mark: string;
}

/** Page to worker: start Python, or be held: wait until the page says "release". */
export interface Start {
  type: "start";
  runtime: Runtime;
  held?: boolean;
}

/** Page to worker: start now. */
export interface Release {
  type: "release";
}

/** Page to worker: only fetch, for a page that may be opened next. */
export interface Warm {
  type: "warm";
  runtime: Runtime;
}

/**
 * Page to worker: call "module.function" of calculator.browser; waits for the start. The name "load"
 * instead loads a late archive, by its name; the reply is whether that worked.
 */
export interface Call {
  type: "call";
  id: number;
  name: string;
  values: unknown[];
}

/** Worker to page: how many bytes are there; or that all are, and Python starts. */
export interface Progress {
  type: "progress";
  stage: "download" | "start";
  loaded: number;
  total: number;
}

/** Worker to page: Python runs; "restored" from its memory, "ordinary" where the lean start failed. */
export interface Ready {
  type: "ready";
  start: "lean" | "restored" | "ordinary";
}

/** Worker to page: what a call returned. */
export interface Reply {
  type: "reply";
  id: number;
  reply: unknown;
}

/** Worker to page: why nothing more will come, for a developer; with an id where a call failed. */
export interface Failed {
  type: "failed";
  id?: number;
  message: string;
}

/** What the page's script does for inline/guard.js. */
export interface Listener {
  /** Runs for every worker. */
  started: () => void;
  receive: (message: FromWorker) => void;
  /** Runs where a worker gives up. */
  failed: () => void;
}

/** What inline/guard.js does for the page's scripts. */
export interface Guard {
  /** Whether the address asks anything: then nothing of the example is shown. */
  asks: boolean;
  /** Whether the address told the host what names or reaches a person. */
  told: boolean;
  /** Shows the state, once the place for it is there. */
  show: () => void;
  /** Loads the answers from the build for a reader, by a word; undefined where there are none. */
  answersFor: (reader: string) => Promise<BuiltAnswers | undefined> | undefined;
  /**
   * Tells whether an answer from the build is shown: then the loading needs no notice. The first time,
   * Python starts after that.
   */
  readable: (is: boolean) => void;
  /** Gives up and says why: the key of a reason, and words for a developer. */
  fail: (reason: "failed" | "webassembly", message: string) => void;
  /** Takes every file of the page past the cache and starts again. */
  retry: () => void;
  /** Once Python has answered for the first time, or can. */
  answered: Promise<void>;
  /** Stops watching the time: nothing is loading. */
  done: () => void;
  post: (message: ToWorker) => void;
  connect: (listener: Listener) => void;
}

/** What the service worker keeps: SHA-256 by address from the site's root, from offline.py. */
export interface Copy {
  /** Differs wherever anything of the copy differs. */
  name: string;
  /** What answers for pages that are not kept, by the folder that they are in. */
  instead: Record<string, string>;
  /** What carries a hash in its name. */
  hashed: Record<string, string>;
  /** All else, which the host is asked for first. */
  pages: Record<string, string>;
}

export type ToWorker = Start | Release | Warm | Call;
export type FromWorker = Progress | Ready | Reply | Failed;

declare global {
  /** Stands in front of service_worker/keep.js. */
  const copy: Copy;
  /** Only some browsers have it: https://wicg.github.io/netinfo/ */
  interface Navigator {
    connection?: { type?: string; effectiveType?: string; saveData?: boolean };
  }
  interface WorkerNavigator {
    connection?: Navigator["connection"];
  }
}

/** What replies.reply says to a page's question: keys of fields, HTML, and more HTML by field. */
export interface Said {
  answered: boolean;
  query: string;
  /** Most decisive first. */
  missing: string[];
  not_needed: string[];
  /** Whether there are texts for the job. */
  texts: boolean;
  short: string;
  next_steps: string;
  explanation: string;
  notice: string;
  problems: Record<string, string>;
  asides: Record<string, string>;
}

/** What search_index.py writes. */
export interface SearchIndex {
  pages: SearchPage[];
  /**
   * Of each section, the number of its page, its id, title, the title of the section above, text, and
   * what one asks to find it, one a line.
   */
  sections: {
    page: number[];
    id: string[];
    title: string[];
    above: string[];
    text: string[];
    asked: string[];
  };
  /** Name, last part of the address, key, calling code, other names, regions. */
  countries: [string, string, string, string, string[], string[]][];
  countryPages: { address: string; trail: string[]; code: string };
  groups: string[];
  /** What is typed, and words of the pages for it. */
  aliases: [string, string][];
  smallWords: string;
  topics: { address: string; title: string }[];
  question: SearchQuestion;
}

export interface SearchPage {
  address: string;
  trail: string[];
  readers: string[];
  /** How much its sections count, and the page itself. */
  weight: number;
  start: number;
}

/** How a question with figures is read, from search.toml. */
export interface SearchQuestion {
  address: string;
  title: string;
  needed: string;
  place: string;
  unclear: string[];
  figures: { key: string; before: string[]; units: string[]; after: string[]; shown: string }[];
  choices: { key: string; value: string; words: string[]; shown: string }[];
}

/** A country or region that a query names; a group or the EU has no address. */
export interface NamedPlace {
  name: string;
  key: string;
  address: string;
  trail: string[];
  excerpt: string;
  /** Whether only a misspelled word names it, which may mean others as well. */
  isUnsure?: boolean;
}

/** A result: where it is, for whom, and what it says. */
export interface Found {
  address: string;
  title: string;
  trail: string[];
  readers: string[];
  excerpt: { text: string; isMatch: boolean }[];
}

/** A calculator that a question with figures fills in. */
export interface Offer {
  address: string;
  title: string;
  told: string[];
}

export interface SearchReply {
  found: Found[];
  offer: Offer | null;
}

/** What the box says beside the results, from search.toml. */
export type SearchTexts = Record<"empty" | "none" | "one" | "other" | "offer" | "failed", string>;

/** From the page to the search's worker, and back. */
export interface SearchQuery {
  index: string;
  query: string;
}

export type SearchAnswer =
  | { query: string; reply: SearchReply; topics: SearchIndex["topics"] }
  | { query: string; failed: string };
