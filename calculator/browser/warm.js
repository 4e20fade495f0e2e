// Fetches on every page what a calculator needs while the pointer or the focus rests on a link to
// it, so that the calculator answers sooner.

import { mayFetchAhead } from "./connection.js";

// In milliseconds; a pointer that only passes by leaves earlier.
const RESTING = 80;
/** @type {Set<string>} */
const fetched = new Set();
let resting = 0;

/** @param {string} address */
async function warm(address) {
  if (fetched.has(address) || !mayFetchAhead()) return;
  fetched.add(address);
  const response = await fetch(address, { priority: "low" }).catch(() => Response.error());
  if (!response.ok) return; // the page itself will show why
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  /** @type {import("./messages.d.ts").Runtime | null} */
  const runtime = JSON.parse(page.querySelector("#runtime")?.textContent ?? "null");
  if (!runtime) return;
  runtime.base = new URL(runtime.base, address).href;
  const worker = new Worker(new URL(runtime.worker, address), { type: "module" });
  worker.postMessage({ type: "warm", runtime });
}

/** @param {Event} event */
function consider({ target }) {
  clearTimeout(resting);
  const link = target instanceof Element && target.closest("a");
  if (!link || link.origin !== location.origin || !link.pathname.includes("/rechner/")) return;
  resting = setTimeout(() => warm(link.origin + link.pathname), RESTING);
}

// A calculator's own page has started all that already.
if (!document.querySelector("#runtime")) {
  addEventListener("pointerover", consider);
  addEventListener("focusin", consider);
}
