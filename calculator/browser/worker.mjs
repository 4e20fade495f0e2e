/**
 * Runs the calculator's Python in a module worker. It decides nothing and says nothing
 * to a reader: it starts the runtime that bundle.py built, asks, and passes replies on.
 *
 * page → worker  {type: "start", runtime}  runtime: the manifest, base: its folder's URL, and
 *                                          module: which one of calculator.browser to import
 *                {type: "warm", runtime}  only fetches, for a page that is not there yet
 *                {type: "call", id, name, values}  name: a function of the module; waits for the start
 * worker → page  {type: "progress", stage: "download" | "start", loaded, total}  in bytes
 *                {type: "ready", start: "lean" | "ordinary"}
 *                {type: "reply", id, reply}
 *                {type: "failed", id, message}  for a developer; id only where a call failed
 *
 * To try again, the page takes a new worker: a module imported once, broken or not, stays.
 */

const browserFetch = self.fetch.bind(self);
let started;

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "warm") await warm(data.runtime);
    else if (data.type === "start") await (started = start(data.runtime));
    else await (await started)(data);
  } catch (error) {
    postMessage({ type: "failed", id: data.id, message: String(error) });
  }
};

/** Returns what carries out a call. */
async function start(runtime) {
  if (runtime.start === "ordinary") return startOrdinary(runtime);
  try {
    return await startLean(runtime);
  } catch (error) {
    console.warn("The lean start failed; a fresh worker starts Pyodide the ordinary way.", error);
    const substitute = new Worker(import.meta.url, { type: "module" });
    substitute.onmessage = ({ data }) => postMessage(data);
    substitute.onerror = ({ message }) => postMessage({ type: "failed", message: String(message) });
    substitute.postMessage({ type: "start", runtime: { ...runtime, start: "ordinary" } });
    return (call) => substitute.postMessage(call);
  }
}

/** Leaves in the browser's cache what a start will ask for. */
async function warm(runtime) {
  const open = (file) =>
    file.name.endsWith(".mjs")
      ? get(runtime.base + file.name, {})
      : openSmallest(runtime.base + file.name, {});
  try {
    await Promise.all(
      Object.values(runtime.lean).map(async (file) => (await open(file)).arrayBuffer()),
    );
  } finally {
    self.close();
  }
}

/** Downloads everything at once and starts Python meanwhile; ready once everything is checked. */
async function startLean(runtime) {
  if (!self.isSecureContext) throw new Error("Without https, crypto.subtle cannot check content.");
  const attempt = new AbortController();
  const advance = progress(runtime.lean);
  const responses = new Map();
  const checks = Object.entries(runtime.lean).map(async ([role, file]) => {
    const url = runtime.base + file.name;
    if (role.endsWith(".mjs")) {
      // Checked behind the import, from the browser's cache: it would only wait for this otherwise.
      await import(url);
      await openWhole(url, file, attempt);
      advance(file.bytes);
    } else {
      const opened = openSmallest(url, attempt);
      const checked = opened.then((response) => check(response.clone(), file, advance));
      responses.set(role, opened); // not before it is cloned: whoever takes it, uses it up
      await checked;
    }
  });
  try {
    const [answer] = await Promise.all([startPython(runtime, runtime.lean, responses), ...checks]);
    postMessage({ type: "ready", start: "lean" });
    return answer;
  } catch (error) {
    attempt.abort(error);
    throw error;
  }
}

/** Starts as Pyodide starts anyway, from what is on the host: a cached file may be the broken one. */
async function startOrdinary(runtime) {
  const advance = progress(runtime.ordinary);
  const responses = new Map();
  const downloads = Object.entries(runtime.ordinary).map(async ([role, file]) => {
    responses.set(role, openWhole(runtime.base + file.name, file, { cache: "reload" }));
    await responses.get(role);
    advance(file.bytes);
  });
  await Promise.all(downloads);
  const answer = await startPython(runtime, runtime.ordinary, responses);
  postMessage({ type: "ready", start: "ordinary" });
  return answer;
}

