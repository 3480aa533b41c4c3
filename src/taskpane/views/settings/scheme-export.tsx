import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useFieldStyles } from "../../parts/field-styles";
import { settings as texts } from "../../texts/settings";

const useStyles = makeStyles({
  text: {
    minHeight: "140px",
    marginTop: "8px",
    padding: "6px 8px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    resize: "vertical",
  },
  hint: {
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "6px" },
});

interface SchemeExportProps {
  readonly text: string;
  readonly name: string;
}

/** A scheme file to take away: a pane may refuse the clipboard and downloads, the text can always be selected. */
export function SchemeExport({ text, name }: SchemeExportProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(texts.copied);
    } catch {
      area.current?.select();
      setTold(texts.notCopied);
    }
  };
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <textarea ref={area} className={`${field.field} ${styles.text}`} readOnly aria-label={texts.exportLabel} value={text} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button size="small" onClick={save}>
          {texts.save}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {told || texts.exportHint}
      </p>
    </>
  );
}
