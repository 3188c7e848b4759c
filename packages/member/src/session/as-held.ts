import { entryId, readHeader } from "@unionhall/protocol";
import type { HeldView } from "../held.ts";
import type { LineView } from "../lines.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { now } from "./acts.ts";
import type { Person } from "./person.ts";
import { sessionOf } from "./rooms.ts";

/** Asks the hall for what it has of an entry, as it lies there. Throws `Stopped`, `Offline`, `Refused`. */
export async function asHeld(person: Person, { circle: id, room }: At, line: LineView["id"]): Promise<HeldView> {
  const session = sessionOf(person, { circle: id });
  const { log, link } = session.circle;
  const read = (await log.room(room)).find((each) => each.id === line);
  if (read === undefined) throw new Stopped("no-such-line");
  const ask = { type: "read", circle: id, room, after: read.seq - 1, limit: 1 } as const;
  const [placed] = (await now(session, () => link.ask(ask, "page"))).entries;
  if (placed === undefined || entryId(placed.header) !== line) throw new Stopped("no-such-line");
  const { seq, day, header, body = null } = placed;
  return { seq, day, header: readHeader(header), body };
}
