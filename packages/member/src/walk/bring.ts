import { broughtFrom, entryBrought, membersIn } from "@unionhall/kernel";
import { Stopped } from "../problems.ts";
import { deed } from "../circle/book-writes.ts";
import { put } from "../circle/send.ts";
import type { Session } from "../session/session.ts";
import { linesToBring } from "./plan.ts";

/** Brings what this device has of the old chat, once. How many lines there are. */
export async function bringLines(old: Session, session: Session): Promise<number> {
  const { circle, chat } = session;
  if (chat === null) throw new Stopped("offline");
  const before = (await circle.log.room(chat)).filter((read) => read.opened && read.kind === entryBrought.name);
  const waits = circle.outbox.items.filter(({ kind }) => kind === entryBrought.name);
  if (before.length + waits.length > 0) return before.length + waits.length;
  const lines = await linesToBring(old, membersIn(circle.book));
  for (const line of lines) {
    const commitment = old.circle.book.epochs.get(line.header.epoch)?.record.commitment;
    if (commitment === undefined) throw new Error("a line that counts stands under a known epoch");
    await put(circle, { room: chat, class: "passing" }, deed(entryBrought, broughtFrom(line, commitment)));
  }
  return lines.length;
}
