/** Every text of the pane: a file a view. Views that are loaded later import theirs from its own file. */
import { common } from "./common";
import { findings } from "./findings";
import { indicators } from "./indicators";
import { overview } from "./overview";
import { firstRun, noForm } from "./screens";
import { write } from "./write";

export { NOTHING } from "./common";
export { type ResultText, resultText } from "./outcome";

export const texts = { ...common, overview, findings, indicators, write, firstRun, noForm };
