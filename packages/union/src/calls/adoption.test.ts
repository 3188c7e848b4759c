import type { MemberId } from "@unionhall/protocol";
import { equal, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { EntryKind, Written } from "../item.ts";
import { write } from "../item.ts";
import { member, said } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import { notesHash } from "./adoption.ts";
import type { Call } from "./call.ts";
import { copyOfCall, emptyCall, foldCall } from "./call.ts";
import { callLed } from "./kinds.ts";
import { noteChanged, notesAnswered, notesOffered, noteWritten } from "./note-kinds.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];

/** A call's room, one entry after another. */
class Room {
  readonly call: Call = emptyCall();
  #seq = 0;

  put<P>(by: MemberId, kind: EntryKind<P>, payload: P): string {
    const each = this.#next(by, write(kind, payload));
    foldCall(this.call, each);
    return each.id;
  }

  answer(by: MemberId, yes: boolean, hash = notesHash(this.call.notes)): void {
    this.put(by, notesAnswered, { hash, yes, comment: yes ? "" : "I never said that" });
  }

  /** Who said yes to the lines as they stand, and to others. */
  yes(): readonly [number, number] {
    const all = [...this.call.adoption!.answers.values()].filter((each) => each.yes);
    const now = all.filter(({ hash }) => equal(hash, notesHash(this.call.notes)));
    return [now.length, all.length - now.length];
  }

  #next(by: MemberId, written: Written): Said {
    const bytes = new Uint8Array(32);
    bytes[31] = ++this.#seq;
    return { ...said(by, 1, written), id: idOf("entry", bytes), seq: this.#seq, time: this.#seq };
  }
}

const line = { at: null, mark: { type: "none" } } as const;

test("a yes is to the lines as they stood: what is changed later is seen as changed since", () => {
  const room = new Room();
  const first = room.put(ash, noteWritten, { ...line, text: "the van is booked" });
  room.answer(bo, true);
  expect(room.call.adoption).toBe(null);
  room.put(ash, notesOffered, {});
  room.answer(bo, true);
  room.answer(cy, false);
  expect(room.yes()).toEqual([1, 0]);
  // It is worked out once for as long as no line is another.
  expect(notesHash(room.call.notes)).toBe(notesHash(copyOfCall(room.call).notes));
  expect(room.call.adoption!.answers.get(cy)).toMatchObject({ yes: false, comment: "I never said that" });
  room.put(ash, noteChanged, { note: first as never, text: "the van is booked for Friday" });
  expect(room.yes()).toEqual([0, 1]);
  room.put(ash, noteChanged, { note: first as never, text: "the van is booked" });
  expect(room.yes()).toEqual([1, 0]);
  room.put(ash, noteChanged, { note: first as never, away: true });
  expect(room.yes()).toEqual([0, 1]);
  const before = copyOfCall(room.call);
  room.put(ash, notesOffered, {});
  expect(room.yes()).toEqual([0, 0]);
  expect(before.adoption!.answers.size).toBe(2);
});

test("whoever sees to the notes offers them, or whoever facilitates; where nobody sees to them, anybody", () => {
  const room = new Room();
  const offers = (by: MemberId): boolean => {
    room.put(by, notesOffered, {});
    return room.call.adoption?.by === by;
  };
  expect(offers(cy)).toBe(true);
  room.put(ash, callLed, { role: "facilitator", member: ash });
  room.put(bo, callLed, { role: "notes", member: bo });
  expect([offers(bo), offers(cy), offers(ash)]).toEqual([true, false, true]);
});
