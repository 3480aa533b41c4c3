import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionState } from "../session/state";
import { texts } from "../texts";
import { Busy } from "./busy";
import { useSessionActions } from "./session-context";
import { useLasting } from "./use-lasting";

const LONG_MILLISECONDS = 700;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "32px" },
  track: {
    height: "3px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  // A border, not a background: high contrast keeps borders.
  done: { height: 0, borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`, transitionProperty: "width", transitionDuration: "100ms" },
});

/** What is going on, how far it is, and, when it takes long and has changed nothing yet, the way to give it up. */
export function BusyLine({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSessionActions();
  const { busy, step, progress, cancellable } = state;
  const isLong = useLasting(busy !== null, LONG_MILLISECONDS);
  if (!busy) return null;
  const percent = progress ? Math.floor((100 * progress.done) / progress.steps) : null;
  return (
    <>
      <div className={styles.line}>
        <Busy text={step && step !== "write" ? texts.steps[step] : texts.busy[busy]} />
        {isLong && cancellable && (
          <Button size="small" onClick={session.cancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {percent !== null && (
        <div
          className={styles.track}
          role="progressbar"
          aria-label={texts.steps.review}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <div className={styles.done} style={{ width: `${percent}%` }} />
        </div>
      )}
    </>
  );
}
