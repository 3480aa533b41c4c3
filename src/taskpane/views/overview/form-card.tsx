import { makeStyles, tokens } from "@fluentui/react-components";
import type { FormReport, Review } from "../../../core/shape";
import { CellLink } from "../../parts/cell-link";
import { texts } from "../../texts";
import type { ViewProps } from "../view";
import { Figures } from "./figures";
import { FindingCounts } from "./finding-counts";
import { summarise } from "./form-summary";
import { MissingParts } from "./missing-parts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  facts: { margin: "2px 0 0", color: tokens.colorNeutralForeground3 },
  name: { margin: "6px 0 0" },
  plain: { margin: 0 },
  note: { margin: 0, padding: "4px 8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});

interface FormCardProps extends Pick<ViewProps, "showFindings"> {
  readonly form: FormReport;
  readonly review: Review;
}

/** One form at a glance: which it is, how it scores, what is wrong, whether it is written to. */
export function FormCard({ form, review, showFindings }: FormCardProps) {
  const styles = useStyles();
  const { missing, counts, total } = summarise(form, review);
  const title = form.title || texts.overview.untitled(form.kind);
  const facts = [form.year && texts.overview.year(form.year), form.amountUnit && texts.overview.amountUnit(form.amountUnit)];
  // base data and fund tables carry no score
  const scored = form.notWritten !== "unscored" && form.indicators.length > 0;
  const names = [form.projectName, form.unitName].filter(Boolean).join(" · ");
  return (
    <article className={styles.card} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.facts}>
          <CellLink sheet={form.sheet} cell={form.range.split(":")[0] ?? "A1"} text={form.sheet} />
          {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
        {names && <p className={styles.name}>{names}</p>}
      </div>
      {scored && <Figures form={form} total={total} />}
      {total === "incomplete" && missing.length === 0 && scored && <p className={styles.plain}>{texts.overview.blocked}</p>}
      {missing.length > 0 && <MissingParts sheet={form.sheet} parts={missing} />}
      {form.notWritten && <p className={styles.note}>{texts.notWritten[form.notWritten]}</p>}
      <FindingCounts title={title} counts={counts} onShow={(severity) => showFindings({ form: form.id, severity })} />
    </article>
  );
}
