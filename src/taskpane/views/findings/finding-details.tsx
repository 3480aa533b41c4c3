import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CATALOGUE } from "../../../core/checks/catalogue";
import type { Acceptance, Finding } from "../../../core/shape";
import { moment } from "../../format";
import { EditChange } from "../../parts/edit-change";
import { rowIn } from "../../parts/row-in";
import { useSessionActions } from "../../parts/session-context";
import { findings as own } from "../../texts/findings";
import { ReasonForm } from "./reason-form";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "0 10px 10px",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  rule: { margin: 0, color: tokens.colorNeutralForeground3 },
  mend: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  accepted: {
    margin: 0,
    padding: "6px 8px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "pre-wrap",
  },
  signed: { display: "block", color: tokens.colorNeutralForeground3 },
});

const RULES: ReadonlyMap<string, string> = new Map(CATALOGUE.map(({ code, description }) => [code, description]));

interface FindingDetailsProps {
  readonly rowId: string;
  readonly finding: Finding;
  readonly busy: boolean;
  readonly author: string;
}

/** What an open finding offers: the rule, the mend, a reason, or what was said of it. */
export function FindingDetails({ rowId, finding, busy, author }: FindingDetailsProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const [explaining, setExplaining] = useState(false);
  const { code, severity, mend = [], accepted } = finding;
  const rule = RULES.get(code);
  const leaveForm = () => {
    setExplaining(false);
    focusRow(rowId);
  };
  return (
    <div className={styles.details}>
      {rule && <p className={styles.rule}>{own.rule(rule)}</p>}
      {accepted && <Accepted acceptance={accepted} />}
      {mend.length > 0 && !accepted && (
        <div className={styles.mend}>
          {mend.map((edit) => (
            <EditChange key={edit.cell} edit={edit} asPercent={edit.numberFormat?.includes("%") ?? false} showCell />
          ))}
        </div>
      )}
      {explaining && !accepted ? (
        <ReasonForm
          kind={severity === "error" ? "not-applicable" : "explained"}
          author={author}
          busy={busy}
          onCancel={leaveForm}
          onAccept={(reason, signed) => void session.accept(finding, reason, signed)}
        />
      ) : (
        <div className={styles.buttons}>
          {mend.length > 0 && !accepted && (
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void session.write(mend)}>
              {own.mend(mend.length)}
            </Button>
          )}
          {accepted ? (
            <Button size="small" disabledFocusable={busy} onClick={() => void session.reopen(finding)}>
              {own.reopen}
            </Button>
          ) : (
            <Button size="small" onClick={() => setExplaining(true)}>
              {own.accept[severity === "error" ? "not-applicable" : "explained"]}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Accepted({ acceptance: { kind, reason, author, time } }: { readonly acceptance: Acceptance }) {
  const styles = useStyles();
  return (
    <p className={styles.accepted}>
      {own.acceptedAs[kind]}：{reason}
      <span className={styles.signed}>{[author, moment(time)].filter(Boolean).join(" · ")}</span>
    </p>
  );
}

/** Where the user is once the form is left without a word. When it is sent, the list hands the focus to the finding that comes next. */
function focusRow(id: string): void {
  rowIn(document, id)?.focus();
}
