import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { copyText, saveText, TextOutput } from "../../parts/text-output";
import { settings as texts } from "../../texts/settings";

const useStyles = makeStyles({
  text: { marginTop: "8px" },
  hint: {
    margin: "4px 0 8px",
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

/** A scheme file to take away. */
export function SchemeExport({ text, name }: SchemeExportProps) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    if (!copied) area.current?.select();
    setTold(copied ? texts.copied : texts.notCopied);
  };
  return (
    <>
      <TextOutput area={area} className={styles.text} label={texts.exportLabel} text={text} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button size="small" onClick={() => saveText(text, `${name}.json`, "application/json")}>
          {texts.save}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {told || texts.exportHint}
      </p>
    </>
  );
}
