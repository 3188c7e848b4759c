import type { Bytes, CircleId, MemberId, Push, Refusal, RoomId } from "@unionhall/protocol";
import { type Hallway, toolFor } from "@unionhall/union";
import type { CircleState } from "../api.ts";
import { Ballots } from "../decisions/ballots.ts";
import { catchUp } from "../circle/catch-up.ts";
import type { AtTheDoor } from "../circle/at-the-door.ts";
import type { Circle } from "../circle/circle.ts";
import { forgetDue } from "../circle/forget.ts";
import { flush, flushWhatGoes } from "../circle/send.ts";
import { showHead } from "../circle/show-head.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { Refused } from "../line/thrown.ts";
import type { Asked } from "./asked.ts";
import { readAsked } from "./asked.ts";
import { bearing } from "./bearing.ts";
import { seekBox } from "./boxes.ts";
import { caughtUp } from "./caught-up.ts";
import { knock } from "./knock.ts";
import { Letters } from "./letters.ts";
import { openChat, restoreChat } from "./open-room.ts";
import { BringMinder } from "./bring-minder.ts";
import { PastMinder } from "./past-minder.ts";
import { PointMinder } from "./point-minder.ts";
import { Pushes } from "./pushes.ts";
import { isRenewed, sayRenewed, swapLatch } from "./renewed.ts";
import { Room } from "./room.ts";
import { RoomFold } from "./room-fold.ts";
import { sayName } from "./say-name.ts";
import { Sends } from "./sends.ts";
import type { SessionListener } from "./session-listener.ts";
import { type LatchTried, stateNow } from "./state-now.ts";
import { tend } from "./tend.ts";
import { type HallwayTold, hallwayUntold, tellHallway } from "./told.ts";
import { patienceOutside, patienceRefused, spread, Waits } from "./waits.ts";

/** One circle's life on this device: getting in, keeping up, tending to what a member's device does by itself. */
export class Session {
  readonly circle: Circle;
  readonly listener: SessionListener;
  /** Rooms that were looked at, the latest last. */
  readonly rooms: Map<RoomId, Room> = new Map();
  readonly past: PastMinder;
  readonly point: PointMinder;
  readonly bringing: BringMinder;
  held: DeskCircle;
  state: CircleState;
  readonly letters: Letters;
  /** Changes of stewards that they are asked to agree to. */
  asked: readonly Asked[] = [];
  /** Hall and book have come to different turns, and have not come together for a minute. */
  apart = false;
  /** When this device last turned the keys and nothing came of it, in ms. */
  turnedInVain: number = Number.NEGATIVE_INFINITY;
  /** Where the door is not as the book tells, as a steward's device last saw. */
  door: AtTheDoor = { strangers: [], missing: [], otherwise: [] };
  /** How many boxes did not open when this device asked for one; null when it has not. */
  askedForBox: number | null = null;
  /** The circle that this one was walked out of, if this device has it. */
  walkedFrom: Session | null = null;
  /** Where this person went on from here: this is a past to read, and nothing is asked of its hall. */
  walkedTo: CircleId | null = null;
  readonly waits: Waits;
  readonly ballots: Ballots;
  readonly #sends = new Sends(this);
  readonly #pushes: Pushes;
  /** The last thing that went wrong, if the newest try did. */
  trouble: Refusal | null = null;
  #isEnded = false;
  #latch: LatchTried = "good";
  /** On a line that stays up, once a day, as whoever tells of nothing may have something to hide; and where it told more than came. */
  #isToAsk = false;
  readonly #inHallway: RoomFold<HallwayTold>;

