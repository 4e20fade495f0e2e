// Python finds what the baselines share as a module of the page.
import * as form from "./form.mjs";

Object.assign(window, { form });
