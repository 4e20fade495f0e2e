// What copies on every page: the buttons beside headings, for their addresses, and beside values.

import { copy, ownField } from "./copy.js";

/**
 * Adds the place that is in sight wherever the page is scrolled to.
 * @param {HTMLTemplateElement} template
 */
function addPlace(template) {
  const place = cloned(template, ".copy");
  document.body.append(place);
  place.addEventListener("focusout", () => {
    ownField(place).hidden = true;
  });
  return place;
}

/**
 * Gives every heading with an address buttons that copy it.
 * @param {HTMLTemplateElement} template
 * @param {Element} place
 */
function addHeadingButtons(template, place) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const permalinks = document.querySelectorAll(".md-typeset .headerlink");
  for (const permalink of permalinks) {
    const { title, markdown } = permalink.dataset;
    const tools = cloned(template, ".heading-copy");
    for (const button of tools.querySelectorAll("button")) {
      for (const name of ["aria-label", "title", "data-copied"]) {
        button.setAttribute(
          name,
          button.getAttribute(name).replace("{title}", () => title),
        );
      }
      button.addEventListener("click", () => {
        // Without the query: a calculator's address may carry a question.
        const address = location.origin + location.pathname + permalink.hash;
        const text = button.dataset.copy === "markdown" ? `[${markdown}](${address})` : address;
        copy(text, place, button.dataset.copied);
      });
    }
    permalink.after(tools);
    // The button replaces it for the keyboard; a pointer can still use it.
    permalink.tabIndex = -1;
  }
}

/**
 * @param {HTMLTemplateElement} template
 * @param {string} selector
 */
function cloned(template, selector) {
  return /** @type {Element} */ (template.content.querySelector(selector).cloneNode(true));
}

/**
 * Lets the buttons beside values copy them, also those that come with a later answer.
 * @param {Element} place
 */
function connectValues(place) {
  addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button?.dataset.value) copy(button.dataset.value, place, button.dataset.copied);
  });
}

function connectPage() {
  /** @type {HTMLTemplateElement | null} */
  const template = document.querySelector("#heading-copy");
  if (!template) return;
  const place = addPlace(template);
  addHeadingButtons(template, place);
  connectValues(place);
  document.documentElement.dataset.copying = "";
}

connectPage();
