// Runs Python beside the page, so that the page never waits for it: starts the runtime that bundle.py
// built, calls functions and posts what they return; messages.d.ts lists the messages.
// To try again, the page takes a new worker: a module imported once, broken or not, stays.

import { check, isScript, open, openSmallest, openWhole, progress } from "./runtime_files.js";
import { secondaryModule } from "./secondary.js";
import { keptSnapshot } from "./snapshot.js";

/** @import { PyodideAPI } from "pyodide" */
/** @import { Call, Files, FromWorker, Runtime, ToWorker } from "./messages.d.ts" */
/** @import { Instantiate, Secondary } from "./secondary.js" */

/** @typedef {(call: Call) => void | Promise<void>} Answer carries out a call */
/** @typedef {Map<string, Promise<Response>>} Responses by the role of a file */
/** @typedef {import("./snapshot.js").Restoring} Restoring */
/** @typedef {(name: string, values: unknown[]) => Promise<unknown>} Python calls a function, as in Call */

const browserFetch = self.fetch.bind(self);
/** @type {Promise<Answer> | undefined} */
let started;
/** @type {() => void} */
let release;
/** @type {Promise<void>} */
const released = new Promise((resolve) => {
  release = resolve;
});

/** The lean start lacks something that a call needs. */
class LackError extends Error {}
/** Types of Python's errors where its library lacks a module. */
const LACKS = ["ModuleNotFoundError", "ImportError"];

/** @param {MessageEvent<ToWorker>} event */
self.onmessage = async ({ data }) => {
  try {
    if (data.type === "warm") {
      await warm(data.runtime);
    } else if (data.type === "start") {
      started = data.held ? released.then(() => start(data.runtime)) : start(data.runtime);
      await started;
    } else if (data.type === "release") {
      release();
    } else {
      await (await started)?.(data);
    }
  } catch (error) {
    const id = data.type === "call" ? data.id : undefined;
    post({ type: "failed", id, message: String(error) });
  }
};

/** @type {(message: FromWorker) => void} */
const post = (message) => postMessage(message);

/** @type {(runtime: Runtime) => Promise<Answer>} */
async function start(runtime) {
  if (runtime.start === "ordinary") return startOrdinary(runtime);
  /** @type {Answer} */
  let answer;
  try {
    answer = await startLean(runtime);
  } catch (error) {
    return startSubstitute(runtime, error);
  }
  return async (call) => {
    try {
      await answer(call);
    } catch (error) {
      if (!(error instanceof LackError)) throw error;
      answer = startSubstitute(runtime, error);
      await answer(call);
    }
  };
}

/** @type {(runtime: Runtime, reason: unknown) => Answer} */
function startSubstitute(runtime, reason) {
  console.warn("The lean start failed; a fresh worker starts Pyodide the ordinary way.", reason);
  const substitute = new Worker(import.meta.url, { type: "module" });
  substitute.onmessage = ({ data }) => post(data);
  substitute.onerror = ({ message }) => post({ type: "failed", message: String(message) });
  substitute.postMessage({ type: "start", runtime: { ...runtime, start: "ordinary" } });
  return (call) => substitute.postMessage(call);
}

/**
 * Fills the browser's cache with what a start will ask for.
 * @param {Runtime} runtime
 */
async function warm(runtime) {
  try {
    await Promise.all(
      Object.entries(runtime.lean).map(async ([role, file]) =>
        (await open(runtime, role, file, {})).arrayBuffer(),
      ),
    );
  } finally {
    self.close();
  }
}

/**
 * Downloads everything at once and starts Python meanwhile; ready once everything is checked.
 * @param {Runtime} runtime
 */
