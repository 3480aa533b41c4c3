import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProjectList } from "../../../core/templates/project-list";
import { amount } from "../../format";
import { templates } from "../../texts/templates";

const texts = templates.many;

const useStyles = makeStyles({
  caption: { paddingBottom: "4px", textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { padding: "2px 4px", textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  cell: { padding: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mistakes: {
    marginTop: "6px",
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: "2px 0 0", paddingInlineStart: "18px", overflowWrap: "anywhere" },
});

/** What is understood of a pasted list, before anything is inserted. */
export function ProjectPreview({ list: { projects, mistakes } }: { readonly list: ProjectList }) {
  const styles = useStyles();
  return (
    <div role="status">
      {projects.length === 0 && <p className={styles.none}>{texts.none}</p>}
      {projects.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.caption}>{texts.preview(projects.length)}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {texts.name}
              </th>
              <th scope="col" className={`${styles.head} ${styles.number}`}>
                {texts.budget}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ name, budget }) => (
              <tr key={name}>
                <td className={styles.cell}>{name}</td>
                <td className={`${styles.cell} ${styles.number}`}>{amount(budget)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mistakes.length > 0 && (
        <div className={styles.mistakes}>
          {texts.mistakes(mistakes.length)}
          <ul className={styles.list}>
            {mistakes.map(({ line, text, message }) => (
              <li key={line}>
                {texts.line(line, text)}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
