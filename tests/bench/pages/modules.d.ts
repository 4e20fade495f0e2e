/** What baselines.py lays beside the pages, by the end of its address. */

declare module "*/pyodide.mjs" {
  export { loadPyodide } from "pyodide";
}

declare module "*/pyodide.asm.mjs" {
  const createPyodideModule: NonNullable<
    Parameters<typeof import("pyodide").loadPyodide>[0]
  >["createPyodideModule"];
  export default createPyodideModule;
}

declare module "*/micropython.mjs" {
  interface MicroPython {
    runPython(code: string): void;
    globals: { get(name: string): string };
  }
  export function loadMicroPython(): Promise<MicroPython>;
}
