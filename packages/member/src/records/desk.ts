import type { Bytes, CircleId, RoomId } from "@unionhall/protocol";
import { ascii, bool, bytes, hexOf, id, idOf, labelled, orNull, row, struct, text } from "@unionhall/protocol";
import type { EntryKind, SignedRecord, Written } from "@unionhall/union";
import { longestRecordName, readAs, recordWords, saidIn, write } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";

/** A record of taking part in a call, asked for under a name that its person chose; null as long as it was not given. */
export interface OwnRecord {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly name: string;
  readonly nonce: Bytes;
  readonly given: SignedRecord | null;
  /** False: its person wants it no more. */
  readonly on: boolean;
}

/** In a room of the desk of their person, which is read when they look for it. Of one record the newest counts. */
export const deskRecord: EntryKind<OwnRecord> = {
  name: "desk.record",
  version: 1,
  payload: struct({
    circle: id("circle"),
    room: id("room"),
    name: text(longestRecordName),
    nonce: bytes(16),
    given: orNull(
      row({
        ...recordWords,
        by: id("key"),
        signature: bytes(64),
      }),
    ),
    on: bool,
  }),
};

export const recordsRoom: RoomId = idOf("room", labelled("state", ascii("desk records")).slice(0, 16));

/** As this device has them, and what waits here: the newest asked for last. */
export function recordsIn({ rooms, outbox }: Circle): readonly OwnRecord[] {
  const placed = rooms.entries(recordsRoom).flatMap((item): readonly Written[] => {
    const said = saidIn(item);
    return said === null ? [] : [said];
  });
  const waiting = outbox.items.filter(({ room }) => room === recordsRoom);
  const all = new Map<string, OwnRecord>();
  for (const written of [...placed, ...waiting]) {
    const own = readAs(deskRecord, written);
    if (own !== null) all.set(hexOf(own.nonce), own);
  }
  return [...all.values()].filter(({ on }) => on);
}

/** What another desk of the same person does not have: nothing it has is taken back. */
export function recordsFor(old: readonly OwnRecord[], there: readonly OwnRecord[] = []): readonly Written[] {
  const known = new Map(there.map((own) => [hexOf(own.nonce), own]));
  const isNew = ({ nonce, given }: OwnRecord): boolean => {
    const one = known.get(hexOf(nonce));
    return one === undefined || (one.given === null && given !== null);
  };
  return old.filter(isNew).map((own) => write(deskRecord, own));
}
