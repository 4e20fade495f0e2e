/** What assets.py lays beside the scripts. Types only: it does not ship. */

declare module "*/minisearch.js" {
  export { default } from "minisearch";
}

declare module "*/noble/sha2.js" {
  export { sha256 } from "@noble/hashes/sha2.js";
}
