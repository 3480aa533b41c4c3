/** Runs a task once things have been quiet for a while. */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly task: () => void,
  ) {}

  restart(): void {
    this.cancel();
    this.#timer = setTimeout(this.task, this.milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
