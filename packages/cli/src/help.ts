import type { Command, Options } from "./command.ts";

const codes = `How a command ends:
  0  done
  1  it was refused, or failed; nothing was changed unless it says so
  2  it was typed in a way that it does not understand
  3  the hall cannot be reached
  4  there are findings: \`doctor\` and \`verify\` saw something that is not right`;

/** \`hall --help\`. */
export function generalHelp(commands: readonly Command[]): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`);
  return `hall: a union's own hall, from the command line.

  hall COMMAND [ARGUMENTS] [OPTIONS]

${list.join("\n")}

\`hall COMMAND --help\` says more about each.

You live in one directory, ~/.unionhall unless --home DIR or $UNIONHALL_HOME says otherwise. With a
passphrase on it, commands ask for that, or take it from $UNIONHALL_PASSPHRASE. Data goes to standard
output, everything else to standard error. A CIRCLE is its title, its id or the beginning of its id;
a MEMBER is their name or their id.

${codes}
`;
}

/** \`hall COMMAND --help\`. */
export function commandHelp({ name, takes, about, options }: Command): string {
  return `hall ${name}${takes === "" ? "" : ` ${takes}`}${Object.keys(options).length === 0 ? "" : " [OPTIONS]"}

${about.trim()}

${optionList(options)}
`;
}

function optionList(options: Options): string {
  const all: Options = { ...options, help: { help: "say this" } };
  const rows = Object.entries(all).map(([name, { value, help }]) => {
    return [`--${name}${value === undefined ? "" : ` ${value}`}`, help] as const;
  });
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, help]) => `  ${left.padEnd(widest)}  ${help}`).join("\n");
}
