import type { Kind } from "@unionhall/kernel";
import { RoomReader } from "@unionhall/kernel";
import type { EntryId, RoomId } from "@unionhall/protocol";
import { entryId, idOf } from "@unionhall/protocol";
import type {
  Agreement,
  Choice,
  Counted,
  CountSignature,
  Decision,
  OutcomeDeclared,
  PositionTaken,
  Positions,
  ProposalOpened,
  Rule,
} from "@unionhall/union";
import {
  askedIn,
  countedHere,
  countSigned,
  countToSign,
  decisionsOf,
  foldPositions,
  noPositions,
  outcomeDeclared,
  positionTaken,
  proposalOpened,
  shortestRounds,
  signedAlike,
  write,
} from "@unionhall/union";
import { founded, quick } from "./lawful.ts";
import type { KernelWorld } from "./kernel-world.ts";
import type { Saying } from "./paper-deciding.ts";
import { madeUp } from "./paper-deciding.ts";
import type { Person } from "./person.ts";

/** Some people who decide. */
export class Deciding {
  readonly world: KernelWorld;
  readonly people: readonly Person[];

  constructor(world: KernelWorld, people: readonly Person[]) {
    this.world = world;
    this.people = people;
  }

  static async of(agreement: Agreement, ...names: readonly string[]): Promise<Deciding> {
    const { world, ash } = await founded(agreement);
    for (const name of names) await world.join(name, ash, world.people[1] ?? ash);
    world.later(8);
    return new Deciding(world, [...world.people]);
  }

  get today(): number {
    return this.world.hall.day;
  }

  /** Opens a proposal whose rounds are as short as they can be. Tells what it is called by. */
  async opens(by: Person, change: Partial<ProposalOpened> = {}, rule: Rule = quick): Promise<EntryId> {
    const room = this.room();
    const payload = {
      room,
      positions: this.room(),
      text: new Uint8Array(32),
      deeds: [],
      subject: "other" as const,
      options: 0,
      ...shortestRounds(rule, this.today),
      ...change,
    };
    return this.idAt(await this.world.deed(by, proposalOpened, payload));
  }

  room(): RoomId {
    return idOf("room", this.world.ports.random(16));
  }

  idAt(seq: number): EntryId {
    return entryId(this.world.hall.placed[seq - 1]!.header);
  }

  /** Why the newest entry does not count; undefined when it does. */
  newest(): Promise<string | undefined> {
    return this.world.verdict(this.world.hall.chain.seq);
  }

  async decision(proposal: EntryId): Promise<Decision | undefined> {
    return decisionsOf(await this.world.book()).get(proposal);
  }

  async says(by: Person, proposal: EntryId, choice: Choice, change: Partial<PositionTaken> = {}): Promise<void> {
    const nonce = this.world.ports.random(16);
    const taken = { proposal, choice, options: [], for: null, reason: "", nonce, ...change };
    const room = (await this.decision(proposal))!.positions;
    await this.world.write(by, positionTaken.name, write(positionTaken, taken).payload, { room, class: "passing" });
  }

  /** What somebody's device has read of the positions. */
  async positions(by: Person, proposal: EntryId): Promise<Positions> {
    const book = await this.world.book(by);
    const asked = askedIn(book, proposal)!;
    const reader = new RoomReader(book);
    const positions = noPositions();
    for (const read of await this.world.reads(by, decisionsOf(book).get(proposal)!.positions))
      foldPositions(positions, reader.take(read), asked);
    return positions;
  }

  /** What somebody's device has counted. */
  async counts(by: Person, proposal: EntryId, away: readonly Person[] = []): Promise<Counted> {
    const at = { seq: this.world.hall.chain.seq + 1, day: this.today, away: new Set(away.map(({ id }) => id)) };
    return countedHere(await this.world.book(by), proposal, await this.positions(by, proposal), at)!;
  }

  /** As people's devices do it: each says in the room that they have counted the same, and one takes that to the book. */
  async counted(proposal: EntryId, ...signers: readonly Person[]): Promise<string | undefined> {
    const [first] = signers as readonly [Person];
    const counted = await this.counts(first, proposal);
    const room = (await this.decision(proposal))!.positions;
    for (const each of signers) {
      const { signature } = await this.signature(each, counted);
      const { payload } = write(countSigned, { ...counted, signature });
      await this.world.write(each, countSigned.name, payload, { room, class: "passing" });
    }
    const alike = signedAlike(await this.positions(first, proposal), counted);
    const { members } = await this.world.book(first);
    const signatures = alike.map(({ by, signature }) => ({ by: members.get(by)!.keys.signing, signature }));
    return this.world.does(first, outcomeDeclared, { ...counted, signatures });
  }

  async signature({ secrets: { keys, signing } }: Person, counted: Counted): Promise<CountSignature> {
    const message = countToSign(this.world.circle, counted);
    return { by: keys.signing, signature: await this.world.ports.crypto.sign(signing, message) };
  }

  /** Counts that somebody made up of a proposal by the quick rule, signed by these. */
  async claim(proposal: EntryId, saying: Saying, ...signers: readonly Person[]): Promise<OutcomeDeclared> {
    const counted = madeUp(quick, proposal, saying);
    return { ...counted, signatures: await Promise.all(signers.map((each) => this.signature(each, counted))) };
  }

  async outcome(proposal: EntryId): Promise<EntryId> {
    return (await this.decision(proposal))!.outcome!.entry;
  }

  /** Why a deed that names the outcome does not count; undefined when it does. */
  async carriesOut<P>(by: Person, proposal: EntryId, kind: Kind<P>, payload: P): Promise<string | undefined> {
    return this.world.does(by, kind, payload, { content: { warrant: await this.outcome(proposal) } });
  }
}
