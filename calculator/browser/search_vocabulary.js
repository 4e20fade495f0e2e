// What the index has, as the search uses it: sections, words, and words that mean others. Pure, for tests in Node.

import { fold, stem, words } from "./search_words.js";

/** @typedef {import("./messages.d.ts").SearchIndex} Index */

/**
 * Returns the sections of the pages.
 *
 * @param {Index} index
 */
export function sectionsOf({ sections }) {
  const { page, title, above, text, asked } = sections;
  return sections.id.map((id, at) => ({
    ...{ page: page[at], id, title: title[at], above: above[at], text: text[at], asked: asked[at] },
    score: 0,
  }));
}

/**
 * Returns all words of the pages and aliases.
 *
 * @param {Index} index
 */
export function vocabulary(index) {
  const { title, above, text, asked } = index.sections;
  const aliases = index.aliases.map(([alias]) => alias);
  const all = [...title, ...above, ...text, ...asked, ...aliases].flatMap((each) => {
    return words(each).concat(joined(each));
  });
  return new Set(all);
}

/**
 * Returns the words that hyphens join, as one: E-Mail is also email.
 *
 * @param {string} text
 */
export function joined(text) {
  return [...text.matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([each]) => fold(each.replaceAll("-", "")));
}

/**
 * Returns what an alias means by the stems of its words.
 *
 * @param {Index} index
 */
export function aliasesOf(index) {
  /** @type {Map<string, string[][]>} */
  const meanings = new Map();
  for (const [alias, meaning] of index.aliases) {
    const key = words(alias).map(stem).join(" ");
    meanings.set(key, [...(meanings.get(key) ?? []), words(meaning).map(stem)]);
  }
  return meanings;
}

/**
 * Returns a query without the preposition “ab”, which is no AB: ab wann, ab 15 Minuten.
 *
 * @param {string} query
 * @param {(word: string) => boolean} isSmall
 */
export function withoutPreposition(query, isSmall) {
  return query.replace(/(?<![\p{L}\d])[aA]b\s+(?=([\p{L}\d]+))/gu, (ab, next) =>
    /^\d/.test(next) || isSmall(fold(next)) ? "" : ab,
  );
}
