import type { ExitCode } from "./exit.ts";
import type { Stage } from "./stage.ts";

/** One option of a command. With `value` it takes one, which `--help` shows under that name. */
export interface Option {
  readonly value?: string;
  readonly help: string;
}

export type Options = { readonly [name: string]: Option };

/** One command: what `--help` says about it, what it takes, and what it does. */
export interface Command {
  readonly name: string;
  /** For the list of all commands: one short sentence without a full stop. */
  readonly summary: string;
  /** What follows the name, such as `CIRCLE [TEXT]`. */
  readonly takes: string;
  /** How many arguments it takes at least and at most. */
  readonly count: readonly [number, number];
  /** A few plain sentences, already broken into lines. */
  readonly about: string;
  readonly options: Options;
  run(call: Call): Promise<ExitCode>;
}

/** A command as it was typed. */
export interface Call {
  readonly stage: Stage;
  readonly args: readonly string[];
  /** Whether a switch was given. */
  readonly on: (name: string) => boolean;
  /** The value of an option, if it was given. */
  readonly value: (name: string) => string | undefined;
  /** A whole number from an option; throws `Trouble` when it is none. */
  readonly number: (name: string, least: number, most: number) => number | undefined;
}

export const json: Options = { json: { help: "print JSON, for programs" } };

export const home: Options = {
  home: { value: "DIR", help: "where you live on this machine (else $UNIONHALL_HOME, else ~/.unionhall)" },
};
