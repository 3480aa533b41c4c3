import { makeStyles, tokens } from "@fluentui/react-components";
import { templates as texts } from "../../texts/templates";
import type { ViewProps } from "../view";
import { CarryForward } from "./carry-forward";
import { InsertForm } from "./insert-form";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 12px 16px" },
  intro: { margin: "0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** 模板: blank forms, and last year's forms made this year's. */
export function Templates({ state, links }: ViewProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.view}>
        <p className={styles.intro}>{texts.intro}</p>
        <InsertForm state={state} />
        <CarryForward state={state} />
      </div>
      {links}
    </>
  );
}
