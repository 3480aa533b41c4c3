import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { Busy } from "../parts/busy";
import { PageHead } from "../parts/page-head";
import { SCROLLS } from "../parts/virtual/list-window";
import { tabId, TabStrip } from "../parts/tab-strip";
import { FirstRun } from "../screens/first-run";
import { NoForm } from "../screens/no-form";
import type { SessionState } from "../session/state";
import { texts } from "../texts";
import { VIEWS } from "./index";
import type { Navigation } from "./use-navigation";
import type { View, ViewProps } from "./view";
import { ViewLinks } from "./view-links";

const PANEL = "panel";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "240px",
    overflowX: "hidden",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  loading: { padding: "24px" },
});

interface ViewsProps {
  readonly state: SessionState;
  readonly navigation: Navigation;
}

/** The views, one at a time: the selected tab, or a page over it. */
export function Views({ state, navigation }: ViewsProps) {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const { tab, page, target, arrivals, open, selectTab, back } = navigation;
  const view = VIEWS.find(({ id }) => id === (page ?? tab));
  const props = { state, target, open, back, links: <ViewLinks from={view?.id ?? ""} open={open} /> };

  useEffect(() => {
    // a view may have put the focus on what it was opened for
    if (arrivals > 0 && !panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [arrivals]);

  const tabs = VIEWS.filter(({ place }) => place === "tab").map(({ id, label, count }) => ({ id, label, count: count?.(state) ?? 0 }));
  const labelled = page === null ? { role: "tabpanel", "aria-labelledby": tabId(tab) } : { role: "region", "aria-label": view?.label };
  return (
    <>
      {page === null ? (
        <TabStrip label={texts.viewsLabel} tabs={tabs} selected={tab} panelId={PANEL} onSelect={selectTab} />
      ) : (
        <PageHead label={view?.label ?? ""} onBack={back} />
      )}
      <div key={page ?? tab} ref={panel} id={PANEL} className={styles.panel} tabIndex={-1} {...{ [SCROLLS]: true }} {...labelled}>
        <Suspense fallback={<Busy className={styles.loading} text={texts.busy.loading} />}>
          {view && <Shown view={view} props={props} />}
        </Suspense>
      </div>
    </>
  );
}

function Shown({ view, props }: { readonly view: View; readonly props: ViewProps }) {
  const { review } = props.state;
  if (view.needs === "nothing") return <view.Component {...props} />;
  if (!review) return <FirstRun />;
  return review.forms.length > 0 ? <view.Component {...props} review={review} /> : <NoForm onTemplates={() => props.open("templates")} />;
}
