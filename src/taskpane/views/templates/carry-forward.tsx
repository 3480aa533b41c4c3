import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormReport } from "../../../core/shape";
import { Card } from "../../parts/card";
import { CellLink } from "../../parts/cell-link";
import { useSessionActions } from "../../parts/session-context";
import type { Carried } from "../../session/insertions";
import type { SessionState } from "../../session/state";
import { templates } from "../../texts/templates";
import { CarriedNote } from "./carried-note";

const texts = templates.carry;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  facts: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** Each sheet with dated forms, and its copy for the next year. */
export function CarryForward({ state: { review, busy } }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSessionActions();
  const [carried, setCarried] = useState<Carried | null>(null);
  const isBusy = busy !== null;
  const sheets = datedSheets(review?.forms ?? []);
  return (
    <Card heading={texts.heading}>
      <p className={styles.text}>{texts.hint}</p>
      {!review && (
        <div className={styles.sheet}>
          <span>{texts.unread}</span>
          <Button className={styles.button} size="small" disabledFocusable={isBusy} onClick={() => void session.check()}>
            {texts.check}
          </Button>
        </div>
      )}
      {review && sheets.length === 0 && <p className={styles.text}>{texts.none}</p>}
      {sheets.length > 0 && (
        <ul className={styles.list}>
          {sheets.map(({ sheet, year, forms }) => (
            <li key={sheet} className={styles.sheet}>
              <span className={styles.name}>
                <CellLink sheet={sheet} cell="A1" text={sheet} />
                <span className={styles.facts}>{texts.onSheet(year, forms)}</span>
              </span>
              <Button
                className={styles.button}
                size="small"
                aria-label={texts.label(sheet, year + 1)}
                disabledFocusable={isBusy}
                onClick={() => void session.carryForward(sheet).then(setCarried)}
              >
                {texts.button(year + 1)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {carried && carried.toCheck.length > 0 && <CarriedNote carried={carried} />}
    </Card>
  );
}

interface DatedSheet {
  readonly sheet: string;
  /** The newest on it. */
  readonly year: number;
  readonly forms: number;
}

/** In sheet order. */
function datedSheets(forms: readonly FormReport[]): DatedSheet[] {
  const sheets = new Map<string, DatedSheet>();
  for (const { sheet, year } of forms) {
    if (year === null) continue;
    const known = sheets.get(sheet);
    sheets.set(sheet, { sheet, year: Math.max(year, known?.year ?? year), forms: (known?.forms ?? 0) + 1 });
  }
  return [...sheets.values()];
}
