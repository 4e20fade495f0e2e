// Takes the files of the runtime from the host, checks them, and tells the page how far they are.

/** @import { Files, FromWorker, Runtime, RuntimeFile } from "./messages.d.ts" */

/** @typedef {(bytes: number) => void} Advance reports bytes as loaded */

// Before worker.js puts Pyodide's requests through its own.
const browserFetch = self.fetch.bind(self);
// Between two reports of progress, in milliseconds: the page is busy enough.
const PROGRESS_PAUSE = 100;

/** @type {(runtime: Runtime, role: string, file: RuntimeFile, options: RequestInit) => Promise<Response>} */
export function open({ base }, role, { name }, { signal }) {
  return isScript(role) ? get(base + name, { signal }) : openSmallest(base + name, { signal });
}

/**
 * Opens a file as the host compresses it; where it does not, as it was compressed when built. Without
 * a network, the service worker has the file as the host sent it.
 * @type {(url: string, options: RequestInit) => Promise<Response>}
 */
export async function openSmallest(url, options) {
  const response = await get(url, options);
  if (response.headers.has("Content-Encoding")) return response;
  const gzipped = await get(`${url}.gz`, options).catch(console.warn);
  if (!gzipped) return response;
  await response.body?.cancel();
  const content = gzipped.headers.has("Content-Encoding")
    ? gzipped.body
    : gzipped.body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: { "Content-Type": "application/wasm" } });
}

/**
 * Takes a file past the cache, telling how far it is, and then from the cache as the browser finds it
 * to match its hash: that takes the whole of it and tells nothing meanwhile.
 * @type {(url: string, file: RuntimeFile, advance: Advance) => Promise<Response>}
 */
export async function openWhole(url, { integrity }, advance) {
  await read(await get(url, { cache: "reload" }), (part) => advance(part.length));
  return get(url, { integrity });
}

/** @type {(url: string, options: RequestInit) => Promise<Response>} */
export async function get(url, options) {
  const response = await browserFetch(url, options).catch((error) => {
    throw new Error(`${url}: ${error.message}`); // the browser's message does not name the file
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @type {(response: Response, take: (part: Uint8Array) => void) => Promise<void>} */
async function read(response, take) {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) take(part.value);
}

/**
 * Compares content with its hash while it arrives, so that nothing waits for that; returns it.
 * @type {(response: Response, file: RuntimeFile, advance: Advance) => Promise<Uint8Array<ArrayBuffer>>}
 */
export async function check(response, file, advance) {
  const content = new Uint8Array(file.bytes);
  let length = 0;
  await read(response, (part) => {
    content.set(part, length);
    length += part.length;
    advance(part.length);
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== file.integrity) {
    throw new Error(`${file.name} is not what was built`);
  }
  return content;
}

/**
 * Reports to the page how much is loaded.
 * @type {(files: Files) => Advance}
 */
export function progress(files) {
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  let told = 0;
  return (bytes) => {
    loaded += bytes;
    if (loaded < total && performance.now() < told + PROGRESS_PAUSE) return;
    told = performance.now();
    /** @type {FromWorker} */
    const message = {
      type: "progress",
      stage: loaded < total ? "download" : "start",
      loaded,
      total,
    };
    postMessage(message);
  };
}

/** @param {string} role */
export const isScript = (role) => role.endsWith(".js");
