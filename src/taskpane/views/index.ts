import { lazy } from "react";
import { texts } from "../texts";
import { Findings } from "./findings/findings";
import { Overview } from "./overview/overview";
import type { View } from "./view";

const loadIndicators = () => import("./indicators/indicators");
const loadWrite = () => import("./write/write");

/** In the order of the tabs. What is seen first is loaded at once, the rest when it is opened. */
export const VIEWS: readonly View[] = [
  { id: "overview", label: texts.views.overview, Component: Overview },
  { id: "findings", label: texts.views.findings, count: (review) => review.findings.length, Component: Findings },
  {
    id: "indicators",
    label: texts.views.indicators,
    Component: lazy(() => loadIndicators().then(({ Indicators }) => ({ default: Indicators }))),
  },
  {
    id: "write",
    label: texts.views.write,
    count: (review) => review.edits.length,
    Component: lazy(() => loadWrite().then(({ Write }) => ({ default: Write }))),
  },
];
