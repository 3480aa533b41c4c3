import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useFieldStyles } from "./field-styles";

const useStyles = makeStyles({
  text: {
    minHeight: "150px",
    padding: "6px 8px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre",
    resize: "vertical",
  },
});

interface TextOutputProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly text: string;
  readonly className?: string;
}

/** A text to take away: a pane may refuse the clipboard and downloads, the text can always be selected. */
export function TextOutput({ area, label, text, className }: TextOutputProps) {
  const styles = useStyles();
  const { field } = useFieldStyles();
  return <textarea ref={area} className={mergeClasses(field, styles.text, className)} readOnly aria-label={label} value={text} />;
}

/** @returns whether the host let it through */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Offers a text as a file; whether the host lets it through is not told.
 *
 * @param type the media type
 */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
