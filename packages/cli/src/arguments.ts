import { parseArgs } from "node:util";
import type { Call, Command } from "./command.ts";
import { wrongUsage } from "./exit.ts";
import { quoted } from "./show/plain.ts";
import type { Stage } from "./stage.ts";

/** Reads what was typed after a command's name. Throws `Trouble` that says what does not fit. */
export function readArguments(command: Command, typed: readonly string[], stage: Stage): Call | "help" {
  const { values, positionals } = parsed(command, typed);
  if (values["help"] === true) return "help";
  const [least, most] = command.count;
  if (positionals.length < least || positionals.length > most) throw wrongCount(command, positionals.length);
  const value = (name: string): string | undefined => {
    const given = values[name];
    return typeof given === "string" ? given : undefined;
  };
  return {
    stage,
    args: positionals,
    on: (name) => values[name] === true,
    value,
    number: (name, least, most) => wholeNumber(name, value(name), least, most),
  };
}

type Values = { readonly [name: string]: unknown };

function parsed(command: Command, typed: readonly string[]): { values: Values; positionals: readonly string[] } {
  const { tokens } = parseArgs({ args: [...typed], options: kinds(command), strict: false, tokens: true });
  const values: { [name: string]: unknown } = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") values[token.name] = valueOf(command, token, values);
  }
  return { values, positionals };
}

interface Typed {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function valueOf(command: Command, { name, rawName, value }: Typed, before: Values): string | boolean {
  const known = name === "help" ? { help: "" } : command.options[name];
  if (known === undefined) {
    throw wrongUsage(`\`hall ${command.name}\` has no option ${quoted(rawName)}. ${seeHelp(command)}`);
  }
  if (before[name] !== undefined) throw wrongUsage(`${rawName} is there twice. Keep one of them.`);
  if (known.value === undefined && value !== undefined)
    throw wrongUsage(`${rawName} takes no value, but got ${quoted(value)}. Leave it away.`);
  if (known.value === undefined) return true;
  if (value === undefined || value === "") throw wrongUsage(`${rawName} wants a value: ${rawName} ${known.value}.`);
  return value;
}

/** Short options are unknown ones for the parser; `-h` alone is ours. */
function kinds(command: Command): { [name: string]: { type: "string" | "boolean"; short?: string } } {
  const own = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }] as const,
  );
  return { ...Object.fromEntries(own), help: { type: "boolean", short: "h" } };
}

function wrongCount(command: Command, count: number): Error {
  const [least] = command.count;
  const what = count < least ? "wants more than that" : "got more than it takes";
  return wrongUsage(`\`hall ${command.name}\` ${what}: hall ${command.name} ${command.takes}. ${seeHelp(command)}`);
}

const seeHelp = (command: Command): string => `See \`hall ${command.name} --help\`.`;

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw wrongUsage(`--${name} is ${quoted(text)}. Give a whole number from ${least} to ${most}.`);
}
