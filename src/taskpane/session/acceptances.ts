import type { Acceptance, Finding } from "../../core/shape";
import type { Change, SessionContext } from "./context";

/** Findings that the user explains (说明并接受) or, errors, sets aside (标为不适用); kept in the workbook with reason, author and time. */
export function acceptanceActions(context: SessionContext) {
  const keep = async (acceptances: readonly Acceptance[], author: string): Promise<Change> => {
    const { settings } = context.get().data;
    const signed = author === settings.author ? {} : { settings: { ...settings, author } };
    const kept = await context.keep({ acceptances, ...signed });
    if (!kept.ok) return { problem: kept.problem };
    const { review } = context.get();
    if (!review) return {};
    const { withAcceptances } = await context.rules();
    return { review: { ...review, findings: withAcceptances(review.findings.map(asFound), acceptances) } };
  };
  const others = ({ key }: Finding): readonly Acceptance[] => context.get().data.acceptances.filter((each) => each.key !== key);

  return {
    /** An error stays counted and exported; anything else is settled until a value that it was found from changes. */
    accept: (finding: Finding, reason: string, author: string): Promise<void> =>
      context.run("keep", () => {
        const { key, basis, severity } = finding;
        const kind = severity === "error" ? "not-applicable" : "explained";
        const acceptance: Acceptance = { key, basis, kind, reason: reason.trim(), author: author.trim(), time: context.now() };
        return keep([...others(finding), acceptance], author.trim());
      }),

    /** 撤销接受: the finding is open again. */
    reopen: (finding: Finding): Promise<void> => context.run("keep", () => keep(others(finding), context.get().data.settings.author)),
  };
}

function asFound({ accepted: _, ...finding }: Finding): Finding {
  return finding;
}
