// Gives every heading that has an address buttons that copy it. Their words come with the page.
import { copy } from "./copy.mjs";

const template = document.getElementById("heading-copy");
const place = template.content.querySelector(".copy").cloneNode(true);
document.body.append(place);

for (const permalink of document.querySelectorAll(".md-typeset .headerlink")) {
  const heading = permalink.parentElement;
  const title = [...heading.childNodes]
    .filter((node) => node !== permalink)
    .map((node) => node.textContent)
    .join("")
    .trim();
  const tools = template.content.querySelector(".heading-copy").cloneNode(true);
  for (const button of tools.querySelectorAll("button")) {
    for (const name of ["aria-label", "title", "data-copied"]) {
      button.setAttribute(name, button.getAttribute(name).replace("{title}", () => title));
    }
    button.addEventListener("click", () => {
      // Without the question, which may stand in the address of a calculator.
      const address = location.origin + location.pathname + permalink.hash;
      const text = button.dataset.copy === "markdown" ? markdown(title, address) : address;
      copy(text, place, button.dataset.copied);
    });
  }
  permalink.after(tools);
  // The button beside it does more; a pointer still finds the link.
  permalink.tabIndex = -1;
}

function markdown(title, address) {
  return `[${title.replace(/[\\`*_[\]<>]/g, "\\$&")}](${address})`;
}

place.addEventListener("focusout", () => (place.querySelector(".copy__field").hidden = true));
