import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useFieldStyles } from "../../parts/field-styles";
import { useSessionActions } from "../../parts/session-context";
import { settings as texts } from "../../texts/settings";
import { Setting } from "./setting";

const useStyles = makeStyles({ name: { width: "160px" } });

/** Who signs the reasons. */
export function AuthorSetting({ author }: { readonly author: string }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const session = useSessionActions();
  const [typed, setTyped] = useState(author);
  const keep = (): void => {
    if (typed.trim() !== author) void session.changeSettings({ author: typed.trim() });
  };
  return (
    <Setting label={texts.author} hint={texts.authorHint}>
      <input
        className={`${field.field} ${styles.name}`}
        aria-label={texts.author}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === "Enter" && keep()}
      />
    </Setting>
  );
}
