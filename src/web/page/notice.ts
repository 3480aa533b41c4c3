/** What is said above the sheet until it is closed, or something else is said. */
export interface Notice {
  readonly intent: "error" | "warning";
  readonly text: string;
}
