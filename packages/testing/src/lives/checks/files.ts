import { equal } from "@unionhall/protocol";
import { TestSink } from "../../world/files.ts";
import { type Life, saying } from "../life.ts";
import type { Standing } from "./standing.ts";

/** What was sent as a file, and not taken back since, is got whole. A hall that went back has lost what came after. */
export async function filesAreWhole(life: Life, { circle, in: here }: Standing): Promise<void> {
  const [reader] = here;
  if (reader === undefined || life.halls.hasGoneBack) return;
  for (const line of reader.view.lines) {
    const [file] = line.files;
    const sent = life.files.get(saying(line));
    if (file === undefined || sent === undefined || life.erased.has(file.name)) continue;
    const sink = new TestSink();
    const outcome = await life.scheduler.until(reader.member.getFile(circle, line.id, file.blob, sink));
    const came = outcome.ok ? (equal(sink.bytes, sent) ? null : "other bytes") : outcome.problem.type;
    if (came !== null) life.faults.push(`${life.called(circle)}: ${reader.phone.name} gets ${file.name}: ${came}`);
  }
}
