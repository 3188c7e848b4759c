import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { exit, type ExitCode, Trouble, wrongUsage } from "./exit.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { quoted } from "./show/plain.ts";
import type { Stage } from "./stage.ts";

/** The `hall` command: runs what was typed, and says how it ended. Only bugs are thrown. */
export async function runHall(typed: readonly string[], stage: Stage): Promise<ExitCode> {
  try {
    return await dispatch(typed, stage);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    stage.err(`${error.message}\n`);
    return error.code;
  }
}

async function dispatch([name, ...rest]: readonly string[], stage: Stage): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const help = rest[0] === undefined ? generalHelp(commands) : commandHelp(commandOf(rest[0]));
    (name === undefined ? stage.err : stage.out)(help);
    return name === undefined ? exit.usage : exit.done;
  }
  const command = commandOf(name);
  const call = readArguments(command, rest, stage);
  if (call !== "help") return command.run(call);
  stage.out(commandHelp(command));
  return exit.done;
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  throw wrongUsage(`There is no command ${quoted(name)}. \`hall --help\` lists them all.`);
}
