import type { Brought, Book, Opened, Walked } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  broughtBy,
  broughtFrom,
  entryBrought,
  foundingFault,
  isOfferBy,
  isOneWalk,
  memberRemoved,
  membersBrought,
  offerTag,
  openOffer,
  prove,
  readBook,
  readOffer,
  RoomReader,
  sealOffer,
  signOffer,
  walkFault,
  walkedCodec,
  wholeKeys,
} from "@unionhall/kernel";
import type { Class } from "@unionhall/protocol";
import { fromBytes, idOf, sha256, toBytes, unlessMalformed } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** Ash stewards and has removed Cy; Bo, who is no steward, walks out from before that, without Ash. */
async function walking(change: Partial<Walked> = {}) {
  const { world: old, people } = await KernelWorld.of("ash", "bo", "cy", "di");
  const [ash, bo, cy, di] = people;
  for (const who of people) await old.say(who, `${who.name} was here`);
  const [seq, before] = [old.hall.chain.seq, await old.book()];
  const { head } = old.hall.chain;
  await old.turn(ash, [ash, bo, di], () => old.deed(ash, memberRemoved, { member: cy.id }));
  const { circle } = old;
  const walked = { circle, seq, head, state: bookDigest(before), by: bo.id, without: [ash.id], parts: 1, ...change };
  const made = await KernelWorld.walk(old, bo, walked);
  return { old, before, made, ash, bo, cy, di };
}

function bringing(book: Book, by: Person): readonly Brought[] {
  const others = [...book.members.values()].filter(({ id, state }) => id !== by.id && state === "in");
  return others.map(({ id, keys, steward }) => ({ id, keys: wholeKeys(keys), steward }));
}

test("everyone but who is left out goes on under the same names and keys, removed since or not", async () => {
  const { before, made, ash, bo, cy, di } = await walking();
  const members = bringing(before, bo).filter(({ id }) => id !== ash.id);
  await made.deed(made.founder, membersBrought, { members });
  const book = await made.book();
  expect(foundingFault(before, book)).toBeNull();
  expect([...book.members.keys()]).toEqual([bo.id, cy.id, di.id]);
  expect(book.members.get(bo.id)?.steward).toBe(true);
  expect(broughtBy(before, book.walked!).map(({ id }) => id)).toEqual([bo.id, cy.id, di.id]);
  const cyThere = cy.elsewhere();
  cyThere.epochs.set(0, made.founder.newest());
  await made.say(cyThere, "here I am");
  expect(await made.judged()).toEqual(["said"]);
  expect(readBook(bookBytes(book)).walked).toEqual(book.walked);
});

test("a walk-out that the old book does not bear out is told from one that it does", async () => {
  const { old, before, made, ash, bo, cy, di } = await walking();
  const { walked } = await made.book();
  const fault = (change: Partial<Walked>): string | null => walkFault(before, { ...walked!, ...change });
  expect(fault({})).toBeNull();
  expect(fault({ state: sha256(new Uint8Array(1)) })).toBe("another-past");
  expect(fault({ circle: made.circle })).toBe("another-past");
  expect(walkFault(await old.book(), walked!)).toBe("another-past");
  expect(fault({ by: idOf("member", new Uint8Array(16)) })).toBe("walker-not-in");
  const now = await old.book();
  const after = { ...walked!, seq: old.hall.chain.seq, state: bookDigest(now) };
  expect(walkFault(now, { ...after, by: cy.id })).toBe("walker-not-in");
  expect(walkFault(now, { ...after, without: [cy.id] })).toBe("roster-differs");
  expect(fault({ without: [bo.id] })).toBe("roster-differs");
  expect(fault({ without: [ash.id, ash.id] })).toBe("roster-differs");
  expect(foundingFault(before, before)).toBe("another-past");
  expect(foundingFault(before, await made.book())).toBe("roster-differs");
  const others = bringing(before, bo).filter(({ id }) => id !== ash.id);
  const stolen = others.map((each) => (each.id === di.id ? { ...each, keys: ash.secrets.keys } : each));
  const raised = others.map((each) => ({ ...each, steward: true }));
  for (const members of [stolen, raised, bringing(before, bo)]) {
    const other = await KernelWorld.walk(old, bo, walked!);
    await other.deed(other.founder, membersBrought, { members });
    expect(foundingFault(before, await other.book())).toBe("roster-differs");
  }
});

test("others are brought by the founding alone, once, and under keys that are nobody's here", async () => {
  const { before, made, bo, cy } = await walking();
  const [first, ...rest] = bringing(before, bo);
  const twice = await made.deed(made.founder, membersBrought, { members: [first!, first!] });
  expect(await made.verdict(twice)).toBe("keys-known");
  const late = await made.deed(made.founder, membersBrought, { members: rest });
  expect(await made.verdict(late)).toBe("founded-once");
  const { world } = await KernelWorld.of("ash");
  const plain = await world.deed(world.founder, membersBrought, { members: [first!] });
  expect(await world.verdict(plain)).toBe("founded-once");
  const other = await walking({ parts: 2 });
  await other.made.deed(other.made.founder, membersBrought, { members: bringing(other.before, other.bo) });
  const cyThere = other.cy.elsewhere();
  cyThere.epochs.set(0, other.made.founder.newest());
  const byOther = await other.made.deed(cyThere, membersBrought, { members: [{ ...first!, id: cy.id }] });
  expect(await other.made.verdict(byOther)).toBe("founded-once");
});

