// What a result shows of a section. Pure, for tests in Node.

import { stem, words } from "./search_words.js";

// Characters.
const LONGEST = 180;
// Words before the first match that are shown as well.
const BEFORE = 4;

/**
 * Returns the part of a text that has most of the words, with these marked.
 *
 * @param {string} text
 * @param {string[]} terms
 */
export function excerpt(text, terms) {
  const tokens = [...text.matchAll(/[^\s]+/g)].map(({ 0: token, index }) => {
    const own = words(token);
    return {
      end: index + token.length,
      start: index,
      isMatch: own.some((word) => matches(word, terms)),
    };
  });
  /** @param {number} at */
  const from = (at) =>
    tokens.filter(({ end }, each) => each >= at && end <= tokens[at].start + LONGEST);
  let shown = tokens.length > 0 ? from(0) : [];
  let most = shown.filter(({ isMatch }) => isMatch).length;
  tokens.forEach((token, at) => {
    if (!token.isMatch) return;
    const several = from(Math.max(0, at - BEFORE));
    const count = several.filter(({ isMatch }) => isMatch).length;
    if (count > most) [most, shown] = [count, several];
  });
  if (shown.length === 0) return [];
  const pieces = [];
  if (shown[0].start > 0) pieces.push({ text: "… ", isMatch: false });
  for (const { start, end, isMatch } of shown) {
    pieces.push({ text: text.slice(start, end), isMatch });
    pieces.push({ text: " ", isMatch: false });
  }
  if (shown[shown.length - 1].end < text.length) pieces.push({ text: "…", isMatch: false });
  return pieces;
}

/**
 * @param {string} word
 * @param {string[]} terms
 */
function matches(word, terms) {
  return terms.includes(word) || terms.includes(stem(word));
}
