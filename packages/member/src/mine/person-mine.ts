import type { CircleId, RoomId } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import { followRoom } from "../circle/follow-room.ts";
import { put } from "../circle/send.ts";
import type { OwnRecord } from "../records/desk.ts";
import { deskRecord, recordsIn, recordsRoom } from "../records/desk.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { placeKey } from "./fold.ts";
import { restoreMine } from "./open-mine.ts";
import { MineKeeper } from "./keeper.ts";
import type { MineSaid } from "./kinds.ts";
import { ReadsToSay } from "./reads-to-say.ts";

/** What one person keeps for themselves, as long as they sit at this desk. */
export class PersonMine {
  readonly keeper: MineKeeper;
  readonly reads: ReadsToSay;
  readonly #person: Person;
  readonly #desk: Session;

  /** What this device has of it is at hand at once. */
  static async at(person: Person, desk: Session): Promise<PersonMine> {
    await restoreMine(desk.circle);
    return new PersonMine(person, desk);
  }

  private constructor(person: Person, desk: Session) {
    const { env, sessions, aside } = person;
    this.#person = person;
    this.#desk = desk;
    this.keeper = new MineKeeper(desk);
    this.reads = new ReadsToSay({
      clock: env.clock,
      sessions,
      goOn: (work) => aside.goOn(work),
      say: (said) => this.say(said),
      saidAt: () => this.keeper.folded.state.saidAt,
    });
  }

  /** What was read here and not said when this device was switched off. */
  restore(): void {
    const isLeft = [...this.#person.sessions.values()].some(({ circle }) => circle.seen.unsaid.length > 0);
    if (isLeft) this.reads.soon();
  }

  /** In the outbox at once, and sent when it can be. */
  async say(said: MineSaid): Promise<void> {
    await this.keeper.say(said);
    this.#person.aside.goOn(this.#desk.send());
  }

  /** Records of taking part, as this device has them. */
  get records(): readonly OwnRecord[] {
    return recordsIn(this.#desk.circle);
  }

  /** Brings them here, where this device has not looked for them yet. */
  async readRecords(): Promise<void> {
    const { circle } = this.#desk;
    if (!circle.rooms.isFollowed(recordsRoom)) await followRoom(circle, recordsRoom);
  }

  async sayRecord(own: OwnRecord): Promise<void> {
    await put(this.#desk.circle, { room: recordsRoom, class: "kept" }, write(deskRecord, own));
    this.#person.aside.goOn(this.#desk.send());
  }

  /** What was put off until now has been looked at, and is put off no more. */
  async lookedAt(circle: CircleId, room: RoomId): Promise<void> {
    const until = this.keeper.now.later.get(placeKey(circle, room))?.until ?? null;
    if (until !== null && until <= this.#person.env.clock.now())
      await this.say({ later: [{ circle, room, until: null, at: null }] });
  }

  end(): void {
    this.reads.end();
  }
}