  constructor(circle: Circle, held: DeskCircle, listener: SessionListener) {
    this.circle = circle;
    this.held = held;
    this.letters = new Letters(circle);
    this.ballots = new Ballots(circle);
    this.listener = listener;
    this.#inHallway = new RoomFold(() => hallwayUntold(circle.base), tellHallway);
    this.past = new PastMinder(this);
    this.point = new PointMinder(this);
    this.bringing = new BringMinder(this);
    this.#pushes = new Pushes(this, {
      isPast: () => this.#isPast,
      arrive: () => this.#arrive(),
      settle: () => this.#settle(),
      missed: () => (this.#isToAsk = true),
    });
    this.waits = new Waits(
      circle.env.clock,
      () =>
        void this.run(() =>
          this.#latch === "good" && this.trouble === null && !this.#isToAsk ? this.#settle() : this.#arrive(),
        ),
    );
    this.state = held.waiting === undefined ? "in" : "waiting";
    this.settleState();
  }

  /** This member's id, once they are or were in. */
  get me(): MemberId | null {
    return this.circle.book.voices.get(this.circle.voice)?.member ?? null;
  }

  /** Asked between two turns, it has what no longer waits: it is judged in the moment in which that goes. */
  get inHallway(): RoomFold<HallwayTold> {
    this.#inHallway.catchUp(this.circle.rooms, this.circle.hallway);
    return this.#inHallway;
  }

  get hallway(): Hallway {
    return this.inHallway.state.hallway;
  }

  /** Moves when somebody may be called otherwise. */
  get names(): number {
    return this.inHallway.version;
  }

  get chat(): RoomId | null {
    return toolFor(this.hallway, "chat");
  }

  /** The circle's chat, once the hallway tells of one. */
  get talk(): Room | null {
    return this.chat === null ? null : this.room(this.chat);
  }

  /** A room, as far as it is read here. */
  room(id: RoomId): Room {
    const room = this.rooms.get(id) ?? new Room(this, id);
    this.rooms.set(id, room);
    return room;
  }

  /** Shows what this device has before any hall is reached. */
  async restore(): Promise<void> {
    this.settleState();
    this.asked = await readAsked(this);
    await restoreChat(this);
  }

  /** Lets go of what is to go by today; within the hour, the hall is asked what it has. */
  newDay(): Promise<void> {
    this.#isToAsk = true;
    this.waits.lookAgain(spread(this.circle, 3_600_000));
    return this.#inTurn(async () => {
      // The hall has it longer, for who reads back.
      for (const id of await forgetDue(this.circle)) {
        const room = this.rooms.get(id);
        if (room !== undefined) room.beginningReached = false;
      }
    });
  }

  /** The hall can be reached: goes in, or asks to be let in. */
  online(): Promise<void> {
    return this.run(() => this.#arrive());
  }

  push(push: Push): void {
    this.#pushes.take(push);
  }

  /** From now on nothing is done here, and nothing rings. What is under way comes to its end. */
  end(): void {
    this.#isEnded = true;
    for (const each of [this.waits, this.past, this.point, this.bringing, this.#sends]) each.end();
  }

  /** Sends what waits. */
  send(): Promise<void> {
    return this.#sends.run(() => this.run(() => this.#flush()));
  }

  /** Settles once everything asked for so far is done. */
  async idle(): Promise<void> {
    await this.#sends.idle();
    await this.circle.serial.idle();
  }

  /**
   * In turn with everything else of this circle; what the hall refuses, the line drops or the disk has no room for is no error
   * here. A task that says `false` had nothing to do: what was refused before stands.
   */
  run(task: () => Promise<void | false>): Promise<void> {
    return this.#inTurn(async () => {
      await bearing(this, async () => {
        if ((await task()) !== false) this.trouble = null;
      });
      await bearing(this, () => this.circle.noted.keep());
    });
  }

  /** What can pass is tried again after a while; and a circle that another device of theirs may be founding just now. */
  refused(refusal: Refusal): void {
    this.trouble = refusal;
    if (refusal.retryable || refusal.reason === "no-such-circle") this.waits.lookAgain(patienceRefused);
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    return this.circle.serial.run(async () => {
      if (this.#isEnded) return;
      await task();
      this.settleState();
      this.listener.changed();
    });
  }

  /** Takes what the hall has, for who acts on it. Throws `Offline` or `Refused`. */
  async upToDate(): Promise<void> {
    await catchUp(this.circle);
    this.settleState();
    this.asked = await readAsked(this);
  }

  /** It has been read here as far as it was, and no key of this member's is to be changed in it. */
  get #isPast(): boolean {
    const isDone = this.held.renewed === undefined || isRenewed(this.circle);
    return this.walkedTo !== null && this.circle.log.chain.seq > 0 && isDone;
  }

  async #arrive(): Promise<void> {
    if (this.#isPast) return;
    await this.#enter();
    if (this.state !== "waiting") await this.listener.arrived(this);
  }

  async #enter(): Promise<void> {
    try {
      await this.#comeIn();
    } catch (error) {
      const reason = error instanceof Refused ? error.refusal.reason : null;
      if (reason === "latch-paused") this.#standOutside("paused");
      else if (reason !== "latch-not-in-door" && reason !== "latch-lapsed") throw error;
      else if (this.me === null && this.held.waiting !== undefined) await this.#knock(this.held.waiting.secret);
      else this.#standOutside("unknown");
    }
  }

  /** Perhaps a steward took this member's latch out of the door alone. Others put it back; and a hold ends by itself. */
  #standOutside(latch: "unknown" | "paused"): void {
    this.#latch = latch;
    const member = this.me === null ? undefined : this.circle.book.members.get(this.me);
    if (member?.state === "in" && this.circle.me.visit === undefined) this.waits.lookAgain(patienceOutside);
  }

  async #comeIn(): Promise<void> {
    const { renewed } = this.held;
    if (renewed !== undefined && !isRenewed(this.circle)) await swapLatch(this.circle, renewed);
    if (!(await caughtUp(this))) return;
    await this.bringing.learn();
    this.circle.link.believe();
    this.letters.again();
    [this.#latch, this.#isToAsk] = ["good", false];
    await this.#settle();
  }

  async #knock(secret: Bytes): Promise<void> {
    if (await knock(this.circle, secret)) this.state = "waiting";
  }

  async #settle(): Promise<void> {
    const { link, parted } = this.circle;
    if (parted) return;
    const { renewed } = this.held;
    if (renewed !== undefined && !isRenewed(this.circle)) await sayRenewed(this.circle, renewed);
    this.settleState();
    await openChat(this);
    this.settleState();
    this.asked = await readAsked(this);
    this.apart = this.waits.isApart(this.circle);
    if (this.state !== "in") return;
    // A visit says its piece, and leaves the circle as it is.
    if (this.circle.me.visit !== undefined) return this.#flush();
    await showHead(this.circle);
    await seekBox(this);
    await sayName(this);
    // What needs keys that are still to be made may be waiting for what comes next.
    if (link.online) await flushWhatGoes(this.circle);
    await this.letters.read();
    await tend(this);
    this.listener.grew(this);
    this.past.start();
    this.bringing.start();
  }

  async #flush(): Promise<void> {
    const { link, isOutlived } = this.circle;
    if (this.state === "in" && link.online && !isOutlived) await flush(this.circle);
  }

  /** By what has been judged since. */
  settleState(): void {
    this.state = stateNow(this, this.#latch);
  }
}
