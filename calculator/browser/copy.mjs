// Copies text, says so, and where the clipboard refuses shows the text selected instead.

const READABLE = 8000; // milliseconds for which a success is shown
const clearing = new WeakMap();

/**
 * Copies text. `place` holds the words about it: a status, and a field for a clipboard that
 * refuses; a `field` that already shows the text is selected instead.
 */
export async function copy(text, place, copied, field) {
  const own = place.querySelector(".copy__field");
  own.hidden = true;
  try {
    await navigator.clipboard.writeText(text);
    say(place, copied);
  } catch {
    // Refused by the browser or its settings, or missing because the page came without https.
    const shown = field ?? own.querySelector("textarea");
    if (!field) {
      shown.value = text;
      own.hidden = false;
    }
    say(place, field ? status(place).dataset.refused : "");
    shown.focus();
    shown.select();
  }
}

/** Says words in the status of a place; they stay for a while. */
export function say(place, words) {
  const said = status(place);
  clearTimeout(clearing.get(said));
  said.textContent = "";
  // The same words again are only news after a moment without.
  requestAnimationFrame(() => (said.textContent = words));
  clearing.set(said, setTimeout(() => (said.textContent = ""), READABLE));
}

function status(place) {
  return place.querySelector(".copy__said");
}
