// How near a query is to what sections are called: their titles, and readers' questions and other words
// for them. Pure, for tests in Node.

import { stem, words } from "./search_words.js";

// What a text calls so: templates, buttons.
const QUOTED = /„([^“]+)“/g;

/**
 * @typedef {object} Names
 * @property {Set<string>[]} names the stems of each name
 * @property {string} said the stems of all names and of the text, in their order, with a space on each side
 */

/**
 * Returns the words of a text that tell something, as stems.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isSmall
 */
function telling(text, isSmall) {
  return words(text)
    .filter((word) => !isSmall(word))
    .map(stem);
}

/**
 * Returns what a section is called and says.
 *
 * @param {{ title: string, asked: string, text: string }} section in other words for it, one name a line
 * @param {(word: string) => boolean} isSmall
 * @returns {Names}
 */
export function namesOf({ title, asked, text }, isSmall) {
  const quoted = [...text.matchAll(QUOTED)].map(([, each]) => each);
  const names = [title, ...asked.split("\n"), ...quoted].map((each) => telling(each, isSmall));
  const said = [...names, telling(text, isSmall)].map((each) => ` ${each.join(" ")} `).join("|");
  return { names: names.map((each) => new Set(each)).filter(({ size }) => size > 0), said };
}

/**
 * Returns how much of a query and of the nearest name is the same, in any order: 1 if all is.
 *
 * @param {Names} section
 * @param {string[]} typed stems
 */
export function nearness({ names }, typed) {
  const shares = names.map((name) => {
    const same = typed.filter((each) => name.has(each)).length;
    return same / Math.max(name.size, typed.length);
  });
  return Math.max(0, ...shares);
}

/**
 * Returns how many of the neighbours in a query a section has beside each other as well: 1 if all.
 *
 * @param {Names} section
 * @param {string[]} typed stems
 */
export function inRow({ said }, typed) {
  const pairs = typed.slice(1).map((each, at) => ` ${typed[at]} ${each} `);
  return pairs.filter((pair) => said.includes(pair)).length / Math.max(1, pairs.length);
}
