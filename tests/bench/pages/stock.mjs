// The page of the baseline that runs Pyodide in a worker.
import { calculator, paint, question } from "./form.mjs";

const worker = new Worker("stock_worker.mjs", { type: "module" });
let asked = 0;

function ask() {
  asked += 1;
  worker.postMessage({ id: asked, calculator, query: question() });
}

worker.onmessage = ({ data }) => {
  if (data.id === asked) paint(data.reply);
};
document.querySelector("form").addEventListener("input", ask);
ask();
