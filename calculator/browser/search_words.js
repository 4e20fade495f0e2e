// German words as the search compares them. Pure, for tests in Node.

// The fewest letters of a part of a compound, of one beside a part that no page has, of a word in
// which one mistake is allowed, and of one in which two are: mistakes in short words make other words.
const SHORTEST_PART = 4;
const SHORTEST_END = 5;
const ONE_MISTAKE = 5;
const TWO_MISTAKES = 8;
const TOKEN = /\+?\d+(?:[.,]\d+)*(?:\s?(?:%|prozent\b))?|[\p{L}\p{M}][\p{L}\p{M}\d]*|€/giu;
// What one writes in words as well.
const WRITTEN = new Map([
  ["€", "euro"],
  ["zwei", "2"],
  ["drei", "3"],
  ["vier", "4"],
  ["funf", "5"],
  ["zehn", "10"],
  ["funfzehn", "15"],
  ["zwanzig", "20"],
  ["dreissig", "30"],
]);
// Prefixes of verbs that can stand apart from them, at the end of a sentence.
const PREFIXES =
  "ab|an|auf|aus|bei|durch|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|weiter|zu|zuruck";
const PREFIX = new RegExp(`^(${PREFIXES})$`);
// A participle has “ge” between such a prefix and the stem: angerufen, weitergeleitet.
const PARTICIPLE = new RegExp(`^(${PREFIXES})ge(?!h)(.{3,}(?:t|en)(?:e[mnrs]?)?)$`);

/**
 * Returns text without case and accents; umlauts become the vowel alone, however they are spelled:
 * Österreich, Oesterreich and Osterreich are the same.
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<![aeiouq])([aou])e/g, "$1");
}

/**
 * Returns the stem of a folded word, by CISTEM (Weissweiler and Fraser, 2017: “Developing a Stemmer for
 * German Based on a Comparative Analysis of Publicly Available Stemmers”) without regard to case.
 * Beyond it, “-ung” and the “ge” inside of participles go: Weiterleitung, weitergeleitet.
 *
 * @param {string} folded
 */
export function stem(folded) {
  if (/\d/.test(folded)) return folded;
  let word = folded
    .replace(PARTICIPLE, "$1$2")
    .replace(/^ge(.{4,})/, "$1")
    .replace(/(.{4,})ung(en|s)?$/, "$1")
    .replaceAll("sch", "$")
    .replaceAll("ei", "%")
    .replaceAll("ie", "&")
    .replace(/(.)\1/g, "$1*");
  for (let longer = ""; word !== longer && word.length > 3; ) {
    longer = word;
    if (word.length > 5) word = word.replace(/(e[mr]|nd)$/, "");
    if (word === longer) word = word.replace(/[tesn]$/, "");
  }
  return word
    .replace(/(.)\*/g, "$1$1")
    .replaceAll("$", "sch")
    .replaceAll("%", "ei")
    .replaceAll("&", "ie");
}

/**
 * Returns the words and numbers of a text, folded. A number is as one writes it: 49,90, +41, 25%.
 *
 * @param {string} text
 */
export function words(text) {
  const found = [];
  for (const [token] of text.normalize("NFC").matchAll(TOKEN)) {
    if (/^\+?\d/.test(token)) found.push(number(token.replace(/\s?(%|prozent)$/i, "%")));
    else found.push(WRITTEN.get(fold(token)) ?? fold(token));
  }
  return found;
}

/**
 * Returns each number with the word beside it, as one: “3 Tage” is not the 3 of “Option 3”.
 *
 * @param {string[]} typed
 */
export function counted(typed) {
  return typed.slice(1).flatMap((word, at) => {
    const isPair = /\d/.test(word) !== /\d/.test(typed[at]);
    return isPair ? [`${stem(typed[at])} ${stem(word)}`] : [];
  });
}

/**
 * Returns words with verbs whose prefix stands at the end as one: “logge ich mich ein” is “einlogge”.
 *
 * @param {string[]} typed
 * @param {(word: string) => boolean} isWord
 */
