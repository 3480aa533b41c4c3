import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { Header } from "./parts/header";
import { PendingBar } from "./parts/pending-bar";
import { ProblemBar } from "./parts/problem-bar";
import { ResultBar } from "./parts/result-bar";
import { SessionProvider } from "./parts/session-context";
import type { Session } from "./session/session";
import type { SessionState } from "./session/state";
import { useSession } from "./session/use-session";
import { type OfficeTheme, useTheme } from "./theme";
import { useNavigation } from "./views/use-navigation";
import { Views } from "./views/views";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    height: "100%",
    overflowX: "hidden",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PaneProps {
  readonly session: Session;
  readonly officeTheme?: OfficeTheme | null;
}

/** The whole pane over one session. */
export function Pane({ session, officeTheme = null }: PaneProps) {
  const state = useSession(session);
  const { theme, colorScheme } = useTheme(state.data.settings.theme, officeTheme);
  return (
    <FluentProvider theme={theme} style={{ colorScheme, height: "100%" }}>
      <SessionProvider value={session}>
        <Layout state={state} />
      </SessionProvider>
    </FluentProvider>
  );
}

function Layout({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const navigation = useNavigation();
  const { review, problem, busy, data } = state;
  const isWriting = navigation.page === "write";
  return (
    <main className={styles.pane} aria-busy={busy !== null} onKeyDown={keepTabInPane}>
      <Header
        busy={busy !== null}
        edits={review?.edits.length ?? 0}
        onWrite={() => (isWriting ? navigation.back() : navigation.open("write"))}
      />
      <ResultBar state={state} />
      <PendingBar journal={data.journal} busy={busy !== null} />
      {problem && <ProblemBar key={problem.code} problem={problem} />}
      <Views state={state} navigation={navigation} />
    </main>
  );
}

/**
 * Office.js moves the focus itself when Tab is pressed, and takes an element that Tab does not lead to, such as a panel or a sentence that was
 * given the focus, for the end of the pane: the keyboard would be in the sheet. From there the browser goes on as it does everywhere else.
 */
function keepTabInPane(event: KeyboardEvent): void {
  if (event.key === "Tab" && event.target instanceof HTMLElement && event.target.tabIndex < 0) event.stopPropagation();
}
