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

  constructor(empty: () => S, take: (state: S, entry: RoomEntry) => void) {
    this.#empty = empty;
    this.#take = take;
    this.state = empty();
  }

  /** Takes what has been judged since. */
  catchUp(rooms: Rooms, room: RoomId | null): void {
    if (room === null) return;
    const restarts = rooms.restarts(room);
    if (restarts > this.#restarts) {
      this.state = this.#empty();
      this.#folded = 0;
      this.#restarts = restarts;
    }
    const entries = rooms.entries(room);
    for (const entry of entries.slice(this.#folded)) this.#take(this.state, entry);
    this.#folded = entries.length;
  }
}
