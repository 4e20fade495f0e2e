// Searches the rows of a checked list. Pure, for tests in Node; in JavaScript, because Python is too
// slow to search a million rows between two keys.

/**
 * A row is a text, so that a million of them fit into memory: the place of its verdict, one digit,
 * right behind it its line in the file, and its cells. page_rows.py writes it with these signs between rows and between a row's parts.
 */
const BETWEEN_ROWS = "\x1e";
const BETWEEN = "\x1f";

/**
 * Returns the rows of a text from Python.
 * @param {string} text
 */
export function split(text) {
  return text ? text.split(BETWEEN_ROWS) : [];
}

/**
 * Returns the places of the rows that have a verdict and contain a word in a cell.
 * @param {string[]} rows
 * @param {string} verdict the place of the verdict, or "" for every verdict
 * @param {string} search in upper or lower case; "" is in every row
 */
export function choose(rows, verdict, search) {
  const word = search.trim().toLowerCase();
  const chosen = [];
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place];
    if (!row.startsWith(verdict)) continue;
    if (!word || row.toLowerCase().includes(word, row.indexOf(BETWEEN))) chosen.push(place);
  }
  return chosen;
}

/**
 * Returns the place of a row's verdict, its line in the file, and its cells.
 * @param {string} row
 */
export function parts(row) {
  const [head, ...cells] = row.split(BETWEEN);
  return { verdict: Number(head[0]), line: head.slice(1), cells };
}
