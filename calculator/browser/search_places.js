// The countries and regions that a query names. Pure, for tests in Node.

import { fold, similar, words } from "./search_words.js";

/**
 * Returns what finds the countries that a query names.
 *
 * @param {import("./messages.d.ts").SearchIndex} index
 */
export function placesOf(index) {
  /** @type {Map<string, import("./messages.d.ts").NamedPlace>} */
  const byName = new Map();
  /** @type {Map<string, import("./messages.d.ts").NamedPlace>} */
  const byCode = new Map();
  const { address: pattern, trail, code: codeText } = index.countryPages;
  for (const [name, slug, key, code, others, regions] of index.countries) {
    const address = pattern.replace("{slug}", slug).replace("{key}", key);
    const place = { name, key, address, trail, excerpt: code ? codeText.replace("{}", code) : "" };
    for (const each of [name, ...others]) byName.set(words(each).join(" "), place);
    for (const region of regions) byName.set(words(region).join(" "), { ...place, key: region });
    byCode.set(key, place);
    if (code && !byCode.has(code)) byCode.set(code, place);
  }
  for (const name of index.groups)
    byName.set(fold(name), { name, key: name, address: "", trail, excerpt: "" });
  const names = [...byName.keys()].filter((name) => !name.includes(" "));
  const longest = Math.max(...[...byName.keys()].map((name) => name.split(" ").length));

  /**
   * Returns the places that a query names, or that its words which no page has may mean.
   *
   * @param {string} query
   * @param {(word: string) => boolean} isWord
   */
  function find(query, isWord) {
    const code = query
      .trim()
      .toUpperCase()
      .replace(/^00(?=[1-9])/, "+");
    const only = byCode.get(code);
    if (only && (code.startsWith("+") || !isWord(fold(query.trim())))) return [only];
    const typed = words(query);
    /** @type {Map<string, import("./messages.d.ts").NamedPlace>} */
    const found = new Map();
    for (let at = 0; at < typed.length; ) {
      const { length, several } = placesAt(typed.slice(at, at + longest), isWord);
      for (const place of several) found.set(place.key, place);
      at += length;
    }
    return [...found.values()];
  }

  /**
   * Returns the place that words begin with, by its longest name, or those that the first one may mean.
   *
   * @param {string[]} typed
   * @param {(word: string) => boolean} isWord
   */
  function placesAt(typed, isWord) {
    for (let length = typed.length; length > 0; length--) {
      const place = nameAt(typed.slice(0, length).join(" "));
      if (place) return { length, several: [place] };
    }
    const near = isWord(typed[0]) ? [] : similar(typed[0], names);
    const several = [...byName].filter(([name]) => near.includes(name)).map(([, place]) => place);
    return { length: 1, several: several.map((each) => ({ ...each, isUnsure: near.length > 1 })) };
  }

  /** @param {string} phrase */
  function nameAt(phrase) {
    return byName.get(phrase) ?? byName.get(phrase.replace(/s$|(?<=isch)e[mnrs]?$/, ""));
  }

  return { find };
}

/**
 * @param {import("./messages.d.ts").NamedPlace} place
 * @returns {import("./messages.d.ts").Found}
 */
export function placeResult({ name, address, trail, excerpt }) {
  return { address, title: name, trail, readers: [], excerpt: [{ text: excerpt, isMatch: false }] };
}
