import type { Database, Statement } from "better-sqlite3";
import type { Box, BoxTag, Bytes, CircleId, Letter, Placed } from "@unionhall/protocol";
import { bytesOf, caps, idOf } from "@unionhall/protocol";
import { readAddressesValue } from "../addresses-value.ts";
import type { Due, PageOf, Passing, OfTheHall, Store } from "../store.ts";
import { blobReads } from "./blobs.ts";
import { naming } from "../disk-trouble.ts";
import type { Circles } from "./circles.ts";
import type { ErasureRow } from "../erasure-row.ts";
import { erasureOf } from "../erasure-row.ts";
import { outsideReads } from "./outside.ts";
import { upTo } from "./up-to.ts";

type Reads = Omit<Store, "change" | "onNews" | "follow" | "unfollow" | "close" | OfTheHall>;

/** Everything that only reads. A circle that is not there reads as empty; a disk that does not read is named. */
export function reader(db: Database, circles: Circles): Reads {
  const number = (id: CircleId): number => circles.find(id)?.number ?? -1;
  return allNaming({
    ...entryReads(db, number),
    ...epochReads(db, number),
    ...blobReads(db, circles),
    ...leafReads(db, number),
    ...outsideReads(db, number),
    ...hallReads(db, circles),
  });
}

type Read = (...asked: never[]) => Promise<unknown>;

function allNaming(reads: Reads): Reads {
  const named = Object.entries<Read>(reads).map(([name, read]) => [
    name,
    (...asked: never[]) => naming(read(...asked)),
  ]);
  return Object.fromEntries(named) as Reads;
}

type NumberOf = (id: CircleId) => number;
type PlacedRow = { seq: number; day: number; header: Bytes; body: Bytes | null };

function pager(db: Database): (circle: number, of: PageOf) => IterableIterator<PlacedRow> {
  const up = "> ? ORDER BY seq LIMIT ?";
  const down = "< ? ORDER BY seq DESC LIMIT ?";
  const every = (rows: string): Statement<[number, number, number], PlacedRow> =>
    db.prepare(`SELECT seq, day, header, body FROM entries WHERE circle = ? AND length(header) > 0 AND seq ${rows}`);
  // A cross join keeps the order of its left side.
  const inRoom = (rows: string): Statement<[number, Bytes, number, number], PlacedRow> =>
    db.prepare(`SELECT seq, day, header, body FROM (SELECT * FROM entries_by_room WHERE circle = ? AND room = ? AND seq ${rows})
      CROSS JOIN entries USING (circle, seq)`);
  const [all, allDown, one, oneDown] = [every(up), every(down), inRoom(up), inRoom(down)];
  return (circle, { room, after, limit, newest }) => {
    const from = newest && after === 0 ? Number.MAX_SAFE_INTEGER : after;
    if (room === undefined) return (newest ? allDown : all).iterate(circle, from, limit);
    return (newest ? oneDown : one).iterate(circle, bytesOf(room), from, limit);
  };
}

function entryReads(db: Database, number: NumberOf): Pick<Reads, "page" | "heads" | "passing" | "holes"> {
  const rows = pager(db);
  const heads = db.prepare<[number, number, number], { id: Bytes; day: number }>(
    "SELECT id, day FROM entries WHERE circle = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  const holes = db.prepare<[number, number, number], { id: Bytes; seq: number }>(
    "SELECT id, seq FROM entries WHERE circle = ? AND length(header) = 0 AND seq > ? ORDER BY seq LIMIT ?",
  );
  const passing = db.prepare<
    [number, number, Bytes, number],
    { id: Bytes; seq: number; day: number; room: Bytes; size: number }
  >(
    `SELECT id, seq, day, room, length(body) AS size FROM entries
     WHERE circle = ? AND passing = 1 AND body IS NOT NULL AND day <= ? AND room <> ? ORDER BY day, seq LIMIT ?`,
  );
  return {
    async page(of) {
      const page: Placed[] = [];
      let bytes = 0;
      for (const { seq, day, header, body } of rows(number(of.circle), of)) {
        bytes += header.length + (body?.length ?? 0);
        if (page.length > 0 && bytes > of.bytes) break;
        page.push(body === null ? { seq, day, header } : { seq, day, header, body });
      }
      return page;
    },
    heads: async (circle, after, limit) => heads.all(number(circle), after, limit),
    holes: async (circle, after, limit) => holes.all(number(circle), after, limit),
    passing: async (circle, day, limit) =>
      passing
        .all(number(circle), day, new Uint8Array(16), limit)
        .map((row): Passing => ({ ...row, room: idOf("room", row.room) })),
  };
}

type EpochReads = "records" | "boxes" | "turnBy" | "hasBoxesBefore";

