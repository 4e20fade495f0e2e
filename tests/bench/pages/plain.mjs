// The least that any page with a script has to do.

document.querySelector("output").textContent = ((30 * 13) / 10).toFixed(1);
requestAnimationFrame(() => setTimeout(() => performance.mark("answer")));
