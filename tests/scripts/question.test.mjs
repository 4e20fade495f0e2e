// What an address asks of a form, and what a form asks.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  encode,
  leftoverAfterAnswer,
  leftoverAfterEdit,
  restore,
} from "../../calculator/browser/question.js";

/** @import { Fields, Pair } from "../../calculator/browser/question.js" */

/** @type {Fields} */
const FIELDS = new Map([
  ["bereich", ["backoffice", "vertrieb"]],
  ["land", null],
  ["minuten", null],
  ["fuer", ["", "vpa", "kunde"]],
]);

/**
 * @param {string} query
 * @param {Record<string, string>} renamed
 */
function restored(query, renamed = {}) {
  const pairs = new URLSearchParams(query);
  const old = new Map(Object.entries(renamed));
  const { asks, values, leftover } = restore(pairs, FIELDS, old, "fuer");
  return { asks, values: Object.fromEntries(values), leftover };
}

test("an address fills the fields that it names", () => {
  assert.deepEqual(restored("land=FR&bereich=vertrieb&minuten=22,5"), {
    asks: true,
    values: { land: "FR", bereich: "vertrieb", minuten: "22,5" },
    leftover: [],
  });
});

test("an address without a field of the form asks nothing, and keeps its words for Python", () => {
  assert.deepEqual(restored("quelle=mail"), {
    asks: false,
    values: {},
    leftover: [["quelle", "mail"]],
  });
  assert.deepEqual(restored(""), { asks: false, values: {}, leftover: [] });
});

for (const key of ["length", "item", "namedItem", "toString", "constructor", "__proto__"]) {
  test(`${key} is no field, though objects of the browser have it`, () => {
    assert.deepEqual(restored(`${key}=1&land=DE`), {
      asks: true,
      values: { land: "DE" },
      leftover: [[key, "1"]],
    });
  });
}

test("for whom the answer is asks nothing by itself", () => {
  assert.deepEqual(restored("fuer=vpa"), { asks: false, values: { fuer: "vpa" }, leftover: [] });
  assert.equal(restored("fuer=vpa&land=FR").asks, true);
});

test("an empty value is a value", () => {
  assert.deepEqual(restored("land=").values, { land: "" });
});

test("a choice that the field does not have unchecks all, and is left for Python", () => {
  assert.deepEqual(restored("bereich=einkauf&land=DE"), {
    asks: true,
    values: { bereich: null, land: "DE" },
    leftover: [["bereich", "einkauf"]],
  });
});

test("the first of a repeated key counts, and Python hears of the others", () => {
  assert.deepEqual(restored("land=DE&land=FR&land=CH"), {
    asks: true,
    values: { land: "DE" },
    leftover: [
      ["land", "FR"],
      ["land", "CH"],
    ],
  });
});

test("a key repeated after an unknown choice does not replace that", () => {
  assert.deepEqual(restored("bereich=einkauf&bereich=vertrieb"), {
    asks: true,
    values: { bereich: null },
    leftover: [
      ["bereich", "einkauf"],
      ["bereich", "vertrieb"],
    ],
  });
});

test("an old name fills the field of today", () => {
  assert.deepEqual(restored("gebiet=vertrieb", { gebiet: "bereich" }), {
    asks: true,
    values: { bereich: "vertrieb" },
    leftover: [],
  });
});

test("an old name beside today's is a repeated key", () => {
  assert.deepEqual(restored("gebiet=vertrieb&bereich=backoffice", { gebiet: "bereich" }), {
    asks: true,
    values: { bereich: "vertrieb" },
    leftover: [["bereich", "backoffice"]],
  });
});

test("a question is sorted, without empty fields, with all leftover words", () => {
  /** @type {Pair[]} */
  const entries = [
    ["minuten", "20"],
    ["land", "Österreich & Co"],
    ["bereich", ""],
  ];
  assert.equal(encode(entries, [["anlage", ""]]), "anlage=&land=%C3%96sterreich+%26+Co&minuten=20");
});

test("values of one key keep their order", () => {
  assert.equal(encode([["land", "FR"]], [["land", "DE"]]), "land=FR&land=DE");
});

test("an edit drops the leftover words of that field, and those of no field", () => {
  /** @type {Pair[]} */
  const leftover = [
    ["land", "FR"],
    ["bereich", "einkauf"],
    ["quelle", "mail"],
  ];
  assert.deepEqual(leftoverAfterEdit(leftover, FIELDS, "land"), [["bereich", "einkauf"]]);
});

test("an answer drops the leftover words of all fields", () => {
  /** @type {Pair[]} */
  const leftover = [
    ["bereich", "Vertrieb"],
    ["quelle", "mail"],
  ];
  assert.deepEqual(leftoverAfterAnswer(leftover, FIELDS), [["quelle", "mail"]]);
});
