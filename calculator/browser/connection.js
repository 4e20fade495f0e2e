// Tells whether files may be fetched before they are needed.

/** A browser that tells nothing about its connection may have a metered one. */
export function mayFetchAhead() {
  const line = navigator.connection;
  return line?.type !== "cellular" && line?.effectiveType === "4g" && !line.saveData;
}
