// Finds sections of pages and countries for what people type. Pure, for tests in Node.

import MiniSearch from "minisearch";
import { excerpt } from "./search_excerpt.js";
import { figuresOf } from "./search_figures.js";
import { inRow, namesOf, nearness } from "./search_names.js";
import { placeResult, placesOf } from "./search_places.js";
import { best, covered, plus, scaled } from "./search_scores.js";
import {
  aliasesOf,
  joined,
  sectionsOf,
  vocabulary,
  withoutPreposition,
} from "./search_vocabulary.js";
import {
  compoundsOf,
  counted,
  ends,
  headsOf,
  parts,
  similar,
  stem,
  verbs,
  words,
} from "./search_words.js";

// What an other way to the same counts against the word itself.
const AS_PART = 0.6;
const AS_END = 0.6;
const AS_ALIAS = 0.9;
const AS_MISTAKE = 0.8;
const AS_TITLE = 1.5;
// What it adds if a section is called as one asks, and if it has the words of a query in a row.
const AS_NAME = 2;
const AS_PHRASE = 0.5;
// What a heading, other words for the section and the place count against the text.
const BOOST = { title: 3, asked: 2, above: 1 };
const MOST_RESULTS = 12;
const LEAST_SCORE = 0.15; // of the best one's
const LONGEST_ALIAS = 4;
const SHORTEST_START = 3; // letters that may begin a word
// Letters of a stem that says too little to be a part of a compound.
const SHORT = 2;
// Marks a part of a compound among the terms of the index.
const PART = "~";
// Marks a word in the very form that it has.
const FORM = "=";

/** @typedef {import("./search_scores.js").Scores} Scores */
/** @typedef {import("./messages.d.ts").SearchIndex} Index */
/** @typedef {import("./messages.d.ts").Found} Found */

/**
 * Returns what answers a query.
 *
 * @param {Index} index
 */
