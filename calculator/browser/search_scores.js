// Scores of sections, and how they add up. Pure, for tests in Node.

// Of a section's weight, what it keeps if it has none of the other words.
const LEAST_COVERAGE = 0.1;
// Sections with a word, from which on having one more makes the word tell less.
const RARE = 3;
const AS_FORM = 0.3;

/** @typedef {Map<number, number>} Scores a score by the number of a section */

/**
 * Returns the sums of scores, less for what some of them lack: the fewer have it, the more it tells.
 *
 * @param {Scores[]} groups
 * @returns {Scores}
 */
export function covered(groups) {
  const sums = new Map();
  const shares = new Map();
  const weights = groups.map(({ size }) => 1 / Math.log(RARE + size));
  const whole = weights.reduce((sum, each) => sum + each, 0);
  groups.forEach((group, at) => {
    for (const [id, score] of group) {
      sums.set(id, (sums.get(id) ?? 0) + score);
      shares.set(id, (shares.get(id) ?? 0) + weights[at] / whole);
    }
  });
  for (const [id, sum] of sums) {
    sums.set(id, sum * (LEAST_COVERAGE + (1 - LEAST_COVERAGE) * shares.get(id)));
  }
  return sums;
}

/** @param {Scores[]} several */
export function best(...several) {
  const found = new Map();
  for (const scores of several)
    for (const [id, score] of scores) found.set(id, Math.max(score, found.get(id) ?? 0));
  return found;
}

/**
 * Returns scores with something more for what has the very form of a word.
 *
 * @param {Scores} scores
 * @param {Scores} ofForm
 */
export function plus(scores, ofForm) {
  return new Map([...scores].map(([id, score]) => [id, score + AS_FORM * (ofForm.get(id) ?? 0)]));
}

/**
 * @param {Scores} scores
 * @param {number} factor
 */
export function scaled(scores, factor) {
  return new Map([...scores].map(([id, score]) => [id, score * factor]));
}
