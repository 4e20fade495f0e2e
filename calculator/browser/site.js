// What every page loads, beside what its own content needs.

import "./search.js";
import "./copy_buttons.js";
import "./glossary.js";
import "./steps.js";
import "./print.js";
import "./warm.js";
import "./offline.js";
