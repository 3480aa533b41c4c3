import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { texts } from "../texts";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: "4px",
    padding: "2px 12px 4px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: {
    display: "flex",
    padding: "8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontSize: "16px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  label: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PageHeadProps {
  readonly label: string;
  readonly onBack: () => void;
}

/** The head of a page that lies over the tabs. */
export function PageHead({ label, onBack }: PageHeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <button type="button" className={styles.back} aria-label={texts.back} title={texts.back} onClick={onBack}>
        <ArrowLeftRegular aria-hidden />
      </button>
      <h2 className={styles.label}>{label}</h2>
    </div>
  );
}
