import type { Report } from "@unionhall/member";
import { plain } from "../show/plain.ts";
import { sizeText } from "../show/size.ts";
import type { Stage } from "../stage.ts";

/** Shows how far a file is, to whoever sits at a terminal, and leaves nothing behind. */
export async function withProgress<T>(
  { progress }: Stage,
  doing: string,
  { name, length }: { readonly name: string; readonly length: number },
  run: (report: Report) => Promise<T>,
): Promise<T> {
  let shown = "";
  const report: Report = (done) => {
    const percent = length === 0 ? 100 : Math.floor((done * 100) / length);
    const line = `${doing} ${plain(name)}: ${sizeText(done)} of ${sizeText(length)} (${percent} %)`;
    if (line !== shown) progress?.(line);
    shown = line;
  };
  try {
    return await run(report);
  } finally {
    if (shown !== "") progress?.("");
  }
}
