import type { Consented, Kind, Seat, SeatAnswer } from "@unionhall/kernel";
import {
  memberAdmitted,
  memberLeft,
  memberRemoved,
  memberReturned,
  seatAnswered,
  seatClosed,
  seatDelegated,
  seatOpened,
  seatRegistered,
} from "@unionhall/kernel";
import type { Bytes, EntryId, Key, MemberId, SeatId } from "@unionhall/protocol";
import { encode, bytesOf, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Signer } from "./consents.ts";
import { consentsTo, signingKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import { Paper, seatNumber } from "./paper.ts";
import type { Person } from "./person.ts";

/** A council of four, and the keys of a chapter's three stewards, who are no members of it. */
async function council() {
  const { world, people } = await KernelWorld.of("ash", "bo", "cy", "di");
  const signer = async (): Promise<Signer> => signingKeyOf(await world.person("a steward elsewhere"));
  const keys = [await signer(), await signer(), await signer()] as const;
  const seat: SeatId = idOf("seat", world.ports.random(16));
  const table = new Table(world, seat);
  await world.deed(people[0], seatOpened, { seat, of: "chapter", name: "North", keys: keysOf(keys) });
  return { world, people, table, seat, keys, signer };
}

const keysOf = (signers: readonly Signer[]): readonly Key[] => signers.map(({ by }) => by);

/** What is signed, written out here once more. */
type What = Readonly<Record<string, Bytes | string | number | readonly Bytes[]>>;

/** One seat's deeds, with whose keys consent to them. */
class Table {
  readonly world: KernelWorld;
  readonly seat: SeatId;

  constructor(world: KernelWorld, seat: SeatId) {
    this.world = world;
    this.seat = seat;
  }

  async now(): Promise<Seat> {
    return (await this.world.book()).seats.get(this.seat)!;
  }

  async sign(kind: string, what: What, by: readonly Signer[], after?: number): Promise<Consented> {
    const signed = encode({ seat: bytesOf(this.seat), ...what });
    return consentsTo(this.world, kind, after ?? (await this.now()).since, signed, by);
  }

  told<P>(by: Person, kind: Kind<P>, payload: P): Promise<string | undefined> {
    return this.world.deed(by, kind, payload).then((seq) => this.world.verdict(seq));
  }

  async delegate(by: Person, who: readonly Person[], signers: readonly Signer[]): Promise<string | undefined> {
    const delegates: readonly MemberId[] = who.map(({ id }) => id);
    const consents = await this.sign("seat.delegated", { delegates: delegates.map(bytesOf) }, signers);
    return this.told(by, seatDelegated, { seat: this.seat, delegates, ...consents });
  }

  async register(by: Person, keys: readonly Key[], signers: readonly Signer[]): Promise<string | undefined> {
    const consents = await this.sign("seat.registered", { keys: keys.map(bytesOf) }, signers);
    return this.told(by, seatRegistered, { seat: this.seat, keys, ...consents });
  }

  async answer(
    by: Person,
    subject: EntryId,
    answer: "yes" | "no" | "pause",
    signers: readonly Signer[],
    after?: number,
  ): Promise<string | undefined> {
    const consents = await this.sign("seat.answered", { subject: bytesOf(subject), asOf: 7, answer }, signers, after);
    return this.told(by, seatAnswered, { seat: this.seat, subject, asOf: 7, answer, ...consents });
  }
}

async function delegatesOf(table: Table): Promise<readonly string[]> {
  const { delegates } = await table.now();
  return table.world.people.filter(({ id }) => delegates.has(id)).map(({ name }) => name);
}

const proposal: EntryId = idOf("entry", new Uint8Array(32).fill(7));

test("stewards open and close a seat; its keys are nobody's here, and each is there once", async () => {
  const { world, people, table, keys, signer } = await council();
  const [ash, bo] = people;
  const other: SeatId = idOf("seat", world.ports.random(16));
  const open = async (by: Person, of: readonly Key[], seat = other): Promise<string | undefined> =>
    table.told(by, seatOpened, { seat, of: "caucus", name: "", keys: of });
  const fresh = await signer();
  expect(await open(bo, [fresh.by])).toBe("not-a-steward");
  expect(await open(ash, [])).toBe("seat-needs-a-majority");
  expect(await open(ash, [fresh.by, fresh.by])).toBe("keys-known");
  expect(await open(ash, [fresh.by, keys[0].by])).toBe("keys-known");
  expect(await open(ash, [fresh.by, bo.secrets.keys.latch])).toBe("keys-known");
  expect(await open(ash, [fresh.by], table.seat)).toBe("seat-known");
  expect(await open(ash, [fresh.by])).toBeUndefined();
  expect(await table.told(bo, seatClosed, { seat: other })).toBe("not-a-steward");
  expect(await table.told(ash, seatClosed, { seat: other })).toBeUndefined();
  expect(await table.told(ash, seatClosed, { seat: other })).toBe("unknown-seat");
  expect([...(await world.book()).seats.keys()]).toEqual([table.seat]);
});

test("nobody comes in with a seat's key", async () => {
  const { world, people, table, keys } = await council();
  const [ash, bo] = people;
  const eve = await world.person("eve");
  eve.secrets = { ...eve.secrets, keys: { ...eve.secrets.keys, renew: keys[1].by } };
  const letter = await world.letter(eve, await world.invite(ash));
  expect(await table.told(bo, memberAdmitted, { letter })).toBe("keys-known");
});

test("most of the keys name the delegates, whoever brings their word; one key counts once, and a stranger's not at all", async () => {
  const { people, table, keys, signer } = await council();
  const [ash, bo, cy] = people;
  const [one, two, three] = keys;
  expect(await table.delegate(ash, [cy], [one])).toBe("seat-needs-a-majority");
  expect(await table.delegate(ash, [cy], [one, one])).toBe("seat-needs-a-majority");
  expect(await table.delegate(ash, [cy], [one, await signer(), signingKeyOf(ash)])).toBe("seat-needs-a-majority");
  expect(await table.delegate(bo, [cy], [one, three])).toBeUndefined();
  expect(await delegatesOf(table)).toEqual(["cy"]);
  expect(await table.delegate(bo, [bo, cy], [two, three])).toBeUndefined();
  expect(await delegatesOf(table)).toEqual(["bo", "cy"]);
  expect(await table.delegate(bo, [bo, cy, ash], [two, three])).toBe("malformed");
  expect(await table.delegate(bo, [], [one, two])).toBeUndefined();
  expect(await delegatesOf(table)).toEqual([]);
});

test("a consent is for one change of one seat, as it was signed: shown again, or for another, it counts nothing", async () => {
  const { world, people, table, keys, signer } = await council();
  const [ash, bo, cy] = people;
  const [one, two] = keys;
  const { seat } = table;
  const delegates = [bytesOf(cy.id)];
  const consents = await table.sign("seat.delegated", { delegates }, [one, two]);
  const named = { seat, delegates: [cy.id], ...consents };
  expect(await table.told(ash, seatDelegated, { ...named, delegates: [bo.id] })).toBe("bad-proof");
  expect(await table.told(ash, seatDelegated, named)).toBeUndefined();
  expect(await table.told(ash, seatDelegated, { ...named, consents: [] })).toBeUndefined();
  await table.delegate(ash, [bo], [one, two]);
  expect(await table.told(ash, seatDelegated, named)).toBe("seat-changed");
  expect(await table.told(ash, seatDelegated, { ...named, after: (await table.now()).since })).toBe("bad-proof");
  const other: SeatId = idOf("seat", world.ports.random(16));
  const third = await signer();
  await world.deed(ash, seatOpened, { seat: other, of: "chapter", name: "South", keys: [third.by] });
  expect(await table.told(ash, seatDelegated, { ...named, seat: other })).toBe("bad-proof");
  const asOther = await table.sign("seat.registered", { delegates }, [one, two]);
  expect(await table.told(ash, seatDelegated, { seat, delegates: [cy.id], ...asOther })).toBe("bad-proof");
});

test("what two bring at once counts once, and is held against neither", async () => {
  const { people, table, keys } = await council();
  const [ash, bo, cy] = people;
  const [one, two, three] = keys;
  const twice = async (what: () => Promise<string | undefined>): Promise<Seat> => {
    expect(await what()).toBeUndefined();
    const stands = structuredClone(await table.now());
    expect(await what()).toBeUndefined();
    expect(await table.now()).toEqual(stands);
    return stands;
  };
  const { since } = await table.now();
  const named = await table.sign("seat.delegated", { delegates: [bytesOf(cy.id)] }, [one, two]);
  await twice(() => table.told(bo, seatDelegated, { seat: table.seat, delegates: [cy.id], ...named }));
  const first = (await table.now()).since;
  const others = [one.by, two.by];
  const registered = await table.sign("seat.registered", { keys: others.map(bytesOf) }, [two, three]);
  await twice(() => table.told(ash, seatRegistered, { seat: table.seat, keys: others, ...registered }));
  const second = (await table.now()).since;
  const { answers } = await twice(() => table.answer(bo, proposal, "yes", [one, two], second));
  expect([first > since, second > first, answers.get(proposal)]).toMatchObject([true, true, { after: second }]);
  // Another word at the same place crossed with it.
  expect(await table.answer(ash, proposal, "no", [one, two], second)).toBe("seat-changed");
});

test("the keys register others in their place, and from then on those speak", async () => {
  const { people, table, keys, signer } = await council();
  const [ash, bo] = people;
  const [one, two, three] = keys;
  const four = await signer();
  await table.delegate(ash, [bo], [one, two]);
  expect(await table.register(ash, keysOf([three, four]), [three])).toBe("seat-needs-a-majority");
  expect(await table.register(ash, [], keys)).toBe("seat-needs-a-majority");
  expect(await table.register(ash, [four.by, ash.secrets.keys.signing], keys)).toBe("keys-known");
  expect(await table.register(ash, keysOf([three, four]), [one, two])).toBeUndefined();
  expect(await delegatesOf(table)).toEqual(["bo"]);
  expect(await table.delegate(ash, [], [one, two])).toBe("seat-needs-a-majority");
  // Of two, both.
  expect(await table.delegate(ash, [], [three])).toBe("seat-needs-a-majority");
  expect(await table.delegate(ash, [], [three, four])).toBeUndefined();
  // Who was registered before can be again.
  expect(await table.register(ash, [one.by], [three, four])).toBeUndefined();
  expect(await table.register(ash, keysOf(keys), [one])).toBeUndefined();
});

test("a delegate is a member who is in; who leaves, is removed or comes back by vouches is none", async () => {
  const { world, people, table, keys } = await council();
  const [ash, bo, cy, di] = people;
  expect(await table.delegate(ash, [await world.person("nobody here")], keys)).toBe("unknown-member");
  await table.delegate(ash, [bo, cy], keys);
  await world.renew(bo);
  expect(await delegatesOf(table)).toEqual(["bo", "cy"]);
  await world.deed(cy, memberLeft, {});
  expect(await delegatesOf(table)).toEqual(["bo"]);
  expect(await table.delegate(ash, [bo, cy], keys)).toBe("unknown-member");
  await world.renew(cy);
  expect(await delegatesOf(table)).toEqual(["bo"]);
  await world.deed(ash, memberRemoved, { member: bo.id });
  expect(await delegatesOf(table)).toEqual([]);
  await table.delegate(ash, [di], keys);
  const again = await world.person("di again");
  const invited = await world.invite(ash, { returning: di.id });
  for (const each of [ash, cy]) await world.vouch(each, invited, again);
  world.later(3);
  expect(await table.told(cy, memberReturned, { letter: await world.letter(again, invited) })).toBeUndefined();
  expect(await delegatesOf(table)).toEqual([]);
});

test("a seat has one answer to each thing asked; it can be changed, and an older one shown again is not it", async () => {
  const { people, table, keys } = await council();
  const [ash, , cy] = people;
  const [one, two, three] = keys;
  const { since } = await table.now();
  expect(await table.answer(cy, proposal, "yes", [one])).toBe("seat-needs-a-majority");
  const yes = await table.sign("seat.answered", { subject: bytesOf(proposal), asOf: 7, answer: "yes" }, [one, two]);
  const said = { seat: table.seat, subject: proposal, asOf: 7, answer: "yes", ...yes } as const;
  expect(await table.told(cy, seatAnswered, { ...said, answer: "no" })).toBe("bad-proof");
  expect(await table.told(cy, seatAnswered, { ...said, asOf: 8 })).toBe("bad-proof");
  expect(await table.told(cy, seatAnswered, said)).toBeUndefined();
  const { seq } = (await table.now()).answers.get(proposal)!;
  expect(await table.answer(cy, proposal, "pause", [two, three])).toBe("seat-changed");
  expect(await table.answer(cy, proposal, "pause", [two, three], seq)).toBeUndefined();
  expect(await table.told(cy, seatAnswered, said)).toBe("seat-changed");
  const another: EntryId = idOf("entry", new Uint8Array(32).fill(8));
  expect(await table.answer(cy, another, "no", keys, since)).toBeUndefined();
  expect(await table.told(cy, seatAnswered, said)).toBe("seat-changed");
  const answers = [...(await table.now()).answers].map(([subject, { answer }]) => [subject, answer]);
  expect(answers).toEqual([
    [proposal, "pause"],
    [another, "no"],
  ]);
  const late = await table.sign("seat.answered", { subject: bytesOf(another), asOf: 7, answer: "yes" }, keys);
  await table.told(ash, seatClosed, { seat: table.seat });
  expect(
    await table.told(cy, seatAnswered, { seat: table.seat, subject: another, asOf: 7, answer: "yes", ...late }),
  ).toBe("unknown-seat");
  await table.world.deed(ash, seatOpened, { seat: table.seat, of: "chapter", name: "North", keys: keysOf(keys) });
  expect(
    await table.told(cy, seatAnswered, { seat: table.seat, subject: another, asOf: 7, answer: "yes", ...late }),
  ).toBe("seat-changed");
});

test("there are no seats in a desk", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  const key = signingKeyOf(await desk.person("anybody")).by;
  const seat: SeatId = idOf("seat", desk.ports.random(16));
  expect(await desk.does(desk.founder, seatOpened, { seat, of: "chapter", name: "", keys: [key] })).toBe(
    "not-in-a-desk",
  );
});

