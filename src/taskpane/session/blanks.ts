/** What blank forms are made with, together in one script that is loaded when the first is asked for. */
import { TEMPLATES } from "../../core/templates";
import { carryForward } from "../../core/templates/carry/carry-forward";
import { templates as texts } from "../texts/templates";

export const blanks = { TEMPLATES, carryForward, texts };
