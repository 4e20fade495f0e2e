// The second part of a program in two, loaded by a function that the first part lacks.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import binaryen from "binaryen";
import { counting, ranIn, split } from "../../calculator/build/runtime/wasm_split.mjs";

// Types of Node do not have these, nor what the worker's script expects of a browser.
/** @type {Record<string, any>} */
const scope = globalThis;
const { WebAssembly } = scope;
const SCRIPT = new URL("../../calculator/browser/secondary.js", import.meta.url).href;

/** A program of two functions, of which the second reads an address that the host provides. */
function program() {
  const module = new binaryen.Module();
  module.setMemory(1, 1, "memory");
  module.addGlobalImport("address", "GOT.func", "bell", binaryen.i32, true);
  for (const [name, value] of /** @type {const} */ ([
    ["often", module.i32.const(1)],
    ["seldom", module.global.get("address", binaryen.i32)],
  ])) {
    module.addFunction(name, binaryen.none, binaryen.i32, [], value);
    module.addFunctionExport(name, name);
  }
  return module.emitBinary();
}

/** What the host provides, before it knows the address. */
const unlinked = () => ({
  "GOT.func": { bell: new WebAssembly.Global({ value: "i32", mutable: true }, -1) },
});

/** The two parts: a call of "often" stays in the first. */
function parts() {
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(counting(program())),
    unlinked(),
  );
  exports.often();
  return split(program(), new Set(ranIn(exports)), "often seldom");
}

test("the first part asks the host for no address that only the second needs", () => {
  const { primary, secondary } = parts();
  const asked = (/** @type {Uint8Array} */ part) =>
    WebAssembly.Module.imports(new WebAssembly.Module(part)).map(
      (/** @type {{ name: string }} */ { name }) => name,
    );
  assert.equal(asked(primary).includes("bell"), false);
  assert.equal(asked(secondary).includes("bell"), true);
});

test("a function of the second part knows the address", async () => {
  const { primary, secondary } = parts();
  scope.self = globalThis;
  scope.XMLHttpRequest = class {
    status = 200;
    response = secondary;
    open() {}
    send() {}
  };
  const { secondaryModule } = await import(SCRIPT);
  const integrity = `sha256-${createHash("sha256").update(secondary).digest("base64")}`;
  const file = { name: "second", integrity, bytes: secondary.length, br: 0, gz: 0 };
  const imports = unlinked();
  const { instantiate, failure } = secondaryModule("https://example.test/", file);
  const { exports } = await instantiate(new WebAssembly.Module(primary), imports, () => {
    imports["GOT.func"].bell.value = 7;
  });
  assert.equal(exports.often(), 1);
  assert.equal(imports["GOT.func"].bell.value, -1);
  assert.equal(exports.seldom(), 7);
  assert.equal(failure(), undefined);
});
