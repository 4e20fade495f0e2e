// Pyodide as its documentation shows it; the wheel downloads while Python starts.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const wheel = fetch("calculator.whl").then((response) => response.arrayBuffer());

async function start() {
  const pyodide = await loadPyodide();
  pyodide.unpackArchive(await wheel, "wheel");
  return pyodide.pyimport("calculator.browser.replies").reply;
}

const started = start();

self.onmessage = async ({ data: { id, calculator, query } }) => {
  const reply = await started;
  postMessage({ id, reply: reply(calculator, query) });
};
