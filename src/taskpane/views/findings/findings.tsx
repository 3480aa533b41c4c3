import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Review } from "../../../core/shape";
import { useSeverityStyles } from "../../parts/severity";
import { VirtualList } from "../../parts/virtual/virtual-list";
import { texts } from "../../texts";
import { findings as own } from "../../texts/findings";
import type { ReviewViewProps, ViewTarget } from "../view";
import { type Filter, matches } from "./filter";
import { FilterBar } from "./filter-bar";
import { FindingRow } from "./finding-row";
import { type FindingItem, itemsOf } from "./items";

const useStyles = makeStyles({
  list: { paddingBottom: "12px" },
  section: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 8px",
    margin: 0,
    padding: "12px 12px 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  settled: { color: tokens.colorNeutralForeground2 },
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
  none: { margin: 0, padding: "24px 16px", color: tokens.colorNeutralForeground2 },
});

/** 问题: what was found, most urgent first. A row selects its cell and stays open. */
export function Findings({ review, state, target, links }: ReviewViewProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>(() => filterFor(target, review));
  const [open, setOpen] = useState<string | null>(null);
  const items = useMemo(() => itemsOf(review.findings.filter((finding) => matches(filter, finding))), [review.findings, filter]);
  const busy = state.busy !== null;
  const { author } = state.data.settings;
  return (
    <>
      {review.findings.length > 0 && <FilterBar review={review} filter={filter} onChange={setFilter} />}
      {items.length === 0 && <p className={styles.none}>{review.findings.length === 0 ? own.none : own.noneSuch}</p>}
      <div className={styles.list}>
        <VirtualList
          label={own.keys}
          items={items}
          render={(item, tabIndex) =>
            item.kind === "finding" ? (
              <FindingRow
                id={item.key}
                finding={item.finding}
                open={item.key === open}
                tabIndex={tabIndex}
                busy={busy}
                author={author}
                onOpen={setOpen}
              />
            ) : (
              <Heading item={item} />
            )
          }
        />
      </div>
      {links}
    </>
  );
}

function Heading({ item }: { readonly item: Exclude<FindingItem, { kind: "finding" }> }) {
  const styles = useStyles();
  const colour = useSeverityStyles();
  if (item.kind === "sheet") return <h3 className={styles.sheet}>{item.sheet ?? own.workbook}</h3>;
  const { section, count } = item;
  const isSettled = section === "settled";
  return (
    <h2 className={mergeClasses(styles.section, isSettled && styles.settled)}>
      <span className={mergeClasses(!isSettled && colour[section])}>
        {isSettled ? texts.settled : texts.severity[section]} {count}
      </span>
      <span className={styles.meaning}>{isSettled ? own.settledMeaning : texts.severityMeaning[section]}</span>
    </h2>
  );
}

function filterFor(target: ViewTarget | null, { forms }: Review): Filter {
  const form = forms.find(({ id }) => id === target?.form);
  const isAlone = forms.filter(({ sheet }) => sheet === form?.sheet).length === 1;
  return {
    section: target?.severity ?? null,
    place: form ? { sheet: form.sheet, form: isAlone ? null : form.id } : null,
    group: null,
  };
}
