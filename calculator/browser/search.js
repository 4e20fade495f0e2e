// Fills the list of the search. Material opens and closes the box, moves the focus by arrow keys, and
// takes a query from the address; the worker finds what answers it.

/** @typedef {import("./messages.d.ts").Found} Found */

const box = document.querySelector(".md-search");
/** @type {HTMLInputElement} */
const field = box.querySelector(".md-search__input");
const status = box.querySelector(".md-search-result__meta");
const offerPlace = box.querySelector(".search-offer");
const topicsPlace = box.querySelector(".search-topics");
const list = box.querySelector(".md-search-result__list");
/** @type {import("./messages.d.ts").SearchTexts} */
const texts = JSON.parse(document.querySelector("#search-texts").textContent);
const root = new URL("../../../", import.meta.url);
const index = new URL("search/search_index.json", root).href;
/** @type {Worker | undefined} */
let worker;
let asked = "";

function ask() {
  worker ??= startWorker();
  asked = field.value.trim();
  worker.postMessage({ index, query: asked });
}

function startWorker() {
  const started = new Worker(new URL("search_worker.js", import.meta.url));
  started.addEventListener("message", show);
  started.addEventListener("error", ({ message }) => fail(String(message)));
  return started;
}

/**
 * Says that nothing was searched, without what another query found; the next one tries again.
 * @param {string} message
 */
function fail(message) {
  console.warn(message);
  worker?.terminate();
  worker = undefined;
  status.textContent = texts.failed;
  for (const place of [offerPlace, topicsPlace, list]) place.replaceChildren();
}

/** @param {MessageEvent<import("./messages.d.ts").SearchAnswer>} event */
function show({ data }) {
  if ("failed" in data) {
    fail(data.failed);
    return;
  }
  if (data.query !== asked) return;
  const { found, offer } = data.reply;
  const count = found.length;
  const nothing = count === 0 && !offer;
  if (!asked) status.textContent = texts.empty;
  else if (nothing) status.textContent = texts.none;
  else status.textContent = count === 1 ? texts.one : texts.other.replace("{}", String(count));
  offerPlace.replaceChildren(...(offer ? [offerLink(offer)] : []));
  topicsPlace.replaceChildren(...(nothing ? [topics(data.topics)] : []));
  list.replaceChildren(...found.map(item));
  list.parentElement.parentElement.scrollTop = 0;
}

/** @param {import("./messages.d.ts").Offer} offer */
function offerLink({ address, title, told }) {
  const text = [
    element("strong", "", texts.offer.replace("{}", title)),
    element("span", "search-offer__told", told.join(" · ")),
  ];
  return link(address, "search-offer__link", 2, text);
}

/** @param {{ address: string, title: string }[]} several */
function topics(several) {
  const made = element("ul", "search-topics__list");
  for (const { address, title } of several) {
    const item = element("li");
    item.append(link(address, "search-topics__link", 0, [title]));
    made.append(item);
  }
  return made;
}

/** @param {Found} found */
function item({ address, title, trail, readers, excerpt }) {
  const place = element("p", "search-place", trail.join(" › "));
  if (readers.length > 0) {
    place.append(" ", element("span", "search-readers", readers.join(", ")));
  }
  const text = element("p", "search-text");
  for (const { text: piece, isMatch } of excerpt)
    text.append(isMatch ? element("mark", "", piece) : piece);
  const made = element("li", "md-search-result__item");
  made.append(
    link(address, "md-search-result__link", 1, [element("p", "search-title", title), place, text]),
  );
  return made;
}

/**
 * Returns a link as Material expects it: of the first children, Enter opens the one with most points.
 *
 * @param {string} address
 * @param {string} name
 * @param {number} points
 * @param {(string | Node)[]} content
 */
function link(address, name, points, content) {
  const made = document.createElement("a");
  made.href = new URL(address, root).href;
  made.className = name;
  made.tabIndex = -1;
  const article = element("div", "md-search-result__article");
  article.dataset.mdScore = String(points);
  article.append(...content);
  made.append(article);
  return made;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} text
 */
function element(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

field.addEventListener("focus", ask);
field.addEventListener("input", ask);
field.form.addEventListener("reset", () => setTimeout(ask));
if (document.activeElement === field) ask();