test("one walk-out leaves as many behind, and brings as many along, as can be read", async () => {
  const { made, bo } = await walking();
  const walked = (await made.book()).walked!;
  const canBeRead = (of: Walked): boolean =>
    unlessMalformed(() => fromBytes(walkedCodec, toBytes(walkedCodec, of), "walk")) !== null;
  for (const [left, parts, isOne] of [
    [256, 62, true],
    [257, 62, false],
    [256, 63, false],
  ] as const) {
    const of = { ...walked, without: Array.from({ length: left }, () => bo.id), parts };
    expect([isOneWalk(of), canBeRead(of)]).toEqual([isOne, isOne]);
  }
});

test("what was said before is brought with its signature, and counts as said by who said it", async () => {
  const { old, before, made, ash, bo, di } = await walking();
  await made.deed(made.founder, membersBrought, { members: bringing(before, bo).filter(({ id }) => id !== ash.id) });
  const talk = await old.reads(di, old.chat);
  const epoch = talk[0]?.header.epoch ?? 0;
  const commitment = before.epochs.get(epoch)?.record.commitment;
  const place = { room: made.chat, class: "passing" as Class };
  const bring = async (at: number, change: object = {}, by = made.founder): Promise<number> => {
    const entry = talk[at];
    if (entry?.opened !== true) throw new Error("it opens");
    const payload = { ...broughtFrom(entry, commitment!), ...change };
    return made.write(by, entryBrought.name, toBytes(entryBrought.payload, payload), place);
  };
  const diThere = di.elsewhere();
  diThere.epochs.set(0, made.founder.newest());
  await bring(3);
  await bring(0);
  await bring(3, { signature: new Uint8Array(64) });
  await bring(3, { commitment: new Uint8Array(32) });
  await bring(3, { content: new Uint8Array(3) });
  await bring(3, {}, diThere);
  const reader = new RoomReader(await made.book());
  const brought = await made.reads(made.founder, made.chat);
  const proven = await Promise.all(brought.map((read) => prove(made.ports, read)));
  const reads = proven.map((read) => reader.take(read));
  expect(reads.map((entry) => (entry.type === "void" ? entry.reason : entry.type))).toEqual([
    "said",
    "not-a-member",
    "bad-proof",
    "bad-proof",
    "malformed",
    "out-of-place",
  ]);
  const { signature } = talk[3] as Opened;
  expect(reads[0]).toMatchObject({ by: { id: di.id }, steward: false, entry: { kind: "line", seq: 3, signature } });
});

test("nothing is brought into the book, and whose try it was stands in the book as bytes", async () => {
  const { old, before, made, di } = await walking();
  const entry = (await old.reads(di, old.chat))[3] as Opened;
  const payload = broughtFrom(entry, before.epochs.get(entry.header.epoch)!.record.commitment);
  const seq = await made.write(made.founder, entryBrought.name, toBytes(entryBrought.payload, payload));
  const book = readBook(bookBytes(await made.book()));
  expect(book.voids.get(seq)).toEqual({ reason: "not-this-circle", by: made.founder.id });
});

test("an offer is found by its tag, opens for whom it is, and says who signed it", async () => {
  const { old, made, ash, bo, di } = await walking();
  const { ports, circle } = old;
  const { walked } = await made.book();
  const offer = { v: 1, hall: "https://hall.example", hallKey: ash.secrets.keys.latch, circle: made.circle } as const;
  const signed = await signOffer(ports, { ...offer, walked: walked!, lines: 4 }, bo.secrets.signing);
  const sealed = await sealOffer(ports, circle, di.secrets.keys.box, signed);
  expect(await offerTag(ports, circle, di.secrets.keys.box)).not.toBe(
    await offerTag(ports, circle, ash.secrets.keys.box),
  );
  expect(await openOffer(ports, circle, ash.secrets.box, sealed)).toBeNull();
  expect(await openOffer(ports, made.circle, di.secrets.box, sealed)).toBeNull();
  expect(await openOffer(ports, circle, di.secrets.box, sealed)).toEqual(signed);
  expect(readOffer(signed)).toMatchObject({ ...offer, walked, lines: 4 });
  expect(readOffer(signed.slice(1))).toBeNull();
  expect(await isOfferBy(ports, bo.secrets.keys.signing, signed)).toBe(true);
  expect(await isOfferBy(ports, di.secrets.keys.signing, signed)).toBe(false);
});
