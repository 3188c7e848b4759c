/**
 * Says a line to the person at the keyboard. Always on standard error: standard output belongs to the
 * command that `bin/hall` runs, and someone may be piping it.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Something the person can mend. Its message is the whole of what they are told. */
export class Trouble extends Error {}

/**
 * Runs a command's body. Trouble becomes its plain words and exit code 1; anything else is a bug and keeps its stack.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body();
  } catch (error) {
    say(error instanceof Trouble ? error.message : String(error instanceof Error ? error.stack : error));
    process.exit(1);
  }
}
