import { makeStyles } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { texts } from "../texts";
import { Notice } from "./notice";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** The workbook was read and holds no form. */
export function NoForm() {
  const styles = useStyles();
  const { heading, text, hints, again } = texts.noForm;
  return (
    <Notice icon={<DocumentSearchRegular />} heading={heading}>
      <p className={styles.text}>{text}</p>
      <ul className={styles.list}>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p className={styles.text}>{again}</p>
    </Notice>
  );
}
