// Fetches what a calculator runs on when a reader is about to open one: the pointer rests on a link
// to it, or the focus does. On every page, so that the page asked for answers sooner.

const RESTING = 80; // milliseconds; a pointer that only passes stays shorter
const asked = new Set();
let resting;

// Where nobody says that the line is free, it may be paid for.
function mayFetchAhead() {
  const line = navigator.connection;
  return line?.type !== "cellular" && line?.effectiveType === "4g" && !line.saveData;
}

async function warm(address) {
  if (asked.has(address) || !mayFetchAhead()) return;
  asked.add(address);
  const response = await fetch(address, { priority: "low" }).catch(() => null);
  if (!response?.ok) return; // whoever opens the page will see why
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const runtime = JSON.parse(page.querySelector("#runtime")?.textContent ?? "null");
  if (!runtime) return;
  runtime.base = new URL(runtime.base, address).href;
  const worker = new Worker(new URL(runtime.worker, address), { type: "module" });
  worker.postMessage({ type: "warm", runtime });
}

function consider({ target }) {
  clearTimeout(resting);
  const link = target.closest?.("a[href]");
  if (!link || link.origin !== location.origin || !link.pathname.includes("/rechner/")) return;
  resting = setTimeout(() => warm(link.origin + link.pathname), RESTING);
}

// A calculator's own page has all that already.
if (!document.querySelector("#runtime")) {
  addEventListener("pointerover", consider);
  addEventListener("focusin", consider);
}