/** Takes a file as the host compresses it; where it does not, as it was compressed when built. */
async function openSmallest(url, { signal }) {
  const response = await get(url, { signal });
  if (response.headers.has("Content-Encoding")) return response;
  await response.body.cancel();
  const gzipped = await get(`${url}.gz`, { signal });
  const content = gzipped.headers.has("Content-Encoding")
    ? gzipped.body
    : gzipped.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: { "Content-Type": "application/wasm" } });
}

/** Opens a file that the browser found to match its hash, which takes the whole of it. */
function openWhole(url, { integrity }, { signal, cache }) {
  return get(url, { signal, cache, integrity });
}

async function get(url, options) {
  const response = await browserFetch(url, options).catch((error) => {
    throw new Error(`${url}: ${error.message}`); // the browser's own message names no file
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** Compares content with its hash while it arrives, so that nothing waits for that. */
async function check(response, file, advance) {
  const content = new Uint8Array(file.bytes);
  let length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    content.set(part.value, length);
    length += part.value.length;
    advance(part.value.length);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== file.integrity) {
    throw new Error(`${file.name} is not what was built`);
  }
}

/** Tells the page how much is there, ten times a second: it is busy enough. */
function progress(files) {
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  let told = 0;
  return (bytes) => {
    loaded += bytes;
    if (loaded < total && performance.now() < told + 100) return;
    told = performance.now();
    postMessage({ type: "progress", stage: loaded < total ? "download" : "start", loaded, total });
  };
}

async function startPython(runtime, files, responses) {
  const failedCompilation = compileAhead(responses.get("pyodide.asm.wasm"));
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(
    ["pyodide.mjs", "pyodide.asm.mjs"].map((role) => import(runtime.base + files[role].name)),
  );
  // Pyodide asks for plain names, without a hash. It gets what is on its way already.
  self.fetch = (resource, options) =>
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
    install(pyodide, role, await (await responses.get(role)).arrayBuffer());
  }
  const python = pyodide.pyimport(`calculator.browser.${runtime.module}`);
  return async ({ id, name, values }) => {
    const call = () => postMessage({ type: "reply", id, reply: python[name](...values) });
    try {
      call();
    } catch (error) {
      if (!["ModuleNotFoundError", "ImportError"].includes(error.type)) throw error;
      console.warn("The lean library lacks a module; taking the complete one.", error);
      await completeLibrary(pyodide, runtime);
      call();
    }
  };
}

const isPackage = (role) => /\.(whl|zip)$/.test(role) && role !== "python_stdlib.zip";

/** Python imports from an archive as it is; only a wheel may hold files that it must unpack. */
function install(pyodide, role, content) {
  if (role.endsWith(".whl")) return pyodide.unpackArchive(content, "wheel");
  const path = `/lib/${role}`;
  pyodide.FS.writeFile(path, new Uint8Array(content));
  pyodide.pyimport("sys").path.append(path);
}

/**
 * Compiles the wasm while scripts still load; Pyodide, which begins with it later, gets it ready.
 * The promise rejects where Pyodide would only write on the console and wait for ever.
 */
function compileAhead(response) {
  const compiled = response.then((wasm) => WebAssembly.compileStreaming(wasm));
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
  failed.catch(() => {}); // who races against it may come later than the failure
  return failed;
}

async function completeLibrary(pyodide, runtime) {
  const open = async (role) => {
    const file = runtime.ordinary[role];
    return (await openWhole(runtime.base + file.name, file, {})).arrayBuffer();
  };
  const sys = pyodide.pyimport("sys");
  const library = sys.path.toJs().find((entry) => entry.endsWith("python314.zip"));
  pyodide.FS.writeFile(library, new Uint8Array(await open("python_stdlib.zip")));
  const packages = Object.keys(runtime.ordinary).filter(isPackage);
  const contents = await Promise.all(packages.map(open));
  const { invalidate_caches: lookAgain } = pyodide.pyimport("importlib");
  lookAgain();
  packages.forEach((role, index) => install(pyodide, role, contents[index]));
  lookAgain();
}
