// Stands in the head of the page and starts Python before there is a form, because nothing else
// takes as long. A script of its own, not a module: modules wait for the page.

const runtime = JSON.parse(document.getElementById("runtime").textContent);
runtime.base = new URL(runtime.base, location.href).href;

function startWorker() {
  const worker = new Worker(runtime.worker, { type: "module" });
  worker.postMessage({ type: "start", runtime });
  return worker;
}

// What the first worker says before the page listens is kept for it.
const early = [];
const firstWorker = startWorker();
firstWorker.onmessage = ({ data }) => early.push(data);
firstWorker.onerror = ({ message }) => early.push({ type: "failed", message });
