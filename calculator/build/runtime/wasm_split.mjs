// Splits Pyodide's program in two: a primary module with the functions that pages run, and a secondary
// with all of them, which the page loads once another one is called (browser/secondary.js).
//
// In the primary, each other function is a thunk: it has the secondary loaded, then calls its function
// there through a table that the two share. The secondary works on the primary's memory, tables,
// mutable globals and tags, and so goes on where the primary stopped.

import binaryen from "binaryen";

/** Why a program cannot be split; then it ships as a whole. */
export class SplitError extends Error {}

const { ExternalFunction, ExternalGlobal, ExternalMemory, ExternalTag, Features, none } = binaryen;
// What the browsers that Pyodide supports can do.
const FEATURES =
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.ExceptionHandling |
  Features.Multivalue |
  Features.MutableGlobals |
  Features.NontrappingFPToInt |
  Features.ReferenceTypes |
  Features.SignExt;
/** Begins the names of what the two modules share, and nothing else knows. */
const SHARED = "secondary ";
const TABLE = "secondary functions";
const RAN = "ran ";
/** Bytes before the first section. */
const HEADER = 8;
/** Numbers of a module's sections: https://webassembly.github.io/spec/core/binary/modules.html. */
const [TABLES, MEMORIES, START, DATA, DATA_COUNT, TAGS] = [4, 5, 8, 11, 12, 13];

/**
 * Returns the program with an exported global for each function, which is 1 once it ran.
 * @param {Uint8Array} program
 */
export function counting(program) {
  const module = read(program);
  for (const { name, params, results, vars, body } of functions(module)) {
    const ran = RAN + name;
    module.addGlobal(ran, binaryen.i32, true, module.i32.const(0));
    module.addGlobalExport(ran, ran);
    const note = module.global.set(ran, module.i32.const(1));
    module.removeFunction(name);
    module.addFunction(name, params, results, vars, module.block(null, [note, body], results));
  }
  return written(module);
}

/**
 * Returns the names of the functions that ran.
 * @param {Record<string, { value?: unknown }>} exports of an instance of counting()'s module
 */
export function ranIn(exports) {
  return Object.keys(exports)
    .filter((name) => name.startsWith(RAN) && exports[name].value === 1)
    .map((name) => name.slice(RAN.length));
}

/**
 * Returns the two modules. Throws SplitError where the program is not of the kind that this knows.
 * @param {Uint8Array} program
 * @param {Set<string>} ran names of the functions that stay in the primary
 * @param {string} script beside the program: what it does not name needs no export
 */
export function split(program, ran, script) {
  const cold = functions(read(program)).filter(({ name }) => !ran.has(name));
  const named = new Set(script.match(/[A-Za-z_$][\w$]*/g));
  return { primary: primary(program, cold, named), secondary: secondary(program, cold) };
}

/**
 * Returns where in memory the data end that a program brings.
 * @param {Uint8Array} program
 */
export function endOfData(program) {
  // Binaryen's types name this otherwise than it does.
  const module = /** @type {any} */ (read(program));
  const segments = all(module, "DataSegment", (part) => module.getDataSegmentInfo(part));
  return Math.max(...segments.map(({ offset, data }) => offset + data.byteLength));
}

