import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Header } from "./parts/header";
import { ProblemBar } from "./parts/problem-bar";
import { ResultBar } from "./parts/result-bar";
import { SessionProvider } from "./parts/session-context";
import { FirstRun } from "./screens/first-run";
import { NoForm } from "./screens/no-form";
import type { Session } from "./session/session";
import { useSession } from "./session/use-session";
import { lightTheme } from "./theme";
import { Tabs } from "./views/tabs";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    height: "100vh",
    overflowX: "hidden",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The whole pane over one session. */
export function Pane({ session }: { readonly session: Session }) {
  return (
    <FluentProvider theme={lightTheme}>
      <SessionProvider value={session}>
        <Layout session={session} />
      </SessionProvider>
    </FluentProvider>
  );
}

function Layout({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  const { review, problem, busy } = state;
  return (
    <main className={styles.pane} aria-busy={busy !== null}>
      <Header busy={busy !== null} />
      <ResultBar state={state} />
      {problem && <ProblemBar key={problem.code} problem={problem} />}
      {!review && !problem && <FirstRun />}
      {review && (review.forms.length > 0 ? <Tabs review={review} state={state} /> : <NoForm />)}
    </main>
  );
}
