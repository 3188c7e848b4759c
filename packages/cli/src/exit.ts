/** What the numbers mean that a command ends with; `--help` says the same. */
export const exit = {
  done: 0,
  refused: 1,
  usage: 2,
  unreachable: 3,
  findings: 4,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** One sentence or two for the person at the keyboard, and how the command ends. Nothing was changed. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly code: ExitCode;

  constructor(code: ExitCode, words: string) {
    super(words);
    this.code = code;
  }
}

/** The command was typed in a way that it does not understand. */
export function wrongUsage(words: string): Trouble {
  return new Trouble(exit.usage, words);
}

export function refused(words: string): Trouble {
  return new Trouble(exit.refused, words);
}
