// The least that a page with any Python has to do; this one has no decimal numbers.

import { loadMicroPython } from "./micropython/micropython.mjs";

const python = await loadMicroPython();
python.runPython("answer = str(30 * 13 / 10)");
document.querySelector("output").textContent = python.globals.get("answer");
requestAnimationFrame(() => setTimeout(() => performance.mark("answer")));
