/** What results are made with, together in one script that is loaded when the first is asked for. */
import { findingsSheet } from "../../core/report/findings-sheet";
import { reportJson } from "../../core/report/json";
import { reportMarkdown } from "../../core/report/markdown";
import { summarySheet } from "../../core/report/summary-sheet";
import { results as texts } from "../texts/results";

export const reports = { findingsSheet, summarySheet, reportJson, reportMarkdown, texts };
