// Whether the line is there for what nobody asked for yet.

/** A browser that tells nothing about its connection may have a metered one. */
export function mayFetchAhead() {
  const line = navigator.connection;
  return line?.type !== "cellular" && line?.effectiveType === "4g" && !line.saveData;
}
