import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Select } from "../../parts/select";
import { useSessionActions } from "../../parts/session-context";
import { copyText, saveText, TextOutput } from "../../parts/text-output";
import type { TextFormat } from "../../session/results";
import { results } from "../../texts/results";
import { FILES, FORMATS } from "./formats";

const texts = results.texts;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  button: { flexGrow: 1, minWidth: "72px", whiteSpace: "nowrap" },
  told: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The report as text, to the clipboard or a file. A pane may refuse either: then the text is there to be selected. */
export function TextExport({ isBusy }: { readonly isBusy: boolean }) {
  const styles = useStyles();
  const session = useSessionActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const [format, setFormat] = useState<TextFormat>("markdown");
  const [shown, setShown] = useState<string | null>(null);
  const [told, setTold] = useState("");

  const withText = async (give: (text: string) => Promise<void> | void): Promise<void> => {
    setTold("");
    const text = await session.reportText(format);
    if (text !== null) await give(text);
  };
  const copy = async (text: string): Promise<void> => {
    const copied = await copyText(text);
    if (!copied) {
      flushSync(() => setShown(text));
      area.current?.select();
    }
    setTold(copied ? texts.copied : texts.select);
  };
  const save = (text: string): void => {
    const { extension, type } = FILES[format];
    saveText(text, `${texts.fileName}.${extension}`, type);
    setShown(text);
    setTold(texts.downloaded);
  };
  return (
    <>
      <Select
        label={texts.format}
        value={format}
        options={FORMATS.map((value) => ({ value, text: texts.formats[value] }))}
        onChange={(value) => {
          setFormat(FORMATS.find((each) => each === value) ?? "markdown");
          setShown(null);
          setTold("");
        }}
      />
      <div className={styles.buttons}>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void withText(copy)}>
          {texts.copy}
        </Button>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void withText(save)}>
          {texts.download}
        </Button>
        <Button className={styles.button} disabledFocusable={isBusy} appearance="subtle" onClick={() => void withText(setShown)}>
          {texts.show}
        </Button>
      </div>
      <p className={styles.told} role="status">
        {told}
      </p>
      {shown !== null && <TextOutput area={area} label={texts.label} text={shown} />}
    </>
  );
}
