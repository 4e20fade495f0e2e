// Asks the built site's search in Node: node ask.mjs <site>, with queries as a JSON array on stdin;
// prints one reply each, as the worker sends them.
import { readdir, readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.argv[2]}/`);
const folders = await readdir(new URL("assets/rechner/", site), { withFileTypes: true });
const [folder] = folders.filter((each) => each.isDirectory());
const scripts = new URL(`assets/rechner/${folder.name}/`, site);
const { makeSearch } = await import(new URL("search_engine.js", scripts).href);
const index = JSON.parse(await readFile(new URL("search/search_index.json", site), "utf8"));
const search = makeSearch(index);
const queries = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(queries.map(search)));
