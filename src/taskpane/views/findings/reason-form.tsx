import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import type { Acceptance } from "../../../core/shape";
import { useFieldStyles } from "../../parts/field-styles";
import { texts } from "../../texts";
import { findings as own } from "../../texts/findings";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px", margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  label: { display: "flex", flexDirection: "column", gap: "2px" },
  reason: { minHeight: "64px", padding: "6px 8px", resize: "vertical" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ReasonFormProps {
  readonly kind: Acceptance["kind"];
  readonly author: string;
  readonly busy: boolean;
  readonly onAccept: (reason: string, author: string) => void;
  readonly onCancel: () => void;
}

/** Why a finding may stand, and who says so. */
export function ReasonForm({ kind, author, busy, onAccept, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const [reason, setReason] = useState("");
  const [signed, setSigned] = useState(author);
  const first = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const isGiven = reason.trim() !== "";

  useEffect(() => first.current?.focus(), []);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isGiven && !busy) onAccept(reason, signed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Elsewhere Esc gives the keyboard back to the sheet.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <label className={styles.label}>
        {own.reason}
        <textarea
          ref={first}
          className={`${field.field} ${styles.reason}`}
          value={reason}
          aria-describedby={hint}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <label className={styles.label}>
        {own.author}
        <input className={field.field} value={signed} autoComplete="off" onChange={({ target }) => setSigned(target.value)} />
      </label>
      <p id={hint} className={styles.hint}>
        {own.acceptHint[kind]}
      </p>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || !isGiven}>
          {own.acceptDone[kind]}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
