// Searches off the page's thread. Material starts such a worker on every page and tells it nothing:
// so it loads what it needs with the first query, and imports nothing statically, since Material starts
// no module.

/** @typedef {import("./messages.d.ts").SearchIndex} Index */

/** @type {Promise<{ search: (query: string) => import("./messages.d.ts").SearchReply, index: Index }>} */
let loaded;

/** @param {string} address */
async function load(address) {
  const [{ makeSearch }, response] = await Promise.all([
    import("./search_engine.js"),
    fetch(address),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  /** @type {Index} */
  const index = await response.json();
  return { search: makeSearch(index), index };
}

/** @param {MessageEvent<import("./messages.d.ts").SearchQuery>} event */
self.onmessage = async ({ data: { index: address, query } }) => {
  loaded ??= load(address);
  try {
    const { search, index } = await loaded;
    self.postMessage({ query, reply: search(query), topics: index.topics });
  } catch (error) {
    self.postMessage({ query, failed: String(error) });
  }
};
