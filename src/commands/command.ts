import type { Session } from "../taskpane/session/session";

export interface CommandParts {
  readonly session: Session;
  /** Opens the pane beside the sheet; a host that cannot is no reason not to do the command. */
  readonly showPane: () => Promise<void>;
}

/** What a ribbon button does. */
export type Command = (parts: CommandParts) => Promise<void>;

/** Makes a ribbon function of a command: Excel is told that it ended whatever happens, otherwise the button stays grey. */
export function ribbonFunction(command: Command, parts: CommandParts): (event: Office.AddinCommands.Event) => void {
  return (event) => void command(parts).finally(() => event.completed());
}
