import { colours } from "./style/colours.js";
import { drawingsStyle } from "./style/drawings.js";
import { reportsStyle } from "./style/reports.js";
import { text } from "./style/text.js";
import { toolsStyle } from "./style/tools.js";

/** The page's whole style. It stands in the page itself, and the page's policy names its digest. */
export const style = colours + text + toolsStyle + reportsStyle + drawingsStyle;
