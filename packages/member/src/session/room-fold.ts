import type { RoomEntry } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import type { Rooms } from "../circle/rooms.ts";

/** What a room comes to, folded entry by entry as they are judged; and anew where something before its end has changed. */
export class RoomFold<S> {
  readonly #empty: () => S;
  readonly #take: (state: S, entry: RoomEntry) => void;
  state: S;
  #folded = 0;
  #restarts = 0;
  #version = 0;

  constructor(empty: () => S, take: (state: S, entry: RoomEntry) => void) {
    this.#empty = empty;
    this.#take = take;
    this.state = empty();
  }

  /** Moves whenever something has been taken. */
  get version(): number {
    return this.#version;
  }

  /** Takes what has been judged since. */
  catchUp(rooms: Rooms, room: RoomId | null): void {
    if (room === null) return;
    const restarts = rooms.restarts(room);
    if (restarts > this.#restarts) {
      this.state = this.#empty();
      this.#folded = 0;
      this.#restarts = restarts;
      this.#version += 1;
    }
    const entries = rooms.entries(room);
    this.#version += entries.length - this.#folded;
    for (; this.#folded < entries.length; this.#folded++) this.#take(this.state, entries[this.#folded]!);
  }
}
