// Leads on from an address that has moved: from a name on this page, or from the whole page. What the
// address asks goes along.

/** @type {Record<string, string>} by name; the empty name is the page itself */
const moved = JSON.parse(document.getElementById("moved").textContent);

function leadOn() {
  const name = decodeURIComponent(location.hash.slice(1));
  const named = Object.hasOwn(moved, name) && name !== "";
  if (named && !document.getElementById(name)) {
    location.replace(moved[name]);
  } else if (Object.hasOwn(moved, "")) {
    location.replace(moved[""] + location.search + location.hash);
  }
}

addEventListener("hashchange", leadOn);
leadOn();
