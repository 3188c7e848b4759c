import { homedir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Stage } from "../stage.ts";
import { askAtTerminal } from "./terminal.ts";

/** This process: its streams, its environment, its signals. */
export function realStage(): Stage {
  const ending = new AbortController();
  // Asked twice, it ends without more ado.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  // Whoever reads the output may stop reading, as `head` does.
  process.stdout.on("error", () => process.exit(0));
  return {
    out: (words) => void process.stdout.write(words),
    err: (words) => void process.stderr.write(words),
    env: process.env,
    input: () => text(process.stdin),
    ask: process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : null,
    progress: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\u001b[K${line}`) : null,
    stop: ending.signal,
    usualHome: join(homedir(), ".unionhall"),
  };
}
