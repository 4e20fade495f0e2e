// Understands a question with figures, such as “20 min Frankreich Backoffice”, by the words of the
// index, so that a calculator can be offered, filled in. Pure, for tests in Node.

import { fold } from "./search_words.js";

const NUMBER = "(?<![\\p{L}\\d.,:+-])(\\d+(?:\\.\\d{3})*(?:,\\d+)?)(?![\\d.,:]*\\d)";

/**
 * Returns the calculator's address with what a question tells, or null where a figure, a unit or a
 * word that changes their meaning is not understood: no figure is dropped.
 *
 * @param {string} query
 * @param {import("./messages.d.ts").NamedPlace[]} places
 * @param {import("./messages.d.ts").SearchQuestion} question
 * @returns {import("./messages.d.ts").Offer | null}
 */
export function figuresOf(query, places, question) {
  if (places.some(({ isUnsure }) => isUnsure)) return null;
  let rest = ` ${fold(query.normalize("NFC")).replace(/\s+/g, " ")} `;
  const values = new Map();
  const shown = [];
  for (const { pattern, key, value, text } of patternsOf(question)) {
    const found = [...rest.matchAll(pattern)];
    if (found.length === 0) continue;
    if (found.length > 1 || values.has(key)) return null;
    values.set(key, value || found[0][1]);
    shown.push(text.replace("{}", found[0][1] ?? ""));
    rest = rest.replace(pattern, " ");
  }
  if (!values.has(question.needed)) return null;
  if (/\d/.test(rest) || isIn(question.unclear, rest)) return null;
  if (places.length > 0) {
    values.set(question.place, places.map(({ key }) => key).join(","));
    shown.push(...places.map(({ key, name }) => (key.length > 2 ? key : name)));
  }
  const pairs = [...values].sort(([one], [other]) => (one < other ? -1 : 1));
  const words = new URLSearchParams(pairs).toString().replaceAll("%2C", ",");
  return { address: `${question.address}?${words}`, title: question.title, told: shown };
}

/** @param {import("./messages.d.ts").SearchQuestion} question */
function patternsOf({ figures, choices }) {
  const ofFigures = figures.map(({ key, before, units, after, shown }) => ({
    key,
    pattern: expression(`${anyOf(before)} ?${NUMBER} ?${anyOf(units)}${anyOf(after)}`),
    text: shown,
    value: "",
  }));
  const ofChoices = choices.map(({ key, value, words, shown }) => ({
    key,
    pattern: expression(anyOf(words)),
    text: shown,
    value,
  }));
  return [...ofFigures, ...ofChoices];
}

/** @param {string[]} phrases each may follow or precede others; none means nothing is needed */
function anyOf(phrases) {
  if (phrases.length === 0) return "";
  const folded = phrases.map((each) => fold(each).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return ` ?(?:${folded.sort((one, other) => other.length - one.length).join("|")})`;
}

/** @param {string} source */
function expression(source) {
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, "gu");
}

/**
 * @param {string[]} phrases
 * @param {string} text
 */
function isIn(phrases, text) {
  return phrases.some((each) => expression(anyOf([each])).test(text));
}
