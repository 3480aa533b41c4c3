import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MappedRole } from "../../../core/forms/mapping";
import { firstCell } from "../../parts/in-form";
import { Select } from "../../parts/select";
import { useSessionActions } from "../../parts/session-context";
import { columns as texts } from "../../texts/columns";
import type { ReviewViewProps } from "../view";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", color: tokens.colorNeutralForeground1 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: { display: "flex", alignItems: "center", gap: "8px" },
  select: { flexGrow: 1 },
  show: { flexShrink: 0, whiteSpace: "nowrap" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  role: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "8px 10px",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  now: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  unused: { flexBasis: "100%", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  taken: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  status: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  readable: { color: tokens.colorStatusSuccessForeground1 },
});

const ROLES = Object.keys(texts.roles) as MappedRole[];

/** 指出栏目: the user points at the columns of a form that could not be read with certainty, or was read wrongly. */
export function Columns({ review, state, target }: ReviewViewProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const scored = review.forms.filter(({ indicators, notWritten }) => indicators.length > 0 || notWritten === "unreadable");
  const [chosen, setChosen] = useState(target?.form ?? "");
  const form = scored.find(({ id }) => id === chosen) ?? scored.find(({ notWritten }) => notWritten === "unreadable") ?? scored[0];
  if (!form) return null;
  const taken = state.data.mappings.find((mapping) => mapping.form === form.key)?.columns ?? {};
  const busy = state.busy !== null;
  const isReadable = form.notWritten !== "unreadable";
  return (
    <div className={styles.view}>
      <p className={styles.intro}>{texts.intro}</p>
      <div className={styles.form}>
        <Select
          className={styles.select}
          label={texts.choose}
          value={form.id}
          options={scored.map(({ id, title, sheet }) => ({ value: id, text: title ? `${sheet} · ${title}` : sheet }))}
          onChange={setChosen}
        />
        <Button className={styles.show} size="small" onClick={() => void session.reveal(form.sheet, firstCell(form))}>
          {texts.show}
        </Button>
      </div>
      <ul className={styles.list}>
        {ROLES.map((role) => {
          const letters = taken[role];
          const name = texts.roles[role];
          const found = form.columns[role];
          return (
            <li key={role} className={styles.role}>
              <Button size="small" disabledFocusable={busy} onClick={() => void session.takeColumn(form, role)}>
                {texts.take(name)}
              </Button>
              {letters === undefined ? (
                <span className={styles.now}>{found === null ? texts.notFound : texts.found(found)}</span>
              ) : (
                <span>
                  <span className={styles.taken}>{texts.taken(letters)}</span>{" "}
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={texts.drop(name)}
                    disabledFocusable={busy}
                    onClick={() => void session.dropColumn(form, role)}
                  >
                    {texts.dropShort}
                  </Button>
                </span>
              )}
              {letters !== undefined && isReadable && found !== null && found !== letters && (
                <span className={styles.unused}>{texts.unused(letters, found)}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={isReadable ? `${styles.status} ${styles.readable}` : styles.status} role="status">
        {isReadable ? texts.readable : texts.unreadable}
      </p>
    </div>
  );
}