function epochReads(db: Database, number: NumberOf): Pick<Reads, EpochReads> {
  const records = db.prepare<[number, number], Bytes>(
    "SELECT record FROM records WHERE circle = ? AND number > ? ORDER BY number",
  );
  const turn = db.prepare<[number, number], number>(
    "SELECT coalesce(max(number), 0) FROM records WHERE circle = ? AND day <= ? AND number % 65536 = 0",
  );
  const older = db.prepare<[number, number]>("SELECT 1 FROM boxes WHERE circle = ? AND epoch < ? LIMIT 1");
  records.pluck();
  turn.pluck();
  const boxes = boxReader(db);
  return {
    records: async (circle, after, most) =>
      upTo(most, recordsAtOnce, records.iterate(number(circle), after), (record) => record.length),
    boxes: async (circle, tags, most) =>
      upTo(most, caps.boxes, boxes(number(circle), tags), ({ sealed }) => sealed.length),
    hasBoxesBefore: async (circle, epoch) => older.get(number(circle), epoch) !== undefined,
    turnBy: async (circle, day) => turn.get(number(circle), day) ?? 0,
  };
}

/** Boxes by tag, newest epoch first. A tag is made of its epoch, so a tag's boxes come one after the other. */
function boxReader(db: Database): (circle: number, tags: readonly BoxTag[]) => Iterable<Box> {
  const newest = db.prepare<[number, Bytes], number | null>(
    "SELECT max(epoch) FROM boxes WHERE circle = ? AND tag = ?",
  );
  const boxes = db.prepare<[number, Bytes], { epoch: number; sealed: Bytes }>(
    "SELECT epoch, sealed FROM boxes WHERE circle = ? AND tag = ? ORDER BY epoch DESC",
  );
  newest.pluck();
  return function* (circle, tags) {
    const held = [...new Set(tags)].flatMap((tag) => {
      const epoch = newest.get(circle, bytesOf(tag)) ?? null;
      return epoch === null ? [] : [{ tag, epoch }];
    });
    held.sort((a, b) => b.epoch - a.epoch);
    for (const { tag } of held) for (const box of boxes.iterate(circle, bytesOf(tag))) yield { ...box, tag };
  };
}

/** The most that the protocol takes in one answer. */
const recordsAtOnce = 65_535;
const lettersAtOnce = 1_000;

type LeafReads = "letters" | "erasures" | "dueErasures";

function leafReads(db: Database, number: NumberOf): Pick<Reads, LeafReads> {
  const letters = db.prepare<[number], { letter: Bytes; latch: Bytes; sealed: Bytes }>(
    "SELECT letter, latch, sealed FROM letters WHERE circle = ? ORDER BY rowid",
  );
  const erasures = db.prepare<[number, number, number], ErasureRow>(
    "SELECT * FROM erasures WHERE circle = ? AND number > ? ORDER BY number LIMIT ?",
  );
  const due = db.prepare<[number, number, number], Due>(
    `SELECT entries.id, seq, length(body) AS size FROM entries JOIN erasures AS e USING (circle, seq)
     WHERE circle = ? AND e.wish = 1 AND e.day <= ? AND body IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM erasures AS l WHERE l.circle = e.circle AND l.seq = e.seq AND l.number > e.number)
     LIMIT ?`,
  );
  return {
    async letters(circle, most) {
      const found = upTo(most, lettersAtOnce, letters.iterate(number(circle)), ({ sealed }) => sealed.length);
      return found.map((row): Letter => ({
        ...row,
        letter: idOf("letter", row.letter),
        latch: idOf("key", row.latch),
      }));
    },
    erasures: async (circle, after, limit) => erasures.all(number(circle), after, limit).map(erasureOf),
    dueErasures: async (circle, day, limit): Promise<readonly Due[]> => due.all(number(circle), day, limit),
  };
}

function hallReads(
  db: Database,
  circles: Circles,
): Pick<Reads, "addresses" | "circles" | "circle" | "note" | "locator"> {
  const ids = db.prepare<[Bytes, number], Bytes>("SELECT id FROM circles WHERE id > ? ORDER BY id LIMIT ?");
  const note = db.prepare<[Bytes], Bytes>("SELECT sealed FROM notes WHERE note = ?");
  const locator = db.prepare<[Bytes], { version: number; sealed: Bytes }>(
    "SELECT version, sealed FROM locators WHERE locator = ?",
  );
  const addresses = db.prepare<[], Bytes>("SELECT value FROM hall WHERE name = 'addresses'");
  for (const each of [ids, note, addresses]) each.pluck();
  return {
    async addresses() {
      const kept = addresses.get();
      return kept === undefined ? null : readAddressesValue(kept);
    },
    circles: async (after, limit) =>
      ids.all(after === null ? new Uint8Array() : bytesOf(after), limit).map((id) => idOf("circle", id)),
    circle: async (id) => circles.find(id)?.circle ?? null,
    note: async (id) => note.get(bytesOf(id)) ?? null,
    locator: async (key): Promise<{ version: number; sealed: Bytes } | null> => locator.get(bytesOf(key)) ?? null,
  };
}
