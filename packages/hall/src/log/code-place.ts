/** Where in our own code something went wrong: `file.ts:line`, and nothing else. Only `codePlace` makes one. */
export type CodePlace = string & { readonly __brand: "CodePlace" };

const unknown = "unknown:0" as CodePlace;
const frame = /[/\\]([a-z0-9.-]+\.[jt]s):(\d+):\d+\)?$/;

/**
 * The file and line an error came from. An error's message can quote what a member sent, so it is never kept:
 * the place is enough to find a bug.
 */
export function codePlace(error: unknown): CodePlace {
  if (!(error instanceof Error)) return unknown;
  // The stack begins with the message, which may itself hold lines that look like frames.
  const frames = (error.stack ?? "").replace(error.message, "").split("\n    at ").slice(1);
  for (const line of frames) {
    const found = frame.exec(line);
    if (found) return `${found[1]}:${found[2]}` as CodePlace;
  }
  return unknown;
}
