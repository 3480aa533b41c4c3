import { makeStyles, tokens } from "@fluentui/react-components";
import { SCHEMES } from "../../../core/scoring/schemes";
import { TEMPLATES } from "../../../core/templates";
import { MOST_ROWS } from "../../../core/templates/template";
import { useFieldStyles } from "../../parts/field-styles";
import { Select } from "../../parts/select";
import type { usualOptions } from "../../session/usual-options";
import { templates as texts } from "../../texts/templates";
import { Labelled } from "./labelled";
import { type Asked, isYear, OF_PROJECTS, WITHOUT_SCHEME } from "./wanted";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px" },
  year: { flexShrink: 0, width: "104px" },
  rest: { flexGrow: 1 },
  select: { height: "32px", fontSize: tokens.fontSizeBase300 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const OWN_COLUMNS = /^(government-fund|state-capital|social-insurance)-/;

interface FormFieldsProps {
  readonly asked: Asked;
  /** What is taken where nothing is filled in. */
  readonly usual: ReturnType<typeof usualOptions>;
  readonly onAsk: (change: Partial<Asked>) => void;
}

/** Which form, and what is known of it. */
export function FormFields({ asked, usual, onAsk }: FormFieldsProps) {
  const styles = useStyles();
  const { field } = useFieldStyles();
  const { kind, year, unitName, projectName, rows, scheme, several } = asked;
  const isWrong = year.trim() !== "" && !isYear(year);
  const hasScheme = !WITHOUT_SCHEME.has(kind);
  return (
    <>
      <Labelled text={texts.which}>
        <Select
          className={styles.select}
          label={texts.which}
          value={kind}
          options={TEMPLATES.map((template) => ({ value: template.kind, text: template.title }))}
          onChange={(value) => onAsk({ kind: value })}
        />
      </Labelled>
      {OWN_COLUMNS.test(kind) && <p className={styles.note}>{texts.defaultColumns}</p>}
      <div className={styles.line}>
        <Labelled text={texts.year} className={styles.year}>
          <input
            className={field}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            placeholder={usual.year === null ? texts.yearByForms : String(usual.year)}
            aria-invalid={isWrong}
            value={year}
            onChange={({ target }) => onAsk({ year: target.value })}
          />
        </Labelled>
        <Labelled text={texts.unit} className={styles.rest}>
          <input
            className={field}
            autoComplete="off"
            placeholder={usual.unitName || texts.unitByForms}
            value={unitName}
            onChange={({ target }) => onAsk({ unitName: target.value })}
          />
        </Labelled>
      </div>
      {isWrong && (
        <p className={styles.wrong} role="alert">
          {texts.yearWrong}
        </p>
      )}
      {kind === OF_PROJECTS && !several && (
        <Labelled text={texts.project}>
          <input className={field} autoComplete="off" value={projectName} onChange={({ target }) => onAsk({ projectName: target.value })} />
        </Labelled>
      )}
      <div className={styles.line}>
        <Labelled text={hasScheme ? texts.rows : texts.dataRows} className={styles.rest}>
          <Select
            className={styles.select}
            label={hasScheme ? texts.rows : texts.dataRows}
            value={String(rows)}
            options={Array.from({ length: MOST_ROWS }, (_, index) => ({ value: String(index + 1), text: String(index + 1) }))}
            onChange={(value) => onAsk({ rows: Number(value) })}
          />
        </Labelled>
        {hasScheme && (
          <Labelled text={texts.scheme} className={styles.rest}>
            <Select
              className={styles.select}
              label={texts.scheme}
              value={scheme}
              options={[{ value: "", text: texts.schemeBySettings }, ...SCHEMES.map(({ name, title }) => ({ value: name, text: title }))]}
              onChange={(value) => onAsk({ scheme: value })}
            />
          </Labelled>
        )}
      </div>
    </>
  );
}
