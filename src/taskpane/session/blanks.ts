/** What blank forms are made with, together in one script that is loaded when the first is asked for. */
import { TEMPLATES } from "../../core/templates";
import { templates as texts } from "../texts/templates";

export const blanks = { TEMPLATES, texts };
