import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { FormReport, Review } from "../../../core/shape";
import { cardFrame } from "../../parts/card";
import { CellLink } from "../../parts/cell-link";
import { firstCell } from "../../parts/in-form";
import { texts } from "../../texts";
import type { ReviewViewProps } from "../view";
import { FindingCounts } from "./finding-counts";
import { summarise } from "./form-summary";
import { LevelBars } from "./level-bars";
import { levelsOf } from "./levels";
import { MissingParts } from "./missing-parts";
import { NextStep } from "./next-step";
import { Ring } from "./ring";
import { TotalLine } from "./total-line";

const useStyles = makeStyles({
  card: {
    ...cardFrame,
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
  name: { margin: "4px 0 0" },
  figures: { display: "flex", alignItems: "center", gap: "12px" },
  plain: { margin: 0 },
  note: {
    margin: 0,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface FormCardProps extends Pick<ReviewViewProps, "open"> {
  readonly form: FormReport;
  readonly review: Review;
}

/** One form at a glance: which it is, how it scores, what is missing, what is wrong, and the one thing to do next. */
export const FormCard = memo(function FormCard({ form, review, open }: FormCardProps) {
  const styles = useStyles();
  const { missing, counts, accepted, total, mixedUp, next } = summarise(form, review);
  const title = form.title || texts.overview.untitled(form.kind);
  const facts = [form.year && texts.overview.year(form.year), form.amountUnit && texts.overview.amountUnit(form.amountUnit)];
  const levels = levelsOf(form, mixedUp !== null);
  const names = [form.projectName, form.unitName].filter(Boolean).join(" · ");
  const isWritten = form.notWritten === null || form.notWritten === "unscored";
  return (
    <article className={styles.card} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.facts}>
          <CellLink sheet={form.sheet} cell={firstCell(form)} text={form.sheet} />
          {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
        {names && <p className={styles.name}>{names}</p>}
      </div>
      {isWritten && levels.length > 0 && (
        <>
          <div className={styles.figures}>
            <Ring totals={form.totals} levels={levels} />
            <TotalLine form={form} total={total} />
          </div>
          <LevelBars levels={levels} />
          {mixedUp !== null && (
            <p className={styles.plain}>
              <CellLink sheet={form.sheet} cell={mixedUp} /> {texts.overview.mixedUpWhere(form.funds?.weight ?? "")}
            </p>
          )}
          {total === "incomplete" && missing.length === 0 && mixedUp === null && <p className={styles.plain}>{texts.overview.blocked}</p>}
          {missing.length > 0 && <MissingParts sheet={form.sheet} parts={missing} />}
        </>
      )}
      {form.notWritten && <p className={styles.note}>{texts.notWritten[form.notWritten]}</p>}
      <FindingCounts
        title={title}
        counts={counts}
        accepted={accepted}
        onShow={(severity) => open("findings", { form: form.id, ...(severity && { severity }) })}
      />
      <NextStep form={form} step={next} done={isWritten && counts.error + counts.explain === 0} review={review} open={open} />
    </article>
  );
});
