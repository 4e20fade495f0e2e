// German words as the search compares them.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  counted,
  ends,
  fold,
  parts,
  similar,
  stem,
  words,
} from "../../calculator/browser/search_words.js";

const stems = (/** @type {string} */ text) => words(text).map(stem);

test("umlauts, their spellings and plain vowels are the same, ß is ss", () => {
  for (const name of ["Österreich", "Oesterreich", "Osterreich", "ÖSTERREICH"])
    assert.equal(fold(name), "osterreich");
  assert.equal(fold("Straße"), fold("Strasse"));
  assert.equal(fold("Côte d’Ivoire"), "cote d’ivoire");
});

test("a vowel before an umlaut's e keeps it", () => {
  assert.equal(fold("neue genauer Quelle"), "neue genauer quelle");
});

for (const forms of [
  ["Nebenstelle", "Nebenstellen"],
  ["Rufnummer", "Rufnummern"],
  ["telefonieren", "telefoniert", "telefoniere"],
  ["Weiterleitung", "weitergeleitet", "weiterleiten"],
  ["freischalten", "freigeschaltet", "Freischaltung"],
  ["anrufen", "angerufen"],
  ["Land", "Landes", "Länder", "Ländern"],
]) {
  test(`${forms.join(", ")} are forms of one word`, () => {
    assert.deepEqual([...new Set(forms.flatMap(stems))].length, 1);
  });
}

test("words that mean others stay apart", () => {
  assert.equal(
    new Set(["Kunde", "Stunde", "Kosten", "Konto", "Ansage", "Anlage"].flatMap(stems)).size,
    6,
  );
});

for (const [text, expected] of [
  ["ab 49,90 €", ["ab", "49,90", "euro"]],
  ["Faktor 1,2", ["faktor", "1,2"]],
  ["249,00 € oder 1.249,00 €", ["249", "euro", "oder", "1249", "euro"]],
  ["25 % oder 25 Prozent", ["25%", "oder", "25%"]],
  ["+41 und 0221", ["+41", "und", "0221"]],
  ["+49 221 82829-980", ["+49", "221", "82829", "980"]],
  ["Format mp3 (AB, Voicemail)", ["format", "mp3", "ab", "voicemail"]],
]) {
  test(`“${text}” has its words and numbers as written`, () => {
    assert.deepEqual(words(String(text)), expected);
  });
}

test("a number and the word beside it are one as well", () => {
  assert.deepEqual(counted(["nach", "3", "tagen"]), ["nach 3", "3 tag"]);
});

const KNOWN = new Set(["Telefon", "Kosten", "Ansage", "Nummer", "Ausland"].flatMap(stems));
const isKnown = (/** @type {string} */ each) => KNOWN.has(each);

test("a compound has the parts that are known", () => {
  assert.deepEqual(parts("telefonkosten", isKnown), stems("Telefon Kosten"));
  assert.deepEqual(parts("auslandsnummer", isKnown), stems("Ausland Nummer"));
  assert.deepEqual(parts("auslandstelefonkosten", isKnown), stems("Ausland Telefon Kosten"));
  assert.deepEqual(parts("telefonbuch", isKnown), []);
});

test("of a compound with an unknown part, the known ends tell something", () => {
  assert.deepEqual(ends("bandansage", isKnown), stems("Ansage"));
  assert.deepEqual(ends("telefonbuch", isKnown), stems("Telefon"));
  assert.deepEqual(ends("bandbreite", isKnown), []);
});

test("one mistake is allowed from five letters on, two from eight", () => {
  const known = ["anrufbeantworter", "kunde", "stunde", "netz", "49,90"];
  assert.deepEqual(similar("anrufbeantwoder", known), ["anrufbeantworter"]);
  assert.deepEqual(similar("kuned", known), ["kunde"]);
  assert.deepEqual(similar("knude", known), ["kunde"]);
  assert.deepEqual(similar("kunndee", known), []);
});

test("short words and numbers are what they are", () => {
  assert.deepEqual(similar("nett", ["netz"]), []);
  assert.deepEqual(similar("49,80", ["49,90"]), []);
  assert.deepEqual(similar("82829981", ["82829980"]), []);
});
