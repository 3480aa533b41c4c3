import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readScheme } from "../../../core/scoring/scheme-file";
import { schemeNamed, SCHEMES } from "../../../core/scoring/schemes";
import type { Settings } from "../../../core/settings";
import { Select } from "../../parts/select";
import { useSessionActions } from "../../parts/session-context";
import { settings as texts } from "../../texts/settings";
import { SchemeExport } from "./scheme-export";
import { schemeText } from "./scheme-text";
import { Setting } from "./setting";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  hidden: { display: "none" },
  select: { maxWidth: "180px" },
  told: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: "2px 0 0", paddingInlineStart: "18px" },
});

const AUTO = "auto";

/** Which scheme applies; a user's own is read from a file and kept in the workbook. */
export function SchemeSetting({ settings }: { readonly settings: Settings }) {
  const styles = useStyles();
  const session = useSessionActions();
  const chooser = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<{ readonly sentence: string; readonly mistakes: readonly string[] } | null>(null);
  const [exported, setExported] = useState<string | null>(null);
  const own = settings.ownScheme === null ? null : readScheme(settings.ownScheme);
  const options = [
    { value: AUTO, text: texts.auto },
    ...SCHEMES.map(({ name, title }) => ({ value: name, text: title })),
    ...(own?.ok ? [{ value: own.value.name, text: texts.ownScheme(own.value.title) }] : []),
  ];
  const isKnown = options.some(({ value }) => value === settings.scheme);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text().catch(() => null);
    const read = text === null ? null : readScheme(text);
    if (text === null || !read) setTold({ sentence: texts.notRead, mistakes: [] });
    else if (!read.ok) setTold({ sentence: texts.notImported, mistakes: read.problem });
    else {
      await session.changeSettings({ scheme: read.value.name, ownScheme: text });
      setTold({ sentence: texts.imported(read.value.title), mistakes: [] });
    }
  };
  const chosen = schemeNamed(settings.scheme) ?? SCHEMES[0];
  const isOwn = own?.ok && own.value.name === settings.scheme;
  return (
    <Setting
      label={texts.scheme}
      hint={texts.schemeHint}
      below={
        <>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => chooser.current?.click()}>
              {texts.importScheme}
            </Button>
            <Button
              size="small"
              aria-expanded={exported !== null}
              onClick={() => setExported(exported === null ? (isOwn ? settings.ownScheme : chosen ? schemeText(chosen) : null) : null)}
            >
              {texts.exportScheme}
            </Button>
            <input
              ref={chooser}
              className={styles.hidden}
              type="file"
              accept=".json,application/json"
              aria-label={texts.importScheme}
              onChange={({ target }) => {
                void take(target.files?.[0]);
                target.value = "";
              }}
            />
          </div>
          <div role="status">
            {told && (
              <div className={told.mistakes.length > 0 ? `${styles.told} ${styles.wrong}` : styles.told}>
                {told.sentence}
                {told.mistakes.length > 0 && (
                  <ul className={styles.list}>
                    {told.mistakes.map((mistake) => (
                      <li key={mistake}>{mistake}</li>
                    ))}
                  </ul>
                )}
              </div>
            )}
          </div>
          {exported !== null && <SchemeExport text={exported} name={isOwn ? settings.scheme : `my-${chosen?.name ?? AUTO}`} />}
        </>
      }
    >
      <Select
        className={styles.select}
        label={texts.scheme}
        value={settings.scheme}
        options={isKnown ? options : [...options, { value: settings.scheme, text: texts.unreadableScheme }]}
        onChange={(scheme) => void session.changeSettings({ scheme })}
      />
    </Setting>
  );
}
