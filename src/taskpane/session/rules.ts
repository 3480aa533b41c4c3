/** What the pane asks of the core's rules, together in one script that is loaded while the user is still looking at the pane. */
import { analysisFrame, scoreChoice } from "../../core/choice";
import { withAcceptances } from "../../core/findings";
import { reviewOptions } from "../../core/options";
import { reviewing } from "../../core/review";

export const rules = { reviewing, reviewOptions, withAcceptances, scoreChoice, analysisFrame };

export type Rules = typeof rules;
