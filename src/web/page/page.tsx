import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Text,
  Title3,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { type DragEvent, Fragment, useCallback, useEffect, useRef, useState } from "react";
import type { Session } from "../../taskpane/session/session";
import { Pane } from "../../taskpane/pane";
import type { Editing } from "../editing/editing";
import type { FileDocument } from "../host/file-document";
import { texts } from "../texts";
import { CELL_FIELD } from "../grid/cell-input";
import { Book } from "./book";
import { useChanged } from "./use-changed";
import type { Notice } from "./notice";
import { NoticeBar } from "./notice-bar";
import type { PageView } from "./page-view";

const useStyles = makeStyles({
  page: { position: "relative", display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  body: { display: "flex", flexGrow: 1, minHeight: 0, "@media (max-width: 760px)": { flexDirection: "column" } },
  pane: {
    width: "350px",
    flexShrink: 0,
    position: "relative",
    overflow: "hidden",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": { width: "auto", height: "55%" },
  },
  welcome: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
  },
  target: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "560px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  targetOver: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  answer: { flexShrink: 0, whiteSpace: "nowrap" },
  hint: { color: tokens.colorNeutralForeground3 },
  over: { boxShadow: `inset 0 0 0 3px ${tokens.colorBrandStroke1}` },
});

/** A file that is open, with everything that works on it. */
export interface OpenFile {
  /** Another one each time a file is opened, the same file again included. */
  readonly id: number;
  readonly document: FileDocument;
  readonly view: PageView;
  readonly editing: Editing;
  readonly session: Session;
}

export interface PageProps {
  readonly file: OpenFile | null;
  readonly notice: Notice | null;
  readonly onNotice: (notice: Notice | null) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: (file: OpenFile) => void;
}

/** What is being typed is a change too, and a file that is dropped does not take the focus from it. */
function isUnsaved(file: OpenFile | null): boolean {
  file?.editing.leave();
  return file !== null && (file.document.isChanged || file.editing.isWaiting);
}

const toGrid = (): void => document.getElementById(CELL_FIELD)?.focus({ preventScroll: true });

/** The whole page: files are opened and saved above, the sheet stands left, the pane right. */
export function Page({ file, notice, onNotice, onOpen, onSave }: PageProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const changed = useChanged(file?.document ?? null);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isUnsaved(file)) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [file]);

  const save = useCallback((): void => {
    if (!file) return;
    // What is being typed is saved with the rest.
    file.editing.leave();
    onSave(file);
  }, [file, onSave]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      // The browser would save the page.
      event.preventDefault();
      save();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [save]);

  const open = (chosen: File | undefined): void => {
    if (!chosen) return;
    if (isUnsaved(file)) setWaiting(chosen);
    else onOpen(chosen);
  };
  const choose = (): void => chooser.current?.click();
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files[0]);
  };

  return (
    <FluentProvider theme={webLightTheme}>
      <div
        className={mergeClasses(styles.page, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <header className={styles.bar}>
          <Text as="h1" weight="semibold" style={{ margin: 0 }}>
            {texts.product}
          </Text>
          {file && <Button onClick={choose}>{texts.open}</Button>}
          {file && (
            <Button appearance={changed ? "primary" : "secondary"} onClick={save}>
              {texts.save}
            </Button>
          )}
          {file && <Text className={styles.file}>{file.document.name}</Text>}
          {changed && <Text>{texts.edited}</Text>}
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={texts.open}
            accept=".xlsx,.xlsm"
            onChange={(event) => {
              open(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
        </header>
        {notice && (
          <NoticeBar
            notice={notice}
            overSheet={file !== null}
            onClose={() => {
              onNotice(null);
              toGrid();
            }}
          />
        )}
        <div className={styles.body}>
          {file ? (
            <Fragment key={file.id}>
              <Book document={file.document} view={file.view} editing={file.editing} onGrid={toGrid} />
              <div className={styles.pane} id="pane">
                <Pane session={file.session} officeTheme={null} />
              </div>
            </Fragment>
          ) : (
            <Welcome over={over} onChoose={choose} />
          )}
        </div>
        <Dialog
          open={waiting !== null}
          onOpenChange={() => {
            setWaiting(null);
            toGrid();
          }}
        >
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{texts.edited}</DialogTitle>
              <DialogContent>{texts.replaceOpen}</DialogContent>
              <DialogActions>
                <Button
                  appearance="primary"
                  className={styles.answer}
                  onClick={() => {
                    setWaiting(null);
                    toGrid();
                  }}
                >
                  {texts.keep}
                </Button>
                <Button
                  className={styles.answer}
                  onClick={() => {
                    if (waiting) onOpen(waiting);
                    setWaiting(null);
                  }}
                >
                  {texts.discard}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </div>
    </FluentProvider>
  );
}

function Welcome({ over, onChoose }: { readonly over: boolean; readonly onChoose: () => void }) {
  const styles = useStyles();
  const { heading, text, privacy, hint } = texts.welcome;
  return (
    <main className={styles.welcome}>
      <Title3 as="h2">{heading}</Title3>
      <Text>{text}</Text>
      <div className={mergeClasses(styles.target, over && styles.targetOver)}>
        <Text>{texts.drop}</Text>
        <Button appearance="primary" size="large" onClick={onChoose}>
          {texts.open}
        </Button>
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      </div>
      <Text size={200} className={styles.hint}>
        {privacy}
      </Text>
    </main>
  );
}
