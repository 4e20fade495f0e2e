// The service worker: keeps the site on the device and answers from there where the host does not. The
// build writes the list of what is kept, `copy`, in front of this script.

/** @import { Copy } from "../messages.d.ts" */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
const own = `${scope} `;
// Names with a hash mean the same in every build, so what is here already is not fetched again.
const HASHED = `${own}hashed`;
const PAGES = `${own}pages ${copy.name}`;
// How long the host may take for a page that is kept, in milliseconds.
const LIMIT = 3000;
const TYPES = { css: "text/css", html: "text/html", js: "javascript", wasm: "application/wasm" };
const hashed = new Map(Object.entries(copy.hashed));
const pages = new Map(Object.entries(copy.pages));

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(replaceOthers()));
worker.addEventListener("fetch", (event) => {
  const { method, mode, cache, redirect, url } = event.request;
  const opens = mode === "navigate";
  // A page that heals asks past the cache, and one that compares itself takes no redirection.
  const wantsHost = !opens && (cache === "reload" || redirect === "error");
  if (method !== "GET" || !url.startsWith(scope) || wantsHost) return;
  const address = addressOf(url);
  if (hashed.has(address)) event.respondWith(kept(event.request, address));
  else if (opens || pages.has(address)) event.respondWith(newest(event, address));
});

/** Takes the whole build; a single file that is of another one, or does not come, ends it. */
async function keep() {
  for (const [address, digest] of hashed) {
    if (await find(HASHED, address)) continue;
    // The browser may have kept a broken one.
    await take(HASHED, address, digest, "default").catch(() =>
      take(HASHED, address, digest, "reload"),
    );
  }
  for (const [address, digest] of pages) {
    if (!(await find(PAGES, address))) await take(PAGES, address, digest, "no-cache");
  }
  await worker.skipWaiting();
}

/**
 * Keeps a response as it came, because a rebuilt one would lose its compiled code.
 * @param {string} name of the cache
 * @param {string} address
 * @param {string} digest
 * @param {RequestCache} cache
 */
async function take(name, address, digest, cache) {
  const response = await fetch(scope + address, { cache });
  const content = await response.clone().arrayBuffer();
  const type = response.headers.get("Content-Type") ?? "";
  if (!response.ok || response.redirected || !type.includes(typeOf(address))) {
    throw new Error(`${address} came with status ${response.status} as ${type}`);
  }
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== digest) throw new Error(`${address} is not of this build`);
  await (await caches.open(name)).put(scope + address, response);
}

/** @param {string} address */
function typeOf(address) {
  const ending = address === "" || address.endsWith("/") ? "html" : address.split(".").pop();
  return /** @type {Record<string, string>} */ (TYPES)[ending ?? ""] ?? "";
}

/** Removes what earlier builds kept. */
async function replaceOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(own) && name !== HASHED && name !== PAGES) await caches.delete(name);
  }
  const files = await caches.open(HASHED);
  for (const request of await files.keys()) {
    if (!hashed.has(addressOf(request.url))) await files.delete(request);
  }
}

/** @type {(request: Request, address: string) => Promise<Response>} */
async function kept(request, address) {
  return (await find(HASHED, address)) ?? fetch(request);
}

/**
 * The page of the host, or the kept one where the host is late, broken or out of reach.
 * @type {(event: FetchEvent, address: string) => Promise<Response>}
 */
async function newest(event, address) {
  // No navigation preload: where that fails, Firefox shows its own error instead of the kept page.
  const arriving = fetch(event.request);
  arriving.catch(() => {});
  const stored = await find(PAGES, address);
  const instead = insteadOf(event.request, address);
  if (!stored && !instead) return arriving;
  event.waitUntil(arriving.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT));
  /** @type {Response | undefined} */
  const response = await Promise.race([arriving, late]).catch(() => {});
  if (response && response.status < 500) return response;
  return stored ?? Response.redirect(scope + instead);
}

/**
 * Returns the address of what answers in place of one that is not kept, or nothing.
 * @type {(request: Request, address: string) => string | undefined}
 */
function insteadOf({ mode, url }, address) {
  if (pages.has(`${address}/`)) return `${address}/${new URL(url).search}`;
  const folder = Object.keys(copy.instead).find((each) => address.startsWith(each));
  if (mode !== "navigate" || !folder) return undefined;
  return copy.instead[folder] + encodeURIComponent(address.slice(folder.length).replace("/", ""));
}

/** @type {(name: string, address: string) => Promise<Response | undefined>} */
function find(name, address) {
  return caches.match(scope + address, { cacheName: name, ignoreVary: true });
}

/** @param {string} url */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
}
