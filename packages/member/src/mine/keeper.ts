import type { CircleId, RoomId } from "@unionhall/protocol";
import { readAs, write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import { doneWith } from "../desk/keyring.ts";
import { deskKeys } from "../session/done.ts";
import { RoomFold } from "../session/room-fold.ts";
import type { Session } from "../session/session.ts";
import type { Mine } from "./fold.ts";
import { copyOfMine, readUpTo, takeMine, wholeOf } from "./fold.ts";
import { type FoldedMine, nothingFolded, tellMine } from "./folded.ts";
import type { MineSaid } from "./kinds.ts";
import { deskMine, mineRoom } from "./kinds.ts";

/** After so many entries all of it is said at once, so that a new device reads a page and no more. */
const saidBetween = 48;

/** What its person keeps for themselves, in a room of their desk: what the hall has, and what waits here. */
export class MineKeeper {
  readonly #desk: Session;
  readonly #folded: RoomFold<FoldedMine> = new RoomFold(nothingFolded, tellMine);
  #seen: { readonly of: unknown; readonly version: number; readonly mine: Mine } | null = null;

  constructor(desk: Session) {
    this.#desk = desk;
  }

  /** As it is on this device: a snapshot until something changes. */
  get now(): Mine {
    const { version } = this.folded;
    const { items } = this.#desk.circle.outbox;
    if (this.#seen?.of !== items || this.#seen.version !== version)
      this.#seen = { of: items, version, mine: this.#withWaiting() };
    return this.#seen.mine;
  }

  /** As the hall has it, and how often that has changed. */
  get folded(): { readonly state: FoldedMine; readonly version: number } {
    this.#folded.catchUp(this.#desk.circle.rooms, mineRoom);
    return this.#folded;
  }

  readTo(circle: CircleId, room: RoomId): number {
    return readUpTo(this.now, circle, room);
  }

  /** In the outbox at once. Once enough was said piece by piece, all of it goes with it. */
  async say(said: MineSaid): Promise<void> {
    const { circle } = this.#desk;
    await put(circle, { room: mineRoom, class: "kept" }, write(deskMine, await this.#wholeOr(said)));
  }

  async #wholeOr(said: MineSaid): Promise<MineSaid> {
    const { since, placed } = this.folded.state;
    if (since.length < saidBetween) return said;
    const mine = copyOfMine(this.now);
    takeMine(mine, said, Number.POSITIVE_INFINITY);
    const done = doneWith(await deskKeys(this.#desk));
    return wholeOf(mine, placed, (circle) => done.has(circle));
  }

  #withWaiting(): Mine {
    const { items } = this.#desk.circle.outbox;
    const waiting = items.flatMap((item) => (item.room === mineRoom ? (readAs(deskMine, item) ?? []) : []));
    const { mine } = this.folded.state;
    if (waiting.length === 0) return mine;
    const copy = copyOfMine(mine);
    // After all that the hall has: its place is still to come.
    for (const said of waiting) takeMine(copy, said, Number.POSITIVE_INFINITY);
    return copy;
  }
}
