import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks on standard error, so that standard output stays for data. A hidden answer is not echoed. */
export function askAtTerminal(
  question: string,
  { hidden = false }: { readonly hidden?: boolean } = {},
): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = hidden ? silent : process.stderr;
  if (hidden) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve) => {
    let answer = "";
    lines.once("close", () => {
      if (hidden) process.stderr.write("\n");
      resolve(answer);
    });
    // Nothing has been done yet while somebody is asked, so Ctrl-C just leaves.
    lines.once("SIGINT", () => process.exit(130));
    lines.question(hidden ? "" : question, (typed) => {
      answer = typed;
      lines.close();
    });
  });
}
