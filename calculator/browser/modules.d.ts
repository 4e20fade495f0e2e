/** What assets.py lays beside the scripts. Types only: it does not ship. */

declare module "*/minisearch.js" {
  export { default } from "minisearch";
}
