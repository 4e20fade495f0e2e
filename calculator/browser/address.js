// Keeps a calculator's question in the address of its page: in the fragment, where its words may name
// or reach a person.

// Longest question kept, in characters: a host may refuse a longer one at a reload.
const LONGEST = 4000;
// Time without another answer after which typing rests, in milliseconds. A browser draws the page's
// icon anew with every address, which would make the next answer wait.
const REST = 250;

let question = "";
let resting = 0;

/** Returns the words that the address asks. */
export function asked() {
  if (!runtime.private) return new URLSearchParams(location.search);
  return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
}

/**
 * Writes a question into the address once typing rests.
 * @param {string} query
 */
export function keepAddress(query) {
  question = query;
  clearTimeout(resting);
  resting = setTimeout(write, REST);
}

function write() {
  resting = 0;
  const words = runtime.private ? `#${question}` : `?${question}${location.hash}`;
  history.replaceState(null, "", question.length <= LONGEST ? words : location.pathname);
}

// A page that is left or printed must have the address of its last answer.
for (const type of ["pagehide", "beforeprint"]) addEventListener(type, () => resting && write());
