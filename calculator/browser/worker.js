// Runs Python beside the page, so that the page never waits for it: starts the runtime that bundle.py
// built, calls functions and posts what they return; messages.d.ts lists the messages.
// To try again, the page takes a new worker: a module imported once, broken or not, stays.

/** @import { PyodideAPI } from "pyodide" */
/** @import { Call, Files, FromWorker, Runtime, RuntimeFile, ToWorker } from "./messages.d.ts" */

/** @typedef {(call: Call) => void | Promise<void>} Answer carries out a call */
/** @typedef {(bytes: number) => void} Advance reports bytes as loaded */
/** @typedef {Map<string, Promise<Response>>} Responses by the role of a file */

const browserFetch = self.fetch.bind(self);
// Between two reports of progress, in milliseconds: the page is busy enough.
const PROGRESS_PAUSE = 100;
/** @type {Promise<Answer> | undefined} */
let started;

/** @param {MessageEvent<ToWorker>} event */
self.onmessage = async ({ data }) => {
  try {
    if (data.type === "warm") {
      await warm(data.runtime);
    } else if (data.type === "start") {
      started = start(data.runtime);
      await started;
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
  try {
    return await startLean(runtime);
  } catch (error) {
    console.warn("The lean start failed; a fresh worker starts Pyodide the ordinary way.", error);
    const substitute = new Worker(import.meta.url, { type: "module" });
    substitute.onmessage = ({ data }) => post(data);
    substitute.onerror = ({ message }) => post({ type: "failed", message: String(message) });
    substitute.postMessage({ type: "start", runtime: { ...runtime, start: "ordinary" } });
    return (call) => substitute.postMessage(call);
  }
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
    // A script runs only once it is checked. All else is compiled while it arrives; a body can be
    // read once, so it is shared only after check() has cloned it.
    responses.set(role, isScript(role) ? checked.then(() => opened) : opened);
    await checked;
  });
  try {
    const [answer] = await Promise.all([startPython(runtime, runtime.lean, responses), ...checks]);
    post({ type: "ready", start: "lean" });
    return answer;
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
  const answer = await startPython(runtime, runtime.ordinary, responses);
  post({ type: "ready", start: "ordinary" });
  return answer;
}

/** @type {(runtime: Runtime, role: string, file: RuntimeFile, options: RequestInit) => Promise<Response>} */
function open({ base }, role, { name }, { signal }) {
  return isScript(role) ? get(base + name, { signal }) : openSmallest(base + name, { signal });
}

/**
 * Opens a file as the host compresses it; where it does not, as it was compressed when built. Without
 * a network, the service worker has the file as the host sent it.
 * @type {(url: string, options: RequestInit) => Promise<Response>}
 */
async function openSmallest(url, { signal }) {
  const response = await get(url, { signal });
  if (response.headers.has("Content-Encoding")) return response;
  const gzipped = await get(`${url}.gz`, { signal }).catch(console.warn);
  if (!gzipped) return response;
  await response.body?.cancel();
  const content = gzipped.headers.has("Content-Encoding")
    ? gzipped.body
    : gzipped.body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: { "Content-Type": "application/wasm" } });
}

/**
 * Takes a file past the cache, telling how far it is, and then from the cache as the browser finds it
 * to match its hash: that takes the whole of it and tells nothing meanwhile.
 * @type {(url: string, file: RuntimeFile, advance: Advance) => Promise<Response>}
 */
async function openWhole(url, { integrity }, advance) {
  await read(await get(url, { cache: "reload" }), (part) => advance(part.length));
  return get(url, { integrity });
}

/** @type {(url: string, options: RequestInit) => Promise<Response>} */
async function get(url, options) {
  const response = await browserFetch(url, options).catch((error) => {
    throw new Error(`${url}: ${error.message}`); // the browser's message does not name the file
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @type {(response: Response, take: (part: Uint8Array) => void) => Promise<void>} */
async function read(response, take) {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) take(part.value);
}

/**
 * Compares content with its hash while it arrives, so that nothing waits for that.
 * @type {(response: Response, file: RuntimeFile, advance: Advance) => Promise<void>}
 */
async function check(response, file, advance) {
  const content = new Uint8Array(file.bytes);
  let length = 0;
  await read(response, (part) => {
    content.set(part, length);
    length += part.length;
    advance(part.length);
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== file.integrity) {
    throw new Error(`${file.name} is not what was built`);
  }
}

/**
 * Reports to the page how much is loaded.
 * @type {(files: Files) => Advance}
 */
function progress(files) {
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  let told = 0;
  return (bytes) => {
    loaded += bytes;
    if (loaded < total && performance.now() < told + PROGRESS_PAUSE) return;
    told = performance.now();
    post({ type: "progress", stage: loaded < total ? "download" : "start", loaded, total });
  };
}

/** @type {(runtime: Runtime, files: Files, responses: Responses) => Promise<Answer>} */
async function startPython(runtime, files, responses) {
  /** @param {string} role */
  const response = (role) => /** @type {Promise<Response>} */ (responses.get(role));
  const failedCompilation = compileAhead(response("pyodide.asm.wasm"));
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(
    ["pyodide.js", "pyodide.asm.js"].map(async (role) => {
      await response(role);
      return import(runtime.base + files[role].name);
    }),
  );
  // Pyodide asks for names without a hash; it gets the responses that are on their way already.
  self.fetch = async (resource, options) =>
    responses.get(String(resource).slice(runtime.base.length)) ?? browserFetch(resource, options);
  const pyodide = await Promise.race([
    failedCompilation,
    loadPyodide({
      indexURL: runtime.base,
      createPyodideModule,
      lockFileContents: { info: runtime.lock, packages: {} },
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
  return async ({ id, name, values }) => {
    const call = () => post({ type: "reply", id, reply: python(name)(...values) });
    try {
      if (name === "load") {
        post({ type: "reply", id, reply: await addArchive(pyodide, runtime, String(values[0])) });
      } else call();
    } catch (error) {
      const { type } = /** @type {import("pyodide/ffi").PythonError} */ (error);
      if (!["ModuleNotFoundError", "ImportError"].includes(type)) throw error;
      const { completeLibrary } = await import("./library.js");
      await completeLibrary(pyodide, runtime, { isPackage, progress, openWhole, install }, error);
      call();
    }
  };
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
const isScript = (role) => role.endsWith(".js");

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
  pyodide.pyimport("sys").path.append(path);
}

/**
 * Compiles the wasm while scripts still load, and hands it to Pyodide when it asks.
 * @param {Promise<Response>} response
 * @returns {Promise<never>} rejects where Pyodide would only log the error and wait forever
 */
function compileAhead(response) {
  const compiled = response.then((wasm) => WebAssembly.compileStreaming(wasm));
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    compiled.catch(reject);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const module = await compiled;
      const instance = await WebAssembly.instantiate(module, imports).catch((error) => {
        reject(error);
        throw error;
      });
      return { module, instance };
    };
  });
  failed.catch(() => {}); // avoids an unhandled rejection before Promise.race attaches
  return failed;
}
