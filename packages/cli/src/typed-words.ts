import type { Call, Options } from "./command.ts";

export const wordsOption: Options = {
  words: { value: "WORDS", help: "the words, in quotes. Others on this machine can see them in its list of processes" },
};

/** The twelve words as somebody gave them: as an option, at the terminal, or by standard input. */
export async function wordsOf({ stage, value }: Call): Promise<string> {
  const given = value("words");
  if (given !== undefined) {
    stage.err("Warning: while this ran, others on this machine could read your words in its list of processes.\n");
    return given;
  }
  return stage.ask === null ? stage.input() : stage.ask("Your twelve words: ", { hidden: true });
}
