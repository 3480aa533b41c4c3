import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { HostProblem } from "../../../core/host-port";
import { templates as texts } from "../../texts/templates";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface OccupiedNoteProps {
  readonly problem: HostProblem;
  readonly onNewSheet: () => void;
  readonly onAgain: () => void;
}

/** Something stands where the form was to go: what, and the two ways on. */
export function OccupiedNote({ problem, onNewSheet, onAgain }: OccupiedNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.note} role="alert">
      <p className={styles.title}>{texts.occupied.title}</p>
      <p className={styles.text}>
        {problem.message}
        {problem.remedy}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={onNewSheet}>
          {texts.occupied.newSheet}
        </Button>
        <Button size="small" onClick={onAgain}>
          {texts.occupied.again}
        </Button>
      </div>
    </div>
  );
}
