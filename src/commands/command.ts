import type { Session } from "../taskpane/session/session";

export interface CommandParts {
  readonly session: Session;
  /** Opens the pane beside the sheet; a host that cannot is no reason not to do the command. */
  readonly showPane: () => Promise<void>;
}

/** What a ribbon button does. */
export type Command = (parts: CommandParts) => Promise<void>;

/**
 * A command whose result shows in the sheet itself: the pane opens only for trouble, or where the command came too late because another is
 * still running; with "tell" always, to say what was done.
 */
export function quietly(work: (session: Session) => Promise<unknown>, tell?: "tell"): Command {
  return async ({ session, showPane }) => {
    const isBusy = session.getSnapshot().busy !== null;
    await work(session);
    if (tell || isBusy || session.getSnapshot().problem) await showPane();
  };
}

/** Makes a ribbon function of a command: Excel is told that it ended whatever happens, otherwise the button stays grey. */
export function ribbonFunction(command: Command, parts: CommandParts): (event: Office.AddinCommands.Event) => void {
  return (event) => void command(parts).finally(() => event.completed());
}
