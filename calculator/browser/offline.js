// Keeps the site on the device after a calculator's first answer, and says on every page where it is
// not known to be the newest: because the host cannot be reached, or because there is a newer one.

// How long the host may take to say what is newest, in milliseconds.
const PATIENCE = 10_000;
// Time until the host is asked again: where it did not answer, and where a tab comes into sight.
const AGAIN = 30_000;
const RECENT = 60_000;
const DIGEST = /<meta name="digest" content="([0-9a-f]+)">/;

/** @type {HTMLMetaElement} */
const meta = document.querySelector("meta[name=digest]");
const place = document.querySelector(".freshness");
let confirmed = -RECENT;
let again = 0;

/** Asks the host for this page; without the question, which the host need not know. */
async function compare() {
  clearTimeout(again);
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    // By "error", the service worker knows that only the host can answer this.
    const options = /** @type {const} */ ({ cache: "no-cache", redirect: "error", signal });
    const response = await fetch(location.pathname, options);
    const newest = DIGEST.exec(await response.text());
    // Whatever else answers is not the host of this site: a page to log in, an error.
    if (!response.ok || !newest) throw new Error(`${location.pathname}: ${response.status}`);
    confirmed = performance.now();
    show(newest[1] === meta.content ? "" : "newer");
  } catch {
    show("unconfirmed");
    again = setTimeout(compare, AGAIN);
  }
}

/** @param {"" | "newer" | "unconfirmed"} state */
function show(state) {
  /** @type {NodeListOf<HTMLElement>} */
  const texts = place.querySelectorAll("[data-freshness]");
  for (const text of texts) text.hidden = text.dataset.freshness !== state;
}

function compareInSight() {
  const recently = performance.now() - confirmed < RECENT;
  if (document.visibilityState === "visible" && !recently) compare();
}

async function keep() {
  await guard.answered;
  const line = navigator.connection;
  if (line?.saveData || line?.type === "cellular") return;
  // The service worker stands at the site's root, because it answers for what is below it.
  await navigator.serviceWorker?.register(new URL("../../../service-worker.js", import.meta.url));
}

// The site may be set to keep nothing.
if (place) {
  place.querySelector("button").addEventListener("click", () => location.reload());
  addEventListener("online", compare);
  addEventListener("offline", compare);
  document.addEventListener("visibilitychange", compareInSight);
  addEventListener("pageshow", ({ persisted }) => persisted && compare());
  // Without a service worker, a page that was just opened is the host's.
  if (navigator.serviceWorker?.controller) compare();
  if (typeof guard !== "undefined") keep().catch(console.warn);
}
