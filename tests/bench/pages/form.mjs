// What the pages of all baselines share: a form, its question in words, and an answer painted.
// The same is done here as on the site's own page, and no more.

const form = document.querySelector("form");

for (const [key, value] of new URLSearchParams(location.search)) form.elements[key].value = value;

export const calculator = "telefonfaktor";

export function question() {
  const words = new URLSearchParams(new FormData(form));
  words.sort();
  return words.toString();
}

export function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format();
}

export function paint(text) {
  const reply = JSON.parse(text);
  document.querySelector("output").innerHTML = reply.short;
  document.querySelector(".explanation").innerHTML = reply.explanation;
  markPainted();
}

export function markPainted() {
  requestAnimationFrame(() => setTimeout(() => performance.mark("answer")));
}
