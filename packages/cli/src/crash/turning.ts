import { setTimeout as pause } from "node:timers/promises";
import type { BoxTag, EntryId, Turn } from "@unionhall/protocol";
import { book, entryId, epochNumber, idOf, recordBytes } from "@unionhall/protocol";
import { noiseEntry, random } from "../bench/noise.ts";
import type { Deed } from "./deeds.ts";
import type { Dice } from "./dice.ts";
import type { LoadedCircle } from "./line.ts";

/** A turn that the hall has not answered for, or the newest that it has. */
export interface Turned {
  readonly request: Turn;
  readonly number: number;
  readonly entry: EntryId;
  readonly tag: BoxTag;
  isPlaced: boolean;
}

/** A steward who turns the keys again and again: a record, a box and an entry of the book, all or nothing. */
export function turning(circle: LoadedCircle, dice: Dice): Deed & { readonly newest: () => Turned | null } {
  let newest: Turned | null = null;
  return {
    newest: () => newest,
    async step(line) {
      await pause(dice.between(20, 120));
      const turned = newest === null || newest.isPlaced ? made(circle, newest?.number ?? 0) : newest;
      newest = turned;
      const { places } = await line.ask(turned.request, "placed");
      for (const place of places) circle.ledger.place(turned.entry, place);
      turned.isPlaced = true;
      circle.epoch = epochNumber(turned.number, 0);
    },
  };
}

function made(circle: LoadedCircle, after: number): Turned {
  const [number, tag] = [after + 1, idOf("tag", random(32))];
  const [epoch, base] = [epochNumber(number, 0), epochNumber(after, 0)];
  const sealed = noiseEntry(circle.id, book, 600, { epoch });
  const entry = entryId(sealed.header);
  circle.ledger.send(entry);
  const record = recordBytes({
    v: 1,
    circle: circle.id,
    number: epoch,
    base,
    commitment: random(32),
    passingHash: random(32),
    link: random(48),
  });
  const boxes = [{ epoch, tag, sealed: random(1300) }];
  const request: Turn = { type: "turn", circle: circle.id, after, record, boxes, entries: [sealed] };
  return { request, number, entry, tag, isPlaced: false };
}