export function makeSearch(index) {
  const smallWords = new Set(words(index.smallWords));
  const surfaces = vocabulary(index);
  const known = new Set([...surfaces].map(stem));
  const aliases = aliasesOf(index);
  const places = placesOf(index);
  const heads = headsOf(surfaces, (each) => each.length > SHORT && known.has(each));
  /** @param {string} each */
  const isKnown = (each) => each.length > SHORT && (known.has(each) || heads.has(each));
  const compounds = compoundsOf(surfaces, isKnown);
  const sections = sectionsOf(index).map((section) => ({
    ...section,
    called: namesOf(section, (word) => smallWords.has(word)),
  }));

  /** @type {Map<string, string[]>} */
  const termsOfWord = new Map();
  const miniSearch = new MiniSearch({
    fields: ["title", "above", "asked", "text"],
    tokenize: (text) => {
      const found = words(text);
      const forms = found.map((word) => FORM + word);
      return [...found, ...joined(text)].flatMap(terms).concat(counted(found), forms);
    },
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, tokenize: (term) => [term], weights: { fuzzy: 0, prefix: 0.4 } },
  });
  miniSearch.addAll(
    sections.map(({ page, title, above, text, asked }, id) => ({
      ...{ id, title, text, asked },
      above: [above, ...index.pages[page].trail].join(" "),
    })),
  );

  /** @param {{ page: number, id: string }} section the calculator that questions with figures fill in */
  function isOffered({ page, id }) {
    return id === "" && index.pages[page].address === index.question.address;
  }

  /**
   * Returns what stands in the index for a word: its stem, and the parts of a compound.
   *
   * @param {string} word
   */
  function terms(word) {
    let found = termsOfWord.get(word);
    if (!found) {
      found = [stem(word), ...parts(word, isKnown).map((part) => PART + part)];
      if (word.endsWith("%")) found.push(word.slice(0, -1));
      termsOfWord.set(word, found);
    }
    return found;
  }

  /**
   * @param {string} term
   * @param {boolean} prefix
   * @returns {Scores}
   */
  function hits(term, prefix = false) {
    const found = miniSearch.search(term, { prefix });
    return new Map(found.map(({ id, score }) => [id, score]));
  }

  /**
   * Returns the scores of a stem: as a word, as a part of a compound, and for what it is an alias of.
   *
   * @param {string} term
   * @param {boolean} isStart whether it may be the start of a word
   */
  function scoresOfStem(term, isStart = false) {
    const mayBegin = !/\d/.test(term) && term.length >= SHORTEST_START;
    const own = best(hits(term, isStart && mayBegin), scaled(hits(PART + term), AS_PART));
    if (/^0\d/.test(term)) return best(own, hits(term.slice(1))); // 0221 is +49 221
    const meanings = (aliases.get(term) ?? []).map((meaning) => {
      return scaled(covered(meaning.map((each) => hits(each))), AS_ALIAS);
    });
    return best(own, ...meanings);
  }

  /**
   * Returns the scores of a word as one types it: for itself and the words that it consists of; for
   * what it may mean if it is misspelled.
   *
   * @param {string} word
   * @param {boolean} isStart
   * @returns {Scores}
   */
  function scoresOfWord(word, isStart) {
    const found = best(
      scoresOfStem(stem(word), isStart),
      scaled(sumOf(parts(word, isKnown)), AS_PART),
    );
    if (found.size > 0) return plus(found, hits(FORM + word));
    const meant = similar(word, surfaces).map(stem);
    if (meant.length > 0)
      return scaled(best(...meant.map((each) => scoresOfStem(each))), AS_MISTAKE);
    return scaled(sumOf(ends(word, isKnown)), AS_END);
  }

  /**
   * Returns the scores of words that belong together: most for what has all of them.
   *
   * @param {string[]} several
   */
  function sumOf(several) {
    return covered(several.map((each) => scoresOfStem(each)));
  }

  /**
   * Returns the scores of each word of a query, or of several that are one alias or one word.
   *
   * @param {string[]} typed
   */
  function scoresOfWords(typed) {
    const groups = [];
    for (let at = 0; at < typed.length; ) {
      const phrase = aliasAt(typed, at);
      const together = compoundAt(typed, at);
      if (phrase.length > 1) {
        const own = covered(
          typed.slice(at, at + phrase.length).map((each) => scoresOfWord(each, false)),
        );
        const meanings = phrase.meanings.map((each) => scaled(sumOf(each), AS_ALIAS));
        groups.push(best(own, ...meanings));
        at += phrase.length;
      } else if (together) {
        groups.push(best(scoresOfWord(together, false), scoresOfWord(typed[at], false)));
        groups.push(scoresOfWord(typed[at + 1], false));
        at += 2;
      } else {
        groups.push(scoresOfWord(typed[at], at === typed.length - 1));
        at += 1;
      }
    }
    return groups;
  }

  /**
   * Returns the compound of two words of a query, in whichever order, or nothing.
   *
   * @param {string[]} typed
   * @param {number} at
   */
  function compoundAt(typed, at) {
    const two = typed.slice(at, at + 2);
    if (two.length < 2) return "";
    const together = two.join("");
    return isKnown(stem(together)) ? together : compounds.get(two.map(stem).sort().join(" "));
  }

  /**
   * @param {string[]} typed
   * @param {number} at
   */
  function aliasAt(typed, at) {
    for (let length = Math.min(LONGEST_ALIAS, typed.length - at); length > 1; length--) {
      const key = typed
        .slice(at, at + length)
        .map(stem)
        .join(" ");
      const meanings = aliases.get(key);
      if (meanings) return { length, meanings };
    }
    return { length: 0, meanings: [] };
  }

  /**
   * @param {string} query
   * @returns {import("./messages.d.ts").SearchReply}
   */
  return function search(query) {
    const all = [
      ...new Set(
        words(withoutPreposition(query, (word) => smallWords.has(word))).concat(joined(query)),
      ),
    ];
    const meant = verbs(all, (word) => known.has(stem(word))).filter(
      (word) => !smallWords.has(word),
    );
    const typed = meant.length > 0 ? meant : all;
    const hyphenated = new Set(joined(query));
    const stems = typed.filter((word) => !hyphenated.has(word)).map(stem);
    const named = places.find(query, (word) => smallWords.has(word) || known.has(stem(word)));
    const offer = figuresOf(query, named, index.question);
    const found = named.filter(({ address }) => address).map(placeResult);
    const pairs = counted(typed).map((pair) => hits(pair));
    const scores = covered([...scoresOfWords(typed), ...pairs]);
    const asTitle = words(query).join(" ");
    const ranked = sections
      .map((section, id) => {
        const { weight, start } = index.pages[section.page];
        const isTitle = words(section.title).join(" ") === asTitle ? AS_TITLE : 1;
        const asNamed = isTitle * (1 + AS_NAME * nearness(section.called, stems) ** 2);
        const asPhrase = 1 + AS_PHRASE * inRow(section.called, stems);
        const ofPlace = section.id ? weight : start;
        return {
          ...section,
          score: (scores.get(id) ?? 0) * ofPlace * asNamed * asPhrase,
        };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    const start = offer && found.length === 0 && sections.find(isOffered);
    const order = start
      ? [{ ...start, score: Infinity }, ...ranked.filter((each) => !isOffered(each))]
      : ranked;
    const least = (ranked[0]?.score ?? 0) * LEAST_SCORE;
    const terms = typed.flatMap((word) => [word, stem(word)]);
    for (const section of order.filter(({ score }) => score >= least)) {
      const { address, trail, readers } = index.pages[section.page];
      const place = section.above ? [...trail, section.above] : trail;
      found.push({
        address: section.id ? `${address}#${section.id}` : address,
        title: section.title,
        trail: section.id ? place : trail.slice(0, -1),
        readers,
        excerpt: excerpt(section.text, terms),
      });
    }
    return { found: found.slice(0, MOST_RESULTS), offer };
  };
}
