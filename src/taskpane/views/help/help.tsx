import { makeStyles, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { help as texts } from "../../texts/help";
import type { ViewProps } from "../view";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "12px 16px 16px",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, display: "flex", flexDirection: "column", gap: "8px" },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: {
    display: "inline-flex",
    alignItems: "center",
    alignSelf: "flex-start",
    gap: "4px",
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** 帮助与关于: the way through the work, the guide, and what this is. */
export function Help({ links }: ViewProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.view}>
        <section className={styles.section} aria-label={texts.heading}>
          <h3 className={styles.heading}>{texts.heading}</h3>
          <dl className={styles.steps}>
            {texts.steps.map(({ name, text }) => (
              <div key={name}>
                <dt className={styles.term}>{name}</dt>
                <dd className={styles.text}>{text}</dd>
              </div>
            ))}
          </dl>
          <NewWindowLink href="assets/guide.html" text={texts.guide} />
        </section>
        <section className={styles.section} aria-label={texts.aboutHeading}>
          <h3 className={styles.heading}>{texts.aboutHeading}</h3>
          <p className={styles.text}>{texts.version(texts.versionNumber)}</p>
          <p className={styles.text}>{texts.rules}</p>
          <p className={styles.text}>{texts.privacy}</p>
          <p className={styles.text}>{texts.licence}</p>
          <NewWindowLink href="assets/third-party-licences.txt" text={texts.thirdParty} />
        </section>
      </div>
      {links}
    </>
  );
}

function NewWindowLink({ href, text }: { readonly href: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <a className={styles.link} href={href} target="_blank" rel="noreferrer">
      {text}
      <OpenRegular aria-hidden />
    </a>
  );
}
