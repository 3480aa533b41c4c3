/** The texts of what is seen first. Views that are loaded later import theirs from its own file. */
import { common } from "./common";
import { overview } from "./overview";
import { firstRun, noForm } from "./screens";

export { resultText } from "./outcome";

export const texts = { ...common, overview, firstRun, noForm };
