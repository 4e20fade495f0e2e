// Draws the shapes of the map of Europe from Natural Earth's borders. Called by europe_map.py:
//
//     node europe_map.mjs '{"AD": "020", …}'
//
// with the countries to draw and their ISO 3166-1 numeric codes. Writes JSON: the size of the map and,
// by code, a path and the width and height of the country's largest part, all in units of the map.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoAzimuthalEqualArea, geoContains, geoStream } from "d3-geo";
import { merge } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

/** @import { MultiPolygon, Polygon, Topology } from "topojson-specification" */
/** @import { Position } from "geojson" */

/** @typedef {{ id?: string; properties: { name: string } } & (Polygon | MultiPolygon)} Country */
/** @typedef {Topology<{ countries: { type: "GeometryCollection"; geometries: Country[] } }>} World */
/** @typedef {Polygon["arcs"]} Arcs of one polygon */

// The map, in kilometres from its centre: no Azores, Madeira, Canary Islands or Svalbard, and the west
// of Russia and Turkey.
const CENTRE = /** @type {[number, number]} */ ([10, 52]);
const FRAME = { west: 1780, east: 2450, north: 2230, south: 1960 };
const KILOMETRES_A_UNIT = 2.8;
const EARTH_RADIUS = 6371;
// What is smaller is left out: bends of borders in square kilometres, islands in square units.
const BEND = 12;
const ISLAND = 12;
// Parts that have another code, or belong to another country, than Natural Earth has it.
/** @type {{ of: string, code: string, point: [number, number] }[]} */
const PARTS = [
  { of: "RU", code: "UA", point: [34.2, 45.2] }, // Crimea
  { of: "NO", code: "SJ", point: [-8.4, 71] }, // Jan Mayen
];
// Natural Earth draws what is under others' control apart, and gives it no code.
const WITHOUT_CODE = new Map([
  ["Kosovo", "XK"],
  ["N. Cyprus", "CY"],
]);

/** @type {Record<string, string>} */
const numbers = JSON.parse(process.argv[2]);
const file = fileURLToPath(import.meta.resolve("world-atlas/countries-50m.json"));
const read = /** @type {World} */ (JSON.parse(readFileSync(file, "utf-8")));
const world = simplify(presimplify(read, sphericalTriangleArea), BEND / EARTH_RADIUS ** 2);
const width = Math.round((FRAME.west + FRAME.east) / KILOMETRES_A_UNIT);
const height = Math.round((FRAME.north + FRAME.south) / KILOMETRES_A_UNIT);
const projection = geoAzimuthalEqualArea()
  .rotate([-CENTRE[0], -CENTRE[1]])
  .scale(EARTH_RADIUS / KILOMETRES_A_UNIT)
  .translate([FRAME.west / KILOMETRES_A_UNIT, FRAME.north / KILOMETRES_A_UNIT])
  .clipExtent([
    [0, 0],
    [width, height],
  ]);

/** @type {Map<string, Arcs[]>} the polygons of each country, by code */
const polygons = new Map();
for (const geometry of world.objects.countries.geometries) {
  const code = codeOf(geometry);
  if (!code) continue;
  const parts = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  for (const part of /** @type {Arcs[]} */ (parts)) {
    const owner = PARTS.find((each) => each.of === code && holds(part, each.point))?.code ?? code;
    polygons.set(owner, [...(polygons.get(owner) ?? []), part]);
  }
}
const shapes = Object.fromEntries(
  [...polygons]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([code, parts]) => [code, shape(parts)])
    .filter(([, drawn]) => drawn),
);
console.log(JSON.stringify({ width, height, shapes }, null, 2));

/** @param {Country} country */
function codeOf({ id, properties }) {
  if (!id) return WITHOUT_CODE.get(properties.name);
  return Object.keys(numbers).find((code) => numbers[code] === id);
}

/**
 * @param {Arcs} part
 * @param {[number, number]} point
 */
function holds(part, point) {
  return geoContains(merge(world, [{ type: "Polygon", arcs: part }]), point);
}

/**
 * Returns the outline of parts without the borders between them, or undefined outside of the map.
 * @param {Arcs[]} parts
 */
function shape(parts) {
  /** @type {MultiPolygon} */
  const whole = { type: "MultiPolygon", arcs: parts };
  const drawn = rings(merge(world, [whole])).map(rounded);
  const largest = drawn.reduce((most, ring) => Math.max(most, area(ring)), 0);
  if (!largest) return undefined;
  const kept = drawn.filter((ring) => area(ring) >= Math.min(ISLAND, largest));
  const main = kept.find((ring) => area(ring) === largest) ?? [];
  return { path: kept.map(written).join(""), width: extent(main, 0), height: extent(main, 1) };
}

/**
 * @param {import("geojson").MultiPolygon} outline
 * @returns {Position[][]} closed lines on the map
 */
function rings(outline) {
  /** @type {Position[][]} */
  const found = [];
  const sink = {
    /** @type {(x: number, y: number) => void} */
    point: (x, y) => found.at(-1)?.push([x, y]),
    lineStart: () => found.push([]),
    lineEnd() {},
    polygonStart() {},
    polygonEnd() {},
  };
  geoStream(outline, projection.stream(sink));
  return found;
}

/**
 * Returns a line in whole units, without what then lies in one place.
 * @param {Position[]} ring
 */
function rounded(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return points.filter(([x, y], at) => {
    const before = points.at(at - 1) ?? [];
    return x !== before[0] || y !== before[1];
  });
}

/** @param {Position[]} ring */
function area(ring) {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring.at(at - 1) ?? [0, 0];
    return sum + beforeX * y - x * beforeY;
  }, 0);
  return Math.abs(twice) / 2;
}

/**
 * @param {Position[]} ring
 * @param {0 | 1} axis
 */
function extent(ring, axis) {
  const places = ring.map((point) => point[axis]);
  return Math.max(...places) - Math.min(...places);
}

/**
 * Returns a line as part of a path, each point relative to the one before.
 * @param {Position[]} ring
 */
function written(ring) {
  const [[startX, startY], ...others] = ring;
  let [beforeX, beforeY] = [startX, startY];
  let steps = "";
  for (const [x, y] of others) {
    steps += `${steps && x >= beforeX ? " " : ""}${x - beforeX}${y >= beforeY ? " " : ""}${y - beforeY}`;
    [beforeX, beforeY] = [x, y];
  }
  return `M${startX} ${startY}l${steps}z`;
}
