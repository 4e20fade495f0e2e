// Stands behind a calculator: shows what was built, the example, only where the address asks nothing.
{
  const calculator = document.currentScript.previousElementSibling;
  for (const built of calculator.querySelectorAll(".calculator__built")) {
    const parts = new DOMParser().parseFromString(built.textContent, "text/html").body.children;
    if (guard.asks) for (const part of parts) part.replaceChildren();
    built.replaceWith(...parts);
  }
  /** @type {HTMLElement | null} The page that checks lists asks for nothing in its address. */
  const told = calculator.querySelector(".calculator__told");
  if (told) told.hidden = !guard.told;
  calculator.querySelector(".calculator__failure button").addEventListener("click", guard.retry);
  guard.show();
}
