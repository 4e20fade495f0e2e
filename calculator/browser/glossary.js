// Terms that explain themselves: styles/glossary.css shows what they mean on hover and on focus.
// Here Escape closes it, and a finger sees it before it follows the link.

for (const term of document.querySelectorAll(".glossary")) {
  const link = term.querySelector("a");
  let pressed = { finger: false, shown: false };
  const reopen = () => term.removeAttribute("data-closed");
  term.addEventListener("pointerleave", reopen);
  term.addEventListener("focusout", reopen);
  link.addEventListener("pointerdown", (event) => {
    pressed = { finger: event.pointerType === "touch", shown: link === document.activeElement };
  });
  link.addEventListener("click", (event) => {
    if (pressed.finger && !pressed.shown) {
      event.preventDefault();
      link.focus();
    }
    pressed = { finger: false, shown: false };
  });
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const term of document.querySelectorAll(".glossary:is(:hover, :focus-within)")) {
      term.setAttribute("data-closed", "");
    }
  }
});