async function startLean(runtime) {
  if (!self.isSecureContext) throw new Error("Without https, crypto.subtle cannot check content.");
  const attempt = new AbortController();
  const advance = progress(runtime.lean);
  /** @type {Responses} */
  const responses = new Map();
  const checks = Object.entries(runtime.lean).map(async ([role, file]) => {
    const opened = open(runtime, role, file, attempt);
    const checked = opened.then((response) => check(response.clone(), file, advance));
    // What a script declares is called only once the script is checked. All else is compiled while it
    // arrives; a body can be read once, so it is shared only after check() has cloned it.
    responses.set(role, isScript(role) ? checked.then(() => opened) : opened);
    await checked;
  });
  const program = loadProgram(runtime);
  const snapshot = loadSnapshot(runtime);
  try {
    /** @type {Instantiate} */
    const instantiate = async (...values) => (await program).instantiate(...values);
    const [python] = await Promise.all([
      startPython(runtime, runtime.lean, responses, instantiate, snapshot),
      ...checks,
    ]);
    const { failure, fetchAhead } = await program;
    if (failure()) throw failure();
    post({ type: "ready", start: (await snapshot) ? "restored" : "lean" });
    return async (/** @type {Call} */ { id, name, values }) => {
      /** @type {{ reply?: unknown, error?: Error & { type?: string } }} */
      const said = await python(name, values).then(
        (reply) => ({ reply }),
        (error) => ({ error }),
      );
      // Where a part of the program did not load, what Python said may not be believed.
      if (failure()) throw new LackError(String(failure()));
      if (LACKS.includes(said.error?.type ?? "")) throw new LackError(String(said.error));
      if (said.error) throw said.error;
      post({ type: "reply", id, reply: said.reply });
      fetchAhead();
    };
  } catch (error) {
    attempt.abort(error);
    throw error;
  }
}

/**
 * Starts as Pyodide starts anyway, from the host: the broken file may be a cached one.
 * @param {Runtime} runtime
 */
async function startOrdinary(runtime) {
  const advance = progress(runtime.ordinary);
  /** @type {Responses} */
  const responses = new Map();
  for (const [role, file] of Object.entries(runtime.ordinary)) {
    responses.set(role, openWhole(runtime.base + file.name, file, advance));
  }
  await Promise.all(responses.values());
  const python = await startPython(runtime, runtime.ordinary, responses, instantiateWhole);
  post({ type: "ready", start: "ordinary" });
  return async (/** @type {Call} */ { id, name, values }) =>
    post({ type: "reply", id, reply: await python(name, values) });
}

/** @type {Instantiate} */
const instantiateWhole = (program, imports) => WebAssembly.instantiate(program, imports);

/**
 * Returns what loads the rest of Python's program; where that ships as a whole, there is no rest.
 * @type {(runtime: Runtime) => Promise<Secondary>}
 */
async function loadProgram({ base, late }) {
  const file = late["secondary.wasm"];
  if (file) return secondaryModule(base, file);
  return {
    instantiate: instantiateWhole,
    fetchAhead: () => {},
    failure: () => undefined,
  };
}

/**
 * Returns what makes a start from Python's memory, where the device keeps that.
 * @type {(runtime: Runtime) => Promise<Restoring | undefined>}
 */
async function loadSnapshot({ base, late }) {
  const file = late["snapshot.bin"];
  if (!file) return undefined;
  return keptSnapshot(base, file).catch((error) => {
    console.warn("The kept memory of Python is not used.", error);
    return undefined;
  });
}

/**
 * @param {Runtime} runtime
 * @param {Files} files
 * @param {Responses} responses
 * @param {Instantiate} instantiate
 * @param {Promise<Restoring | undefined>} [snapshot]
 * @returns {Promise<Python>}
 */
