import type { Box, Bytes, Letter } from "@unionhall/protocol";
import { book, bytesOf, caps, idOf } from "@unionhall/protocol";
import { readAddressesValue } from "../addresses-value.ts";
import type { ErasureRow } from "../erasure-row.ts";
import { erasureOf } from "../erasure-row.ts";
import type { Due, Locator, Passing, OfTheHall, Store } from "../store.ts";
import { bytesArray } from "./arrays.ts";
import { blobReads } from "./blobs.ts";
import type { Run, Statement } from "./connections.ts";
import { outsideReads } from "./outside.ts";
import { pageReader } from "./page.ts";
import type { Standings } from "./standings.ts";
import { upTo } from "./up-to.ts";

type Reads = Omit<Store, "change" | "onNews" | "follow" | "unfollow" | "close" | OfTheHall>;

/** Everything that only reads. A circle that is not there reads as empty. */
export function reader(run: Run, standings: Standings): Reads {
  return {
    ...entryReads(run),
    ...epochReads(run),
    ...blobReads(run),
    ...leafReads(run),
    ...outsideReads(run),
    ...hallReads(run, standings),
  };
}

const heads: Statement = {
  name: "heads",
  text: "SELECT id, day FROM entries WHERE circle = $1 AND seq > $2 ORDER BY seq LIMIT $3",
};
const holes: Statement = {
  name: "holes",
  text: `SELECT id, seq FROM entries WHERE circle = $1 AND octet_length(header) = 0 AND seq > $2 ORDER BY seq LIMIT $3`,
};
const passing: Statement = {
  name: "passing",
  text: `SELECT id, seq, day, room, octet_length(body) AS size FROM entries
    WHERE circle = $1 AND passing AND body IS NOT NULL AND day <= $2 AND room <> $3 ORDER BY day, seq LIMIT $4`,
};

function entryReads(run: Run): Pick<Reads, "page" | "heads" | "holes" | "passing"> {
  return {
    page: pageReader(run),
    heads: (circle, after, limit) => run(heads, bytesOf(circle), after, limit),
    holes: (circle, after, limit) => run(holes, bytesOf(circle), after, limit),
    async passing(circle, day, limit) {
      const rows = await run<Due & { day: number; room: Bytes }>(passing, bytesOf(circle), day, bytesOf(book), limit);
      return rows.map((row): Passing => ({ ...row, room: idOf("room", row.room) }));
    },
  };
}

/** The most that the protocol takes in one answer. */
const recordsAtOnce = 65_535;
const lettersAtOnce = 1_000;

const records: Statement = {
  name: "records",
  text: upTo({
    columns: "record",
    size: "octet_length(record)",
    from: "records WHERE circle = $1 AND number > $2",
    order: "number",
    bytes: "$3",
    limit: String(recordsAtOnce),
  }),
};
const boxes: Statement = {
  name: "boxes",
  text: upTo({
    columns: "epoch, tag, sealed",
    size: "octet_length(sealed)",
    from: "boxes WHERE circle = $1 AND tag = ANY($3::bytea[])",
    order: "epoch DESC, tag, latch",
    bytes: "$2",
    limit: String(caps.boxes),
  }),
};
const newestTurn: Statement = {
  name: "newest-turn",
  text: "SELECT coalesce(max(number), 0) AS number FROM records WHERE circle = $1 AND day <= $2 AND number % 65536 = 0",
};
const oldBoxes: Statement = {
  name: "old-boxes",
  text: "SELECT 1 FROM boxes WHERE circle = $1 AND epoch < $2 LIMIT 1",
};

function epochReads(run: Run): Pick<Reads, "records" | "boxes" | "turnBy" | "hasBoxesBefore"> {
  return {
    async records(circle, after, most) {
      const rows = await run<{ record: Bytes }>(records, bytesOf(circle), after, most);
      return rows.map(({ record }) => record);
    },
    async boxes(circle, tags, most) {
      const asked = bytesArray(tags.map(bytesOf));
      const rows = await run<Omit<Box, "tag"> & { tag: Bytes }>(boxes, bytesOf(circle), most, asked);
      return rows.map((row) => ({ ...row, tag: idOf("tag", row.tag) }));
    },
    async turnBy(circle, day) {
      const [row] = await run<{ number: number }>(newestTurn, bytesOf(circle), day);
      return row?.number ?? 0;
    },
    hasBoxesBefore: async (circle, epoch) => (await run(oldBoxes, bytesOf(circle), epoch)).length > 0,
  };
}

const letters: Statement = {
  name: "letters",
  text: upTo({
    columns: "letter, latch, sealed",
    size: "octet_length(sealed)",
    from: "letters WHERE circle = $1",
    order: "number",
    bytes: "$2",
    limit: String(lettersAtOnce),
  }),
};
const erasures: Statement = {
  name: "erasures",
  text: `SELECT number, seq, id, day, proof FROM erasures
    WHERE circle = $1 AND number > $2 ORDER BY number LIMIT $3`,
};
const dueErasures: Statement = {
  name: "due-erasures",
  text: `SELECT n.id, n.seq, octet_length(n.body) AS size FROM entries AS n JOIN erasures AS e USING (circle, seq)
    WHERE n.circle = $1 AND e.wish AND e.day <= $2 AND n.body IS NOT NULL
    AND NOT EXISTS (SELECT FROM erasures AS l WHERE l.circle = e.circle AND l.seq = e.seq AND l.number > e.number)
    LIMIT $3`,
};

function leafReads(run: Run): Pick<Reads, "letters" | "erasures" | "dueErasures"> {
  return {
    async letters(circle, most) {
      const rows = await run<{ letter: Bytes; latch: Bytes; sealed: Bytes }>(letters, bytesOf(circle), most);
      return rows.map((row): Letter => ({
        ...row,
        letter: idOf("letter", row.letter),
        latch: idOf("key", row.latch),
      }));
    },
    erasures: async (circle, after, limit) =>
      (await run<ErasureRow>(erasures, bytesOf(circle), after, limit)).map(erasureOf),
    dueErasures: (circle, day, limit) => run<Due>(dueErasures, bytesOf(circle), day, limit),
  };
}

const circles: Statement = {
  name: "circles",
  text: "SELECT circle FROM circles WHERE circle > $1 ORDER BY circle LIMIT $2",
};
const note: Statement = { name: "note", text: "SELECT sealed FROM notes WHERE note = $1" };
const locator: Statement = { name: "locator", text: "SELECT version, sealed FROM locators WHERE locator = $1" };
const addresses: Statement = { name: "addresses", text: "SELECT value FROM hall WHERE name = 'addresses'" };

function hallReads(
  run: Run,
  standings: Standings,
): Pick<Reads, "addresses" | "circles" | "circle" | "note" | "locator"> {
  return {
    async addresses() {
      const [row] = await run<{ value: Bytes }>(addresses);
      return row === undefined ? null : readAddressesValue(row.value);
    },
    async circles(after, limit) {
      const rows = await run<{ circle: Bytes }>(circles, after === null ? Buffer.alloc(0) : bytesOf(after), limit);
      return rows.map(({ circle }) => idOf("circle", circle));
    },
    circle: async (id) => (await standings.look(run, [id])).get(id)?.circle ?? null,
    async note(id) {
      const [row] = await run<{ sealed: Bytes }>(note, bytesOf(id));
      return row?.sealed ?? null;
    },
    async locator(key) {
      const [row] = await run<Locator>(locator, bytesOf(key));
      return row ?? null;
    },
  };
}
