// Keeps another question's answer away whatever happens to the page's files: decides by the address
// what may be shown, starts Python, and notices when nothing more arrives. Stands in the page's head
// and needs no other file.

/** @import { FromWorker, Guard, Listener, Runtime, ToWorker } from "../messages.d.ts" */

/** @type {Runtime} */
const runtime = JSON.parse(document.getElementById("runtime").textContent);
/** @param {string} address */
const absolute = (address) => new URL(address, location.href).href;
runtime.base = absolute(runtime.base);
runtime.script = absolute(runtime.script);

/** @type {Guard} */
// biome-ignore lint/correctness/noUnusedVariables: the other scripts of the page use it.
const guard = (() => {
  // Milliseconds without progress until the page says so, and until it gives up on a silent host, or
  // on Python, which says nothing while it starts and takes long on a slow device.
  const NOTICEABLE = 10_000;
  const SILENT_HOST = 30_000;
  const SLOW_START = 120_000;
  // A page that loads sooner after a reload of its own does not reload itself again, in milliseconds.
  const OWN_RELOAD = 60_000;
  // Milliseconds for which the start of Python waits for an answer from the build, which it would delay.
  const HELD = 1000;
  const STYLE = "link[rel=stylesheet]";

  /** @type {"waiting" | "done" | "failed"} */
  let state = "waiting";
  /** The key of the words to show: "" or a data-reason. */
  let reason = "";
  /** @type {number[]} */
  let timers = [];
  let limit = SILENT_HOST;
  /** @type {Worker | undefined} */
  let worker;
  let silent = true;
  let retrying = false;
  /** Whether it gave up because nothing arrived: what arrives later may still help. */
  let late = false;
  /** @type {Listener | undefined} */
  let page;
  /** @type {FromWorker[]} What the worker says before the page listens. */
  let early = [];
  /** @type {Set<string>} Fields that a person changed before the page's script was there. */
  const edited = new Set();
  /** @type {() => void} */
  let hearAnswer;
  /** @type {Promise<void>} */
  const answered = new Promise((resolve) => {
    hearAnswer = resolve;
  });
  /** @type {Map<string, Promise<any>>} Answers from the build, by the reader's word. */
  const built = new Map();
  let readable = false;
  let held = Boolean(runtime.answers?.finite) && asks(location.search);
  let mayHeal = !(Date.now() - history.state?.healed < OWN_RELOAD);
  history.replaceState(null, "");

  // In the fragment, no host and no other page learns what names or reaches a person.
  const query = runtime.private ? location.search : "";
  const told = asks(query);
  if (query) history.replaceState(null, "", `${location.pathname}#${location.search.slice(1)}`);

  /**
   * Whether words of an address ask anything: for whom the answer is does not count.
   * @param {string} words
   */
  function asks(words) {
    return [...new URLSearchParams(words).keys()].some((key) => key !== runtime.readerKey);
  }

  /** Shows the state, as far as the page is there. */
  function show() {
    /** @type {HTMLElement | null} */
    const failure = document.querySelector(".calculator__failure");
    /** @type {HTMLElement | null} */
    const loading = document.querySelector(".calculator__loading");
    if (!failure || !loading) return;
    loading.hidden = state !== "waiting" || readable;
    failure.hidden = reason === "" || (readable && reason === "stalled");
    /** @type {NodeListOf<HTMLElement>} */
    const reasons = failure.querySelectorAll("[data-reason]");
    for (const words of reasons) words.hidden = words.dataset.reason !== reason;
    failure.querySelector("button").hidden = reason === "webassembly";
  }

  /**
   * @param {typeof state} next
   * @param {string} [why]
   */
  function enter(next, why = "") {
    timers.forEach(clearTimeout);
    timers = next === "waiting" ? [setTimeout(stall, NOTICEABLE), setTimeout(expire, limit)] : [];
    const changed = state !== next || reason !== why;
    state = next;
    reason = why;
    if (changed) show();
  }

  function progress() {
    if (state === "waiting") enter("waiting");
  }

  function stall() {
    reason = "stalled";
    show();
    // A style sheet from the page's source holds up all that stands behind it; one that a script adds
    // does not.
    for (const link of document.querySelectorAll(STYLE)) {
      if (!(/** @type {HTMLLinkElement} */ (link).sheet)) link.replaceWith(link.cloneNode());
    }
    // A worker that says nothing may be a broken one from the cache.
    if (!silent || !mayHeal) return;
    mayHeal = false;
    refetch(runtime.worker).then(
      () => silent && state === "waiting" && startWorker(),
      console.warn,
    );
  }

  function expire() {
    late = true;
    fail("failed", "Nothing more arrived.");
  }

  /** @type {Guard["fail"]} */
  function fail(why, message) {
    if (state === "failed") return;
    console.error(message);
    worker?.terminate();
    worker = undefined;
    enter("failed", why);
    page?.failed();
  }

  /**
   * A file of the page is not what was built: takes all of them past the cache once, then gives up.
   * @param {string} message
   */
  function breakDown(message) {
    if (retrying) return;
    if (!mayHeal || state !== "waiting") {
      fail("failed", message);
      return;
    }
    console.warn(message);
    retry();
  }

  /** @type {Guard["retry"]} */
  async function retry() {
    if (retrying) return;
    retrying = true;
    mayHeal = false;
    worker?.terminate();
    worker = undefined;
    enter("waiting");
    /** @type {NodeListOf<HTMLLinkElement>} */
    const styles = document.querySelectorAll(STYLE);
    /** @type {NodeListOf<HTMLScriptElement>} */
    const scripts = document.querySelectorAll("script[src]");
    const files = [runtime.worker, runtime.script, ...[...styles].map(({ href }) => href)];
    await Promise.allSettled([...files, ...[...scripts].map(({ src }) => src)].map(refetch));
    if (page) {
      retrying = false;
      start();
    } else {
      keepEdited();
      history.replaceState({ healed: Date.now() }, "");
      location.reload();
    }
  }

  /**
   * Takes a file past the cache.
   * @param {string} address
   */
  async function refetch(address) {
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(), NOTICEABLE);
    try {
      const response = await fetch(address, { cache: "reload", signal: attempt.signal });
      await response.arrayBuffer();
    } finally {
      clearTimeout(timer);
    }
  }

  /** @type {Guard["answersFor"]} */
  function answersFor(reader) {
    const file = runtime.answers?.files.find((each) => each.reader === reader);
    if (!file || built.has(reader)) return built.get(reader);
    const address = runtime.base + file.name;
    const take = async () => (await fetch(address, { integrity: file.integrity })).json();
    // A broken one may be a cached one; where none is what was built, only Python answers.
    const taken = take().catch(() => refetch(address).then(take));
    built.set(reader, taken.catch(console.warn));
    return built.get(reader);
  }

  /** Puts what a person changed into the address, so that the page that loads again holds it. */
  function keepEdited() {
    /** @type {HTMLFormElement | null} */
    const form = document.querySelector(".calculator form");
    if (!form || edited.size === 0) return;
    const sign = runtime.private ? "#" : "?";
    const words = new URLSearchParams(runtime.private ? location.hash.slice(1) : location.search);
    for (const key of edited) words.set(key, String(new FormData(form).get(key) ?? ""));
    history.replaceState(null, "", `${location.pathname}${sign}${words}`);
  }

  function start() {
    limit = SILENT_HOST;
    enter("waiting");
    if (typeof WebAssembly === "object") startWorker();
    else fail("webassembly", "This browser runs no WebAssembly.");
  }

  function startWorker() {
    worker?.terminate();
    early = [];
    silent = true;
    try {
      worker = new Worker(runtime.worker, { type: "module" });
    } catch (error) {
      breakDown(String(error));
      return;
    }
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = ({ message }) => breakDown(message ?? "The worker did not load.");
    worker.postMessage({ type: "start", runtime, held });
    page?.started();
  }

  function release() {
    if (held) worker?.postMessage({ type: "release" });
    held = false;
  }

  /** @param {FromWorker} message */
  function receive(message) {
    silent = false;
    if (message.type === "progress") {
      limit = message.stage === "start" ? SLOW_START : SILENT_HOST;
      enter("waiting");
    } else if (message.type === "failed") fail("failed", message.message);
    else progress();
    if (page) page.receive(message);
    else early.push(message);
  }

  /** @param {Event} event */
  function hearFile({ target, type }) {
    progress();
    if (target instanceof HTMLScriptElement && target.dataset.page !== undefined) {
      if (!page) breakDown(`${target.src}: ${type}`);
    } else if (target instanceof HTMLLinkElement && target.matches(STYLE) && type === "error") {
      if (target.dataset.again !== undefined) return;
      const link = /** @type {HTMLLinkElement} */ (target.cloneNode());
      link.dataset.again = "";
      refetch(target.href).then(() => target.replaceWith(link), console.warn);
    }
  }

  document.addEventListener("load", hearFile, true);
  document.addEventListener("error", hearFile, true);
  addEventListener("error", ({ filename }) => {
    if (filename === runtime.script && !page) breakDown(`${filename} cannot be read.`);
  });
  addEventListener("input", ({ target }) =>
    edited.add(/** @type {HTMLInputElement} */ (target).name),
  );
  // A page that was left keeps no memory for Python.
  addEventListener("pagehide", () => {
    worker?.terminate();
    worker = undefined;
  });
  addEventListener("pageshow", ({ persisted }) => persisted && start());
  addEventListener("hashchange", () => !page && runtime.private && location.reload());

  answersFor(new URLSearchParams(location.search).get(runtime.readerKey) ?? "");
  start();
  setTimeout(release, HELD);
  return {
    answersFor,
    readable(is) {
      readable = is;
      show();
      // Once it is painted.
      if (held) requestAnimationFrame(() => setTimeout(release));
    },
    asks: asks(location.hash.includes("=") ? location.hash.slice(1) : location.search),
    told,
    show,
    fail,
    retry,
    answered,
    done() {
      hearAnswer();
      enter("done");
    },
    post: (message) => worker?.postMessage(message),
    connect(listener) {
      page = listener;
      if (state === "failed" && !late) {
        page.failed();
        return;
      }
      if (!worker) {
        start();
        return;
      }
      page.started();
      early.forEach(page.receive);
    },
  };
})();
