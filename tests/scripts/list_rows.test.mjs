// Which rows of a checked list are shown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, parts, split } from "../../calculator/browser/list_rows.js";

// As page_rows.py writes them: the verdict's place, line, task, booked, expected, difference, reason.
const ROWS = [
  "02\x1fRückruf\x1f1,2\x1f1,2\x1f0,00 €\x1fStimmt.",
  "13\x1fMüller & Söhne\x1f1,2\x1f2,1\x1f−18,00 €\x1fNach Frankreich gilt 2,1.",
  "04\x1f\x1f2,1\x1f2,1\x1f\x1fStimmt.",
  "375\x1f1 Anruf\x1f\x1f\x1f\x1fDas Land fehlt.",
];

test("a text from Python holds rows", () => {
  assert.deepEqual(split(ROWS.join("\x1e")), ROWS);
});

test("an empty text holds no row", () => {
  assert.deepEqual(split(""), []);
});

test("without verdict and word every row is shown", () => {
  assert.deepEqual(choose(ROWS, "", ""), [0, 1, 2, 3]);
  assert.deepEqual(choose([], "", ""), []);
});

test("a verdict chooses its rows, whatever their cells begin with", () => {
  assert.deepEqual(choose(ROWS, "0", ""), [0, 2]);
  assert.deepEqual(choose(ROWS, "1", ""), [1]);
  assert.deepEqual(choose(ROWS, "2", ""), []);
});

for (const [word, expected] of /** @type {[string, number[]][]} */ ([
  ["rückruf", [0]],
  ["MÜLLER", [1]],
  ["  söhne ", [1]],
  ["stimmt", [0, 2]],
  ["2,1", [1, 2]],
  ["italien", []],
])) {
  test(`“${word}” is searched in all cells, without regard to case and outer spaces`, () => {
    assert.deepEqual(choose(ROWS, "", word), expected);
  });
}

test("the place of the verdict and the line are not searched", () => {
  assert.deepEqual(choose(ROWS, "", "75"), []);
  assert.deepEqual(choose(ROWS, "", "3"), []);
  assert.deepEqual(choose(ROWS, "", "0,00"), [0]);
});

test("verdict and word both have to fit", () => {
  assert.deepEqual(choose(ROWS, "0", "2,1"), [2]);
});

test("a row has a verdict, a line and cells, also empty ones", () => {
  assert.deepEqual(parts(ROWS[3]), {
    verdict: 3,
    line: "75",
    cells: ["1 Anruf", "", "", "", "Das Land fehlt."],
  });
});
