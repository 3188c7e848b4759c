import type { OpenHall } from "@unionhall/hall";
import type { At, Environment, Member } from "@unionhall/member";
import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { memberIdOf } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { callClass } from "@unionhall/union";
import { good } from "../at-home.ts";
import type { BadNetwork } from "./bad-network.ts";
import { until } from "./bench-member.ts";
import { CallPrepared } from "./call-prepared.ts";
import type { Meter } from "./counted-dial.ts";
import type { Ear } from "./ear.ts";

/** Of a call: how many are in its circle, how many of them with devices of their own, and when it begins. */
export interface CallAsk {
  readonly people: number;
  /** At least two. */
  readonly devices: number;
  readonly begins: number;
  readonly items: readonly { readonly title: string; readonly minutes: number }[];
  /** What the hall hands to browsers. */
  readonly app?: string;
  /** By what everybody seals, where it is not by this machine's own. */
  readonly ports?: Pick<Environment, "crypto" | "sealing">;
  /** On what way everybody but the crowd comes to the hall, by its port; left out, straight. */
  readonly through?: (hall: number) => Promise<BadNetwork>;
  /** What a device of these numbers sends and gets is counted. */
  readonly meters?: ReadonlyMap<number, Meter>;
}

/** As many as a hall takes at once. */
const atOnce = 64;

/**
 * A hall at which a circle of many holds a call: some of them with devices of their own, and all others write as theirs would,
 * with keys of their own. The clock of all of them is moved by hand.
 */
export class CallHall implements AsyncDisposable {
  readonly hall: OpenHall;
  readonly circle: CircleId;
  readonly call: At;
  readonly agenda: readonly RoomId[];
  /** The rooms that lead to the call, and the call's. */
  readonly path: readonly RoomId[];
  readonly #made: CallPrepared;
  readonly #begins: number;
  /** The place of the newest entry. */
  placed = 0;

  private constructor(made: CallPrepared, { begins }: CallAsk) {
    this.#made = made;
    this.#begins = begins;
    this.hall = made.hall;
    this.circle = made.call.circle;
    this.call = made.call;
    this.agenda = made.agenda;
    this.path = made.rooms;
  }

  static async open(dir: string, ask: CallAsk): Promise<CallHall> {
    const made = await CallPrepared.open(dir, ask);
    const held = new CallHall(made, ask);
    await held.flush();
    for (const device of held.devices) await held.#reads(device);
    return held;
  }

  get devices(): readonly Member[] {
    return this.#made.devices;
  }

  /** From now on it is so many ms after the call began. */
  at(ms: number): void {
    const { clock } = this.#made;
    clock.now = Math.max(clock.now, this.#begins + ms);
  }

  /** Of those without a device here, by their number. */
  member(light: number): MemberId {
    return memberIdOf(this.#made.crowd.person(light + 2).keys.signing);
  }

  /** Seals what one of them says in the call, or in another of the series, and sends it with what comes next. */
  async write(light: number, written: Written, room: RoomId = this.call.room): Promise<EntryId> {
    const place = { room, class: callClass(written) ?? "kept", time: this.#made.clock.now } as const;
    const id = await this.#made.crowd.write(light + 2, written, place);
    if (this.#made.waiting.length >= atOnce) await this.flush();
    return id;
  }

  /** Sends what they said. */
  async flush(): Promise<void> {
    const { waiting, caller } = this.#made;
    while (waiting.length > 0) {
      const entries = waiting.splice(0, atOnce);
      const { results } = await caller.ask({ type: "append", circle: this.circle, entries }, "appended");
      for (const result of results) {
        if (result.place === null) throw new Error(`the hall refused: ${result.refusal?.reason}`);
        this.placed = Math.max(this.placed, result.place.seq);
      }
    }
  }

  /** Waits until a device has all that was placed. */
  sees(device: Member): Promise<void> {
    return until(device, () => (device.circle(this.circle)?.headWords.seq ?? 0) >= this.placed);
  }

  /** One of the devices does something, with all that was said before it, and everybody who comes after has that. */
  async does(device: Member, deed: () => Promise<{ readonly ok: boolean }>): Promise<void> {
    await this.flush();
    await this.sees(device);
    const outcome = await deed();
    if (!outcome.ok) throw new Error(`not done: ${JSON.stringify(outcome)}`);
    good(await device.settled());
    this.placed = Math.max(this.placed, device.circle(this.circle)?.headWords.seq ?? 0);
  }

  get network(): BadNetwork | null {
    return this.#made.network;
  }

  /** So many sockets that hear what comes to the circle, on the way on which devices come. */
  listen(count: number): Promise<readonly Ear[]> {
    return this.#made.listen(count);
  }

  /** Somebody switches their device off, or on again. */
  async turn(device: number, on: boolean): Promise<void> {
    if (!on) return this.devices[device]!.close();
    await this.flush();
    await this.#reads(await this.#made.wake(device));
  }

  /** What stands in the rooms that lead to the call, and in the call's, is known to whoever has read them. */
  async #reads(device: Member): Promise<void> {
    await this.sees(device);
    for (const room of this.path) good(await device.rooms.read({ circle: this.circle, room }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#made[Symbol.asyncDispose]();
  }
}
