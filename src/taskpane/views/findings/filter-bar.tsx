import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Select } from "../../parts/select";
import { SEVERITIES, useSeverityStyles } from "../../parts/severity";
import { texts } from "../../texts";
import { findings as own } from "../../texts/findings";
import type { Review } from "../../../core/shape";
import { countsOf, type Filter, groupsOf, placesOf } from "./filter";
import type { Section } from "./items";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", gap: "6px" },
  toggle: {
    padding: "2px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { border: "2px solid Highlight", padding: "1px 7px" },
  },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  select: { flexGrow: 1, flexBasis: 0 },
});

const ALL = "";
const SECTIONS: readonly Section[] = [...SEVERITIES, "settled"];

interface FilterBarProps {
  readonly review: Review;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Which findings are listed: by severity, by sheet, by group. */
export function FilterBar({ review, filter, onChange }: FilterBarProps) {
  const styles = useStyles();
  const colour = useSeverityStyles();
  const counts = countsOf(review.findings, filter);
  const places = placesOf(review);
  const groups = groupsOf(review.findings);
  const placeValue = filter.place ? JSON.stringify([filter.place.sheet, filter.place.form]) : ALL;
  return (
    <div className={styles.bar} role="group" aria-label={own.filter}>
      <div className={styles.line}>
        {SECTIONS.filter((section) => counts[section] > 0 || filter.section === section).map((section) => (
          <button
            key={section}
            type="button"
            className={mergeClasses(styles.toggle, filter.section === section && styles.chosen)}
            aria-pressed={filter.section === section}
            onClick={() => onChange({ ...filter, section: filter.section === section ? null : section })}
          >
            {section === "settled" ? texts.settled : texts.severity[section]}{" "}
            <span className={mergeClasses(styles.number, section !== "settled" && colour[section])}>{counts[section]}</span>
          </button>
        ))}
      </div>
      {(places.length > 1 || groups.length > 1 || filter.place !== null || filter.group !== null) && (
        <div className={styles.line}>
          <Select
            className={styles.select}
            label={own.bySheet}
            value={placeValue}
            options={[
              { value: ALL, text: own.allSheets },
              ...places.map(({ place, form }) => ({
                value: JSON.stringify([place.sheet, place.form]),
                text: form ? own.formInSheet(place.sheet, form.title || form.range) : place.sheet,
              })),
            ]}
            onChange={(value) => {
              const place = places.find((each) => JSON.stringify([each.place.sheet, each.place.form]) === value)?.place ?? null;
              onChange({ ...filter, place });
            }}
          />
          <Select
            className={styles.select}
            label={own.byGroup}
            value={filter.group ?? ALL}
            options={[{ value: ALL, text: own.allGroups }, ...groups.map((group) => ({ value: group, text: group }))]}
            onChange={(group) => onChange({ ...filter, group: group === ALL ? null : group })}
          />
        </div>
      )}
    </div>
  );
}
