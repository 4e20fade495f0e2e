/**
 * Runs the calculator's Python in a module worker. It decides nothing and says nothing
 * to a reader: it starts the runtime that bundle.py built, asks, and passes replies on.
 *
 * page → worker  {type: "start", runtime}  runtime: the manifest, and base: its folder's URL
 *                {type: "ask", id, calculator, query, today}  waits for the start
 * worker → page  {type: "progress", stage: "download" | "start", loaded, total}  in bytes
 *                {type: "ready", start: "lean" | "ordinary"}
 *                {type: "reply", id, reply}
 *                {type: "failed", message}  for a developer; with id: only that question
 *
 * To try again after a failed start, the page takes a new worker: a module that was
 * imported once, broken or not, stays.
 */

import { loadEach, loadSimply, address } from "./download.mjs";