/** @type {(program: Uint8Array, cold: binaryen.FunctionInfo[], named: Set<string>) => Uint8Array} */
function primary(program, cold, named) {
  const module = read(program);
  // The script links these to the program's own imports.
  const linked = globals(module).map(({ base }) => base);
  for (const { kind, name } of exportsOf(module)) {
    const offered = [ExternalFunction, ExternalGlobal].includes(kind);
    if (offered && !named.has(name) && !linked.includes(name)) module.removeExport(name);
  }
  const load = `${SHARED}load`;
  module.addFunctionImport(load, "secondary", "load", none, none);
  module.addTable(TABLE, cold.length, cold.length);
  cold.forEach(({ name, params, results }, slot) => {
    const values = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    const place = module.i32.const(slot);
    const thunk = [
      module.call(load, [], none),
      module.call_indirect(TABLE, place, values, params, results),
    ];
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.block(null, thunk, results));
  });
  for (const { name } of tables(module)) module.addTableExport(name, SHARED + name);
  for (const { name } of tags(module)) module.addTagExport(name, SHARED + name);
  for (const { name, mutable, module: from } of globals(module)) {
    // What the program imports, the secondary takes from the script as well.
    if (mutable && !from) module.addGlobalExport(name, SHARED + name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  return written(module);
}

/** @type {(program: Uint8Array, cold: binaryen.FunctionInfo[]) => Uint8Array} */
function secondary(program, cold) {
  const module = read(without(program, [DATA, DATA_COUNT]));
  const memory = exportsOf(module).find(({ kind }) => kind === ExternalMemory);
  if (!memory) throw new SplitError("the program exports no memory");
  const tagsOfProgram = tags(module);
  for (const { name } of exportsOf(module)) module.removeExport(name);
  for (const { name } of all(module, "ElementSegment", binaryen.getElementSegmentInfo)) {
    module.removeElementSegment(name);
  }
  module.addTable(TABLE, cold.length, cold.length);
  const names = cold.map(({ name }) => name);
  module.addActiveElementSegment(TABLE, TABLE, names, module.i32.const(0));
  module.addMemoryImport(memory.value, "primary", memory.name);
  for (const { name } of tables(module)) module.addTableImport(name, "primary", SHARED + name);
  for (const { name, params, results } of tagsOfProgram) {
    module.addTagImport(name, "primary", SHARED + name, params, results);
  }
  for (const { name, type, mutable, module: from } of globals(module)) {
    if (mutable && !from) module.addGlobalImport(name, "primary", SHARED + name, type, true);
  }
  module.runPasses(["remove-unused-module-elements"]);
  const content = written(module);
  const own = sections(content).filter(({ id }) =>
    [TABLES, MEMORIES, START, DATA, TAGS].includes(id),
  );
  if (own.length > 0) throw new SplitError(`the secondary would have a section ${own[0].id}`);
  return content;
}

/** @param {Uint8Array} program */
function read(program) {
  const module = binaryen.readBinary(program);
  module.setFeatures(FEATURES);
  return module;
}

/** @param {binaryen.Module} module */
function written(module) {
  if (!module.validate()) throw new SplitError("Binaryen finds the result invalid");
  const content = module.emitBinary();
  module.dispose();
  return content;
}

/**
 * Returns the functions that a module defines.
 * @param {binaryen.Module} module
 */
function functions(module) {
  return all(module, "Function", binaryen.getFunctionInfo).filter(({ module: from }) => !from);
}

/** @param {binaryen.Module} module */
const exportsOf = (module) => all(module, "Export", binaryen.getExportInfo);

/** @param {binaryen.Module} module */
const globals = (module) => all(module, "Global", binaryen.getGlobalInfo);

/** @param {binaryen.Module} module */
const tables = (module) => all(module, "Table", binaryen.getTableInfo);

/**
 * Returns the tags that a module exports, since Binaryen's interface lists no others.
 * @param {binaryen.Module} module
 */
function tags(module) {
  const exported = exportsOf(module).filter(({ kind }) => kind === ExternalTag);
  return exported.map(({ value }) => binaryen.getTagInfo(module.getTag(value)));
}

/**
 * Returns what Binaryen tells of each part of a kind.
 * @template Info
 * @param {any} module
 * @param {string} kind
 * @param {(part: number) => Info} info
 */
function all(module, kind, info) {
  const count = module[`getNum${kind}s`]();
  return Array.from({ length: count }, (_, index) => info(module[`get${kind}ByIndex`](index)));
}

/** @type {(program: Uint8Array, ids: number[]) => Uint8Array} */
function without(program, ids) {
  const kept = sections(program).filter(({ id }) => !ids.includes(id));
  return Buffer.concat([program.subarray(0, HEADER), ...kept.map(({ content }) => content)]);
}

/**
 * Returns the sections of a module, each with its number and its length in front.
 * @param {Uint8Array} program
 */
function sections(program) {
  const found = [];
  for (let start = HEADER; start < program.length; ) {
    let end = start + 1;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = program[end++];
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    end += length;
    found.push({ id: program[start], content: program.subarray(start, end) });
    start = end;
  }
  return found;
}
