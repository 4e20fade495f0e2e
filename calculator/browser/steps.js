// Tells screen readers which step of a process the address names; styles/steps.css shows it.

function mark() {
  for (const each of document.querySelectorAll("[aria-current=step]")) {
    each.removeAttribute("aria-current");
  }
  const step = document.querySelector(".steps > li:has(:target)");
  if (step) {
    step.setAttribute("aria-current", "step");
    const name = decodeURIComponent(location.hash.slice(1));
    for (const link of document.querySelectorAll(".steps-overview a")) {
      if (link.getAttribute("href") === `#${name}`) {
        link.setAttribute("aria-current", "step");
      }
    }
  }
}

addEventListener("hashchange", mark);
mark();