async function startPython(runtime, files, responses, instantiate, snapshot) {
  /** @param {string} role */
  const response = (role) => /** @type {Promise<Response>} */ (responses.get(role));
  /** @type {any} Emscripten's module */
  let emscripten;
  const failedCompilation = compileAhead(response("pyodide.asm.wasm"), (program, imports) =>
    instantiate(program, imports, () => emscripten.reportUndefinedSymbols()),
  );
  const [{ loadPyodide }, { default: createModule }] = await Promise.all(
    ["pyodide.js", "pyodide.asm.js"].map(async (role) => {
      const [script] = await Promise.all([import(runtime.base + files[role].name), response(role)]);
      return script;
    }),
  );
  // Pyodide asks for names without a hash; it gets the responses that are on their way already.
  self.fetch = async (resource, options) =>
    responses.get(String(resource).slice(runtime.base.length)) ?? browserFetch(resource, options);
  /** @param {any} settings what becomes the module */
  const createPyodideModule = (settings) => {
    emscripten = settings;
    return createModule(settings);
  };
  const restoring = await snapshot;
  const pyodide = await Promise.race([
    failedCompilation,
    loadPyodide({
      indexURL: runtime.base,
      createPyodideModule,
      lockFileContents: { info: runtime.lock, packages: {} },
      ...restoring?.(createPyodideModule),
    }),
  ]);
  for (const role of Object.keys(files).filter(isPackage)) {
    install(pyodide, role, await (await response(role)).arrayBuffer());
  }
  /** @param {string} name */
  const python = (name) => pyodide.pyimport(`calculator.browser.${name}`);
  // What the modules make stays: looking for garbage in it would take a tenth of their time.
  const garbage = pyodide.pyimport("gc");
  garbage.disable();
  python(runtime.module);
  if (runtime.stand) pyodide.pyimport("calculator.questions.day").pretend(runtime.stand);
  garbage.freeze();
  garbage.enable();
  return async (name, values) =>
    name === "load" ? addArchive(pyodide, runtime, String(values[0])) : python(name)(...values);
}

/**
 * Adds an archive that is not part of the start; returns whether that worked.
 * @type {(pyodide: PyodideAPI, runtime: Runtime, role: string) => Promise<boolean>}
 */
async function addArchive(pyodide, { base, late, module }, role) {
  const file = late[role];
  const url = base + file.name;
  const advance = progress({ [role]: file });
  const checked = openSmallest(url, {}).then(async (response) => {
    await check(response.clone(), file, advance);
    return response;
  });
  try {
    // From the host where it is broken: the broken file may be a cached one.
    const response = await checked.catch(() => openWhole(url, file, () => {}));
    install(pyodide, role, await response.arrayBuffer());
    pyodide.pyimport(`calculator.browser.${module}`).add_archive(role);
    return true;
  } catch (error) {
    console.warn(`${role} did not load; the page offers another try.`, error);
    return false;
  }
}

/** @param {string} role */
const isPackage = (role) => /\.(whl|zip)$/.test(role) && role !== "python_stdlib.zip";

/**
 * Python imports from an archive as it is; only a wheel may hold files to unpack.
 * @type {(pyodide: PyodideAPI, role: string, content: ArrayBuffer) => void}
 */
function install(pyodide, role, content) {
  if (role.endsWith(".whl")) {
    pyodide.unpackArchive(content, "wheel");
    return;
  }
  const path = `/lib/${role}`;
  pyodide.FS.writeFile(path, new Uint8Array(content));
  const places = pyodide.pyimport("sys").path;
  // A restored Python knows it already.
  if (!places.includes(path)) places.append(path);
}

/**
 * Compiles the wasm while scripts still load, and hands it to Pyodide when it asks.
 * @param {Promise<Response>} response
 * @param {(program: WebAssembly.Module, imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>} instantiate
 * @returns {Promise<never>} rejects where Pyodide would only log the error and wait forever
 */
function compileAhead(response, instantiate) {
  const compiled = response.then((wasm) => WebAssembly.compileStreaming(wasm));
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    compiled.catch(reject);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const module = await compiled;
      const instance = await instantiate(module, imports ?? {}).catch((error) => {
        reject(error);
        throw error;
      });
      return { module, instance };
    };
  });
  failed.catch(() => {}); // avoids an unhandled rejection before Promise.race attaches
  return failed;
}
