// Makes the shared module available to the Python program.
import * as form from "./form.mjs";

Object.assign(window, { form });
