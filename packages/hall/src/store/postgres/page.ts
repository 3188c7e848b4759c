import type { Bytes, Placed } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import type { Store } from "../store.ts";
import type { Run, Statement } from "./connections.ts";
import { upTo } from "./up-to.ts";

const statement = (name: string, where: string, order: string): Statement => ({
  name,
  text: upTo({
    columns: "seq, day, header, body",
    size: "octet_length(header) + coalesce(octet_length(body), 0)",
    from: `entries WHERE circle = $1 AND octet_length(header) > 0 AND ${where}`,
    order,
    bytes: "$3",
    limit: "$4",
  }),
});

const pages = {
  all: statement("page", "seq > $2", "seq"),
  allDown: statement("page-down", "seq < $2", "seq DESC"),
  room: statement("page-of-room", "room = $5 AND seq > $2", "seq"),
  roomDown: statement("page-of-room-down", "room = $5 AND seq < $2", "seq DESC"),
} as const;

interface Row {
  readonly seq: number;
  readonly day: number;
  readonly header: Bytes;
  readonly body: Bytes | null;
}

export function pageReader(run: Run): Store["page"] {
  return async ({ circle, room, after, limit, bytes, newest }) => {
    const from = newest && after === 0 ? Number.MAX_SAFE_INTEGER : after;
    const values = [bytesOf(circle), from, bytes, limit];
    const rows =
      room === undefined
        ? await run<Row>(newest ? pages.allDown : pages.all, ...values)
        : await run<Row>(newest ? pages.roomDown : pages.room, ...values, bytesOf(room));
    return rows.map(({ body, ...placed }): Placed => (body === null ? placed : { ...placed, body }));
  };
}
