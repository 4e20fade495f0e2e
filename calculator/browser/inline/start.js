// Starts Python from the page's head, because nothing else takes as long. A classic script, since
// modules wait for the whole page.

/** @type {import("./messages.d.ts").Runtime} */
const runtime = JSON.parse(document.getElementById("runtime").textContent);
runtime.base = new URL(runtime.base, location.href).href;

function startWorker() {
  const worker = new Worker(runtime.worker, { type: "module" });
  worker.postMessage({ type: "start", runtime });
  return worker;
}

/**
 * What the first worker says before python.js listens.
 * @type {import("./messages.d.ts").FromWorker[]}
 */
const early = [];
const firstWorker = startWorker();
firstWorker.onmessage = ({ data }) => early.push(data);
firstWorker.onerror = ({ message }) => early.push({ type: "failed", message });
