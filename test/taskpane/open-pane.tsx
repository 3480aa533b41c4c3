import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ReviewOptions } from "../../src/core/review";
import type { Review } from "../../src/core/shape";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { Pane } from "../../src/taskpane/pane";
import { createSession } from "../../src/taskpane/session/session";
import { MemoryHost } from "../support/memory-host";
import { rulesWith } from "../support/rules-with";
import { SAMPLE, sampleReview } from "../support/sample-review";

// Working out for each element whether it is hidden takes jsdom most of a test's time; tests that care ask with toBeVisible().
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
// Loading the components alone takes a slow machine seconds.
jest.setTimeout(60_000);

/** The pane over the sample in memory; `change` turns the sample's review into the one that the test needs. */
export async function openPane(change: (review: Review) => Review = (review) => review, host = new MemoryHost(SAMPLE)) {
  const review = (workbook: WorkbookSnapshot, options?: ReviewOptions) => change(sampleReview(workbook, options));
  const session = createSession({ host, rules: rulesWith(review), quietMilliseconds: 0, now: () => "2025-03-01T08:00:00Z" });
  const view = render(<Pane session={session} />);
  await act(() => session.start());
  return { host, session, user: userEvent.setup({ pointerEventsCheck: 0 }), view };
}

export type OpenPane = Awaited<ReturnType<typeof openPane>>;

/** Clicks a button by its name. */
export async function press({ user }: OpenPane, name: string | RegExp) {
  await user.click(await screen.findByRole("button", { name }));
}

/** Opens a tab by its label. */
export async function openTab({ user }: OpenPane, label: string) {
  await user.click(await screen.findByRole("tab", { name: new RegExp(`^${label}`) }));
}

/** What axe finds wrong; jsdom cannot tell colours, so contrast is left to the browser tests. */
export async function violations(): Promise<string[]> {
  // axe measures letters on a canvas where there is one; jsdom has none and says so at length.
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const { violations: found } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}