export function verbs(typed, isWord) {
  const prefix = typed[typed.length - 1];
  if (!PREFIX.test(prefix)) return typed;
  const whole = typed.map((word) => (isWord(prefix + word) ? prefix + word : word));
  return whole.some((word, at) => word !== typed[at]) ? whole.slice(0, -1) : typed;
}

/** @param {string} token */
function number(token) {
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(token);
  const plain = grouped ? token.replaceAll(".", "") : token.replaceAll(".", ",");
  return plain.replace(/,0+(?=%?$)/, "");
}

/**
 * Returns the stems of the two or three words that a compound consists of, or none.
 *
 * @param {string} folded
 * @param {(stem: string) => boolean} isKnown
 * @returns {string[]}
 */
export function parts(folded, isKnown) {
  for (let end = folded.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    const head = stem(folded.slice(0, end));
    if (!isKnown(head)) continue;
    const rest = folded.slice(end);
    const tail = stem(rest);
    if (isKnown(tail)) return [head, tail];
    const more = parts(rest, isKnown);
    if (more.length > 0) return [head, ...more];
  }
  return [];
}

/**
 * Returns the stems with which several compounds begin, although no page has them as words: Telefon, of
 * Telefonkosten and Telefonfaktor.
 *
 * @param {Iterable<string>} compounds
 * @param {(stem: string) => boolean} isKnown
 */
export function headsOf(compounds, isKnown) {
  /** @type {Map<string, Set<string>>} */
  const tails = new Map();
  for (const word of compounds)
    for (let end = SHORTEST_END; end <= word.length - SHORTEST_PART; end++) {
      const tail = stem(word.slice(end));
      if (!isKnown(tail)) continue;
      const head = stem(word.slice(0, end));
      tails.set(head, (tails.get(head) ?? new Set()).add(tail));
    }
  return new Set([...tails.keys()].filter((head) => (tails.get(head)?.size ?? 0) > 1));
}

/**
 * Returns compounds of two words by the stems of these in the order of the alphabet.
 *
 * @param {Iterable<string>} several
 * @param {(stem: string) => boolean} isKnown
 * @returns {Map<string, string>}
 */
export function compoundsOf(several, isKnown) {
  const found = new Map();
  for (const word of several) {
    const both = parts(word, isKnown);
    if (both.length === 2) found.set(both.sort().join(" "), word);
  }
  return found;
}

/**
 * Returns the longest known words that a compound begins and ends with, as stems: of Bandansage, the
 * pages may know the Ansage alone.
 *
 * @param {string} folded
 * @param {(stem: string) => boolean} isKnown
 */
export function ends(folded, isKnown) {
  /** @type {(string | undefined)[]} */
  const found = [undefined, undefined];
  for (let length = folded.length - 1; length >= SHORTEST_END; length--) {
    const both = [folded.slice(0, length), folded.slice(-length)].map(stem);
    both.forEach((each, side) => {
      if (isKnown(each)) found[side] ??= each;
    });
  }
  return found.filter((each) => each !== undefined);
}

/**
 * Returns the known words that a misspelled one may mean: those with the fewest mistakes.
 *
 * @param {string} word
 * @param {Iterable<string>} known
 */
export function similar(word, known) {
  const most = /\d/.test(word)
    ? 0
    : Number(word.length >= ONE_MISTAKE) + Number(word.length >= TWO_MISTAKES);
  let fewest = most;
  /** @type {string[]} */
  let found = [];
  for (const each of known) {
    if (Math.abs(each.length - word.length) > fewest || each[0] !== word[0]) continue;
    const mistakes = distance(word, each);
    if (mistakes > fewest || mistakes === 0) continue;
    if (mistakes < fewest) found = [];
    fewest = mistakes;
    found.push(each);
  }
  return found;
}

/**
 * Returns how many letters are missing, added, different or swapped with the next one.
 *
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const differs = Number(one[row - 1] !== other[column - 1]);
      line[column] = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + differs);
      const swapped = one[row - 2] === other[column - 1] && one[row - 1] === other[column - 2];
      if (row > 1 && column > 1 && swapped)
        line[column] = Math.min(line[column], before[column - 2] + 1);
    }
    before = above;
    above = line;
  }
  return above[other.length];
}
