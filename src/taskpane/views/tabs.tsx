import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Review } from "../../core/shape";
import type { SessionState } from "../session/state";
import { texts } from "../texts";
import { VIEWS } from "./index";
import type { FindingFilter } from "./view";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingLeft: "8px", paddingRight: "8px" },
  count: {
    marginInlineStart: "5px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
  },
  panel: { flexGrow: 1, minHeight: "200px", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground2, outlineOffset: "-2px" },
  loading: { padding: "24px" },
});

interface TabsProps {
  readonly review: Review;
  readonly state: SessionState;
}

/** The views of a review, one at a time. */
export function Tabs({ review, state }: TabsProps) {
  const styles = useStyles();
  const [selected, select] = useState("overview");
  const [filter, setFilter] = useState<FindingFilter | null>(null);
  const showFindings = (next: FindingFilter | null) => {
    setFilter(next);
    select("findings");
  };
  const view = VIEWS.find(({ id }) => id === selected);
  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={selected}
        onTabSelect={(_event, { value }) => {
          setFilter(null);
          select(String(value));
        }}
        aria-label={texts.viewsLabel}
      >
        {VIEWS.map(({ id, label, count }) => (
          <Tab key={id} id={`tab-${id}`} className={styles.tab} value={id} aria-controls={id === selected ? "panel" : undefined}>
            {label}
            {count && count(review) > 0 ? <span className={styles.count}>{count(review)}</span> : null}
          </Tab>
        ))}
      </TabList>
      <div id="panel" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${selected}`} tabIndex={-1}>
        <Suspense fallback={<Spinner className={styles.loading} label={texts.busy.loading} />}>
          {view && <view.Component review={review} state={state} filter={filter} showFindings={showFindings} />}
        </Suspense>
      </div>
    </>
  );
}
