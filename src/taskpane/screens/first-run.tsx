import { makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardSearchRegular } from "@fluentui/react-icons/svg/clipboard-search";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { texts } from "../texts";
import { Notice } from "./notice";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: "12px" },
  term: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  privacy: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: "4px 0 0",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  shield: { flexShrink: 0, fontSize: "16px" },
});

/** Before the first action. */
export function FirstRun() {
  const styles = useStyles();
  const { heading, steps, privacy } = texts.firstRun;
  return (
    <Notice icon={<ClipboardSearchRegular />} heading={heading}>
      <dl className={styles.list}>
        {steps.map(({ name, text }) => (
          <div key={name}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.privacy}>
        <ShieldCheckmarkRegular className={styles.shield} aria-hidden />
        {privacy}
      </p>
    </Notice>
  );
}
