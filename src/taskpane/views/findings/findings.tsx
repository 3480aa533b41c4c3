import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { MoreButton } from "../../parts/more-button";
import { useSeverityStyles } from "../../parts/severity";
import { texts } from "../../texts";
import type { ViewProps } from "../view";
import { FindingRow } from "./finding-row";
import { groupFindings } from "./group";
import { useRowKeys } from "../../parts/use-row-keys";

const PAGE = 200;

const useStyles = makeStyles({
  view: { paddingBottom: "12px" },
  filter: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  filterText: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  severity: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 8px",
    margin: 0,
    padding: "12px 12px 4px",
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  sheet: {
    margin: 0,
    padding: "4px 12px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  rows: { margin: "0 8px", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  none: { margin: 0, padding: "24px 16px", color: tokens.colorNeutralForeground2 },
});

/** 问题: the findings by severity and sheet. A row selects its cell and stays open. */
export function Findings({ review, state, filter, showFindings }: ViewProps) {
  const styles = useStyles();
  const colour = useSeverityStyles();
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  const findings = useMemo(
    () => (filter ? review.findings.filter(({ form, severity }) => form === filter.form && severity === filter.severity) : review.findings),
    [review, filter],
  );
  const groups = useMemo(() => groupFindings(findings, limit), [findings, limit]);
  const keys = useMemo(() => groups.flatMap(({ sheets }) => sheets.flatMap(({ items }) => items.map(({ key }) => key))), [groups]);
  const { listProps, stop } = useRowKeys<HTMLDivElement>(keys);
  const form = filter && review.forms.find(({ id }) => id === filter.form);
  return (
    <div className={styles.view}>
      {filter && (
        <div className={styles.filter}>
          <span className={styles.filterText}>
            {texts.findings.only(`${form?.title || form?.sheet || filter.form} · ${texts.severity[filter.severity]}`)}
          </span>
          <Button size="small" appearance="subtle" onClick={() => showFindings(null)}>
            {texts.findings.all}
          </Button>
        </div>
      )}
      {findings.length === 0 && <p className={styles.none}>{filter ? texts.findings.noneOfForm : texts.findings.none}</p>}
      <div {...listProps} role="group" aria-label={texts.findings.keys}>
        {groups.map(({ severity, count, sheets }) => (
          <section key={severity} aria-label={texts.severity[severity]}>
            <h2 className={styles.severity}>
              <span className={colour[severity]}>
                {texts.severity[severity]} {count}
              </span>
              <span className={styles.meaning}>{texts.severityMeaning[severity]}</span>
            </h2>
            {sheets.map(({ sheet, items }) => (
              <div key={sheet ?? ""}>
                <h3 className={styles.sheet}>{sheet ?? texts.findings.workbook}</h3>
                <ul className={styles.rows}>
                  {items.map(({ key, finding }) => (
                    <FindingRow
                      key={key}
                      id={key}
                      finding={finding}
                      open={key === open}
                      stop={key === stop}
                      busy={state.busy !== null}
                      onOpen={setOpen}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
      <MoreButton
        left={Math.max(0, findings.length - limit)}
        next={Math.min(PAGE, Math.max(0, findings.length - limit))}
        onMore={() => setLimit(limit + PAGE)}
      />
    </div>
  );
}
