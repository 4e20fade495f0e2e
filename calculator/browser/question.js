// Converts between an address and a form's question. Pure, for tests in Node; in JavaScript, because
// the form must follow its address before Python is there.

/** @typedef {[key: string, value: string]} Pair */

/**
 * The fields of a form by key: the values of a field with choices, null for one with text.
 * @typedef {Map<string, string[] | null>} Fields
 */

/**
 * @typedef {object} Restored
 * @property {boolean} asks whether the address asks anything of this form
 * @property {Map<string, string | null>} values by key; null where no choice has that value
 * @property {Pair[]} leftover pairs that fit no field, for Python to say what is wrong with them
 */

/**
 * Reads the pairs of an address. The first of a repeated key counts, also under its old name.
 * @param {Iterable<Pair>} pairs
 * @param {Fields} fields
 * @param {Map<string, string>} renamed today's keys by old ones
 * @param {string} readerKey the field that asks nothing by itself
 * @returns {Restored}
 */
export function restore(pairs, fields, renamed, readerKey) {
  const values = new Map();
  /** @type {Pair[]} */
  const leftover = [];
  for (const [name, value] of pairs) {
    const key = renamed.get(name) ?? name;
    const fits = fields.get(key)?.includes(value) ?? true;
    const first = fields.has(key) && !values.has(key);
    if (first) values.set(key, fits ? value : null);
    if (!first || !fits) leftover.push([key, value]);
  }
  const asks = [...values.keys()].some((key) => key !== readerKey);
  return { asks, values, leftover };
}

/**
 * Writes a question as an address carries it, sorted by key.
 * @param {Iterable<[string, string | File]>} entries those of the form
 * @param {Pair[]} leftover
 */
export function encode(entries, leftover) {
  const words = new URLSearchParams();
  for (const [key, value] of entries) if (value) words.append(key, String(value));
  for (const [key, value] of leftover) words.append(key, value);
  words.sort();
  return words.toString();
}

/**
 * Returns the leftover pairs that still count once the field `edited` has changed.
 * @param {Pair[]} leftover
 * @param {Fields} fields
 * @param {string} edited
 */
export function leftoverAfterEdit(leftover, fields, edited) {
  return leftover.filter(([key]) => fields.has(key) && key !== edited);
}

/**
 * Returns the leftover pairs that still count once the form holds every usable value of the answer.
 * @param {Pair[]} leftover
 * @param {Fields} fields
 */
export function leftoverAfterAnswer(leftover, fields) {
  return leftover.filter(([key]) => !fields.has(key));
}
