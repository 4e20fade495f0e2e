// Folds what belongs to an answer on small screens, and keeps what a person opened or closed: every
// answer brings new folds, all of them open.

const WIDE = matchMedia("(min-width: 60em)");
/** @type {HTMLElement} */
const calculator = document.querySelector(".calculator");
/** @type {Map<string, boolean>} Whether a fold is open, by its name, once a person chose. */
const chosen = new Map();

/** @returns {NodeListOf<HTMLDetailsElement>} */
const folds = () => calculator.querySelectorAll("details[data-fold]");

/** Opens and closes the folds as the screen or the person has it. */
export function restoreFolds() {
  for (const fold of folds()) fold.open = chosen.get(fold.dataset.fold) ?? WIDE.matches;
}

/** Listens to the person, to the width of the screen, and to printing, for which all is open. */
export function connectFolds() {
  calculator.addEventListener("click", ({ target }) => {
    const summary = /** @type {Element} */ (target).closest("summary");
    const fold = summary?.closest("details");
    // The click comes before the fold turns.
    if (fold?.dataset.fold) chosen.set(fold.dataset.fold, !fold.open);
  });
  WIDE.addEventListener("change", restoreFolds);
  const openAll = () => {
    for (const fold of folds()) fold.open = true;
  };
  addEventListener("beforeprint", openAll);
  addEventListener("afterprint", restoreFolds);
  // A preview may tell of itself by the media alone.
  matchMedia("print").addEventListener("change", ({ matches }) =>
    matches ? openAll() : restoreFolds(),
  );
  restoreFolds();
}
