// What follows the answer elsewhere on a calculator's page: the bar at the foot of a narrow screen,
// the marks in the table of all cases, and the table that is folded. What is copied from the answer's
// place is copied before the next frame, so that it is never another question's.

/** @type {HTMLElement} */
const calculator = document.querySelector(".calculator");
const form = calculator.querySelector("form");
const output = calculator.querySelector("output");
/** @type {HTMLElement} */
const answer = calculator.querySelector(".calculator__answer");
/** @type {HTMLElement} */
const bar = calculator.querySelector(".answer-bar");
/** @type {Map<Element, boolean>} */
const inSight = new Map();

function follow() {
  const stale = output.style.visibility === "hidden";
  for (const part of ["headline", "detail"]) {
    const said = stale ? null : output.querySelector(`.answer__${part}`);
    bar.querySelector(`.answer-bar__${part}`).textContent = said?.textContent ?? "";
  }
  /** @type {HTMLElement | null} */
  const ended = stale ? null : output.querySelector("[data-cases]");
  mark(ended?.dataset.cases.split(" ") ?? []);
  showBar();
}

/** While the form is in sight and the answer is not. */
function showBar() {
  bar.hidden = !output.textContent || !inSight.get(form) || inSight.get(output);
}

/** @param {string[]} cases */
function mark(cases) {
  /** @type {NodeListOf<HTMLTableRowElement>} */
  const rows = document.querySelectorAll("[data-case]");
  for (const row of rows) {
    const marked = row.getAttribute("aria-current") === "true";
    if (marked === cases.includes(row.dataset.case)) continue;
    if (marked) {
      row.removeAttribute("aria-current");
      row.querySelector(".cases__mark").remove();
    } else {
      row.setAttribute("aria-current", "true");
      const words = document.createElement("span");
      words.className = "cases__mark";
      words.textContent = row.closest("table").dataset.mark;
      row.cells[0].append(" ", words);
    }
  }
}

/**
 * Opens the table under the heading that an address names.
 * @param {string} hash
 */
function unfold(hash) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll("details[data-heading]");
  for (const fold of folds) if (hash === `#${fold.dataset.heading}`) fold.open = true;
}

/** What stands behind the calculator may not be there yet. */
function followPage() {
  follow();
  unfold(location.hash);
}

/** Begins to follow. */
export function connectFollowing() {
  new MutationObserver(follow).observe(output, {
    attributeFilter: ["style"],
    childList: true,
  });
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inSight.set(target, isIntersecting);
      showBar();
    },
    // What only the bar covers is not in sight.
    { rootMargin: "0px 0px -64px 0px" },
  );
  sight.observe(form);
  sight.observe(output);
  bar.addEventListener("click", () => {
    answer.focus({ preventScroll: true });
    answer.scrollIntoView();
  });
  addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a");
    if (link) unfold(link.hash);
  });
  addEventListener("hashchange", () => unfold(location.hash));
  followPage();
  addEventListener("DOMContentLoaded", followPage);
}
