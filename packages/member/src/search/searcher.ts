import type { CircleId, RoomId } from "@unionhall/protocol";
import { Serial } from "../circle/serial.ts";
import { placeKey } from "../mine/fold.ts";
import type { Clock } from "../ports.ts";
import type { Session } from "../session/session.ts";
import type { Searched } from "./documents.ts";
import { roomsHeld, searchedOf, stateOf } from "./held.ts";
import { WordIndex } from "./word-index.ts";

/** Taken in one go; then others have their turn. */
const atOnce = 250;

interface RoomSearched {
  readonly circle: CircleId;
  readonly room: RoomId;
  state: string;
  readonly all: Map<string, Searched>;
}

/** What can be found on this device: made of what it holds when it is asked for, and kept in step with that. */
export class Searcher {
  readonly #clock: Clock;
  readonly #sessions: ReadonlyMap<CircleId, Session>;
  readonly #serial = new Serial();
  /** By circle and room: a circle that was walked out of and the new one have rooms of the same id. */
  readonly #rooms = new Map<string, RoomSearched>();
  readonly #all = new Map<string, Searched>();
  #index: WordIndex | null = null;
  #taken = 0;

  constructor(clock: Clock, sessions: ReadonlyMap<CircleId, Session>) {
    this.#clock = clock;
    this.#sessions = sessions;
  }

  /** Takes what has come since, and lets go of what is gone. */
  refresh(): Promise<void> {
    return this.#serial.run(async () => {
      const index = (this.#index ??= await WordIndex.make());
      for (const [place, searched] of this.#rooms) if (!this.#isHeld(searched)) this.#drop(index, place, searched);
      for (const session of this.#sessions.values())
        for (const room of roomsHeld(session))
          if (this.#rooms.get(placeKey(session.circle.id, room))?.state !== stateOf(session, room))
            await this.#take(index, session, room);
    });
  }

  find(words: string): readonly Searched[] {
    return this.#index?.find(words).flatMap((key) => this.#all.get(key) ?? []) ?? [];
  }

  #isHeld({ circle, room }: RoomSearched): boolean {
    const session = this.#sessions.get(circle);
    return session !== undefined && roomsHeld(session).includes(room);
  }

  async #take(index: WordIndex, session: Session, room: RoomId): Promise<void> {
    const circle = session.circle.id;
    const place = placeKey(circle, room);
    const before = this.#rooms.get(place) ?? { circle, room, state: "", all: new Map<string, Searched>() };
    this.#rooms.set(place, before);
    const { state, all } = await searchedOf(session, room);
    before.state = state;
    const now = new Map(all.map((each) => [each.key, each]));
    for (const [key, each] of before.all) if (now.get(key)?.of !== each.of) this.#forget(index, before, each);
    for (const [key, each] of now) {
      if (before.all.has(key)) continue;
      before.all.set(key, each);
      this.#all.set(key, each);
      index.add(each);
      if (++this.#taken % atOnce === 0) await new Promise<void>((resolve) => void this.#clock.after(0, resolve));
    }
  }

  #drop(index: WordIndex, place: string, searched: RoomSearched): void {
    for (const each of searched.all.values()) this.#forget(index, searched, each);
    this.#rooms.delete(place);
  }

  #forget(index: WordIndex, { all }: RoomSearched, each: Searched): void {
    index.drop(each);
    all.delete(each.key);
    this.#all.delete(each.key);
  }
}
