import { lazy } from "react";
import { isOpen } from "../parts/severity";
import { texts } from "../texts";
import { Overview } from "./overview/overview";
import type { View } from "./view";

/** In the order of the tabs, then the pages. What is seen first is loaded at once, the rest when it is opened. */
export const VIEWS: readonly View[] = [
  { id: "overview", label: texts.views.overview, place: "tab", needs: "review", Component: Overview },
  {
    id: "findings",
    label: texts.views.findings,
    place: "tab",
    needs: "review",
    // without a form the view says that there is none, and that is all that was found
    count: ({ review }) => (review && review.forms.length > 0 ? review.findings.filter(isOpen).length : 0),
    Component: lazy(() => import("./findings/findings").then(({ Findings }) => ({ default: Findings }))),
  },
  {
    id: "indicators",
    label: texts.views.indicators,
    place: "tab",
    needs: "review",
    Component: lazy(() => import("./indicators/indicators").then(({ Indicators }) => ({ default: Indicators }))),
  },
  {
    id: "templates",
    label: texts.views.templates,
    place: "tab",
    needs: "nothing",
    Component: lazy(() => import("./templates/templates").then(({ Templates }) => ({ default: Templates }))),
  },
  {
    id: "settings",
    label: texts.views.settings,
    place: "tab",
    needs: "nothing",
    Component: lazy(() => import("./settings/settings").then(({ SettingsView }) => ({ default: SettingsView }))),
  },
  {
    id: "write",
    label: texts.views.write,
    place: "page",
    needs: "nothing",
    count: ({ review }) => review?.edits.length ?? 0,
    Component: lazy(() => import("./write/write").then(({ Write }) => ({ default: Write }))),
  },
  {
    id: "columns",
    label: texts.views.columns,
    place: "page",
    needs: "review",
    Component: lazy(() => import("./columns/columns").then(({ Columns }) => ({ default: Columns }))),
  },
  {
    id: "results",
    label: texts.views.results,
    place: "page",
    linkedFrom: "overview",
    needs: "nothing",
    Component: lazy(() => import("./results/results").then(({ Results }) => ({ default: Results }))),
  },
  {
    id: "help",
    label: texts.views.help,
    place: "page",
    linkedFrom: "settings",
    needs: "nothing",
    Component: lazy(() => import("./help/help").then(({ Help }) => ({ default: Help }))),
  },
];