test("a circle has at most two hundred seats open, and remembers its newest 4,096 answers", () => {
  const paper = Paper.found();
  const open = (at: number): string | null =>
    paper.does(paper.founder, seatOpened, { seat: seatNumber(at), of: "caucus", name: "", keys: [paper.key()] });
  for (let at = 0; at < 200; at++) expect(open(at)).toBeNull();
  expect(open(200)).toBe("too-many-of-these");
  paper.does(paper.founder, seatClosed, { seat: seatNumber(3) });
  expect(open(200)).toBeNull();
  const { since, keys } = paper.book.seats.get(seatNumber(200))!;
  const consents = keys.map((by) => ({ by, signature: new Uint8Array(64) }));
  const answer = (subject: number, after = since): string | null => {
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setUint32(0, subject);
    const answered = {
      seat: seatNumber(200),
      subject: idOf("entry", bytes),
      asOf: 0,
      answer: "no",
      after,
      consents,
    } as const;
    return paper.does(paper.founder, seatAnswered, answered);
  };
  for (let at = 0; at < 4_096; at++) answer(at);
  const { answers } = paper.book.seats.get(seatNumber(200))!;
  const [first, second] = [...answers] as [[EntryId, SeatAnswer], [EntryId, SeatAnswer]];
  expect(answer(0, first[1].seq)).toBeNull();
  expect(answer(4_096)).toBeNull();
  expect([answers.size, answers.has(first[0]), answers.has(second[0])]).toEqual([4_096, true, false]);
});
