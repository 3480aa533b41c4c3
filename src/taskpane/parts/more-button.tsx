import { Button, makeStyles } from "@fluentui/react-components";
import { texts } from "../texts";

const useStyles = makeStyles({ button: { width: "100%", marginTop: "8px" } });

interface MoreButtonProps {
  readonly next: number;
  readonly left: number;
  readonly onMore: () => void;
}

/** The end of a long list; nothing when all of it is shown. */
export function MoreButton({ next, left, onMore }: MoreButtonProps) {
  const styles = useStyles();
  if (left === 0) return null;
  return (
    <Button className={styles.button} appearance="subtle" onClick={onMore}>
      {texts.more(next, left)}
    </Button>
  );
}
