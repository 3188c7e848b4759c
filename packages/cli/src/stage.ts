/** All that a command has of the world around it, so that a test can be that world. */
export interface Stage {
  /** Data. Text is shown as it is: make it plain first. */
  readonly out: (text: string) => void;
  /** What is said to a person beside the data. */
  readonly err: (text: string) => void;
  readonly env: { readonly [name: string]: string | undefined };
  /** Everything on standard input. */
  readonly input: () => Promise<string>;
  /** Asks at the terminal; null where nobody sits at one. Hidden answers are not shown while they are typed. */
  readonly ask: ((question: string, options?: { readonly hidden?: boolean }) => Promise<string>) | null;
  /** One line that is written over by the next; the empty one takes it away. Null where nobody watches. */
  readonly progress: ((line: string) => void) | null;
  /** The person wants the command to end. */
  readonly stop: AbortSignal;
  /** Where a member lives when nothing else is said: an absolute path. */
  readonly usualHome: string;
}

/** Settles when the person wants the command to end. */
export function stopped({ stop }: Stage): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
