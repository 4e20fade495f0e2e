// Tells screen readers which step of a process the address names; styles/steps.css shows it.

function mark() {
  for (const each of document.querySelectorAll("[aria-current=step]")) {
    each.removeAttribute("aria-current");
  }
  const step = document.querySelector(".steps > li:has(:target)");
  if (!step) return;
  step.setAttribute("aria-current", "step");
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".steps-overview a");
  for (const link of links) {
    if (link.hash === location.hash) link.setAttribute("aria-current", "step");
  }
}

addEventListener("hashchange", mark);
mark();
