import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { texts } from "../texts";
import { Notice } from "./notice";

const useStyles = makeStyles({
  text: { margin: 0 },
  button: { alignSelf: "flex-start" },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

interface NoFormProps {
  /** Leads to the blank forms. */
  readonly onTemplates: () => void;
}

/** The workbook was read and holds no form: what to look at, and the way to a blank one. */
export function NoForm({ onTemplates }: NoFormProps) {
  const styles = useStyles();
  const { heading, text, hints, again, insert } = texts.noForm;
  return (
    <Notice icon={<DocumentSearchRegular />} heading={heading}>
      <p className={styles.text}>{text}</p>
      <ul className={styles.list}>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p className={styles.text}>{again}</p>
      <Button className={styles.button} onClick={onTemplates}>
        {insert}
      </Button>
    </Notice>
  );
}
