// The least that a page with this Python has to do.

import { info } from "./floor/lock.mjs";
import createPyodideModule from "./floor/pyodide.asm.mjs";
import { loadPyodide } from "./floor/pyodide.mjs";

const pyodide = await loadPyodide({
  createPyodideModule,
  lockFileContents: { info, packages: {} },
});
document.querySelector("output").textContent = pyodide.runPython("str(30 * 13 / 10)");
requestAnimationFrame(() => setTimeout(() => performance.mark("answer")));
