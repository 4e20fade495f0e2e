// Stands behind a calculator: shows what was built, the example, only where the address asks nothing.
{
  const calculator = document.currentScript.previousElementSibling;
  const built = calculator.querySelector(".calculator__built");
  if (built) {
    const example = new DOMParser().parseFromString(built.textContent, "text/html").body;
    for (const place of ["output", ".calculator__explanation"]) {
      if (!guard.asks) calculator.querySelector(place).replaceWith(example.querySelector(place));
    }
    /** @type {HTMLElement} */
    const heading = example.querySelector(".calculator__example");
    heading.hidden = guard.asks;
    built.replaceWith(heading);
    /** @type {HTMLElement} */
    const told = calculator.querySelector(".calculator__told");
    told.hidden = !guard.told;
  }
  calculator.querySelector(".calculator__failure button").addEventListener("click", guard.retry);
  guard.show();
}
