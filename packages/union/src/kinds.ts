import { lineSaid } from "./chat/chat.ts";
import { fileSent } from "./files/file.ts";
import { circleTitled, personNamed, roomOpened } from "./hallway/kinds.ts";
import type { EntryKind, Written } from "./item.ts";
import { readAs } from "./item.ts";
import { consentGiven, consentWithdrawn } from "./stewards/consents.ts";

const inRooms: readonly EntryKind<unknown>[] = [
  circleTitled,
  personNamed,
  roomOpened,
  consentGiven,
  consentWithdrawn,
  lineSaid,
  fileSent,
];
const byName = new Map(inRooms.map((kind) => [kind.name, kind]));

/** Whether an entry of a room is of a kind we know, and in no form of it. It changes nothing. */
export function isUnfit(written: Written): boolean {
  const kind = byName.get(written.kind);
  return kind?.version === written.version && readAs(kind, written) === null;
}
