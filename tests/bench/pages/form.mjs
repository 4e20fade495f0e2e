// What the pages of all baselines share: the form's question, and showing an answer. They do what the
// site's own page does, and no more.

const form = document.querySelector("form");

for (const [key, value] of new URLSearchParams(location.search)) {
  /** @type {HTMLInputElement} */ (form.elements.namedItem(key)).value = value;
}

export const calculator = "telefonfaktor";

export function question() {
  const words = new URLSearchParams();
  for (const [key, value] of new FormData(form)) words.append(key, String(value));
  words.sort();
  return words.toString();
}

/** @param {string} text what replies.reply returns */
export function paint(text) {
  const reply = JSON.parse(text);
  document.querySelector("output").innerHTML = reply.short;
  document.querySelector(".explanation").innerHTML = reply.explanation;
  markPainted();
}

export function markPainted() {
  requestAnimationFrame(() => setTimeout(() => performance.mark("answer")));
}
