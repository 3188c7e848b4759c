import type { Book, Brought, Walked } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  broughtBy,
  foundingFault,
  memberRemoved,
  membersBrought,
  offerFor,
  readBook,
  readStewardship,
  signedOffer,
  walkFault,
  wholeKeys,
} from "@unionhall/kernel";
import { idOf, sha256 } from "@unionhall/protocol";
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
  expect(readBook(bookBytes(book), readStewardship).walked).toEqual(book.walked);
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

test("an offer is found by its tag, opens for whom it is, and says who signed it", async () => {
  const { old, made, ash, bo, di } = await walking();
  const { ports, circle } = old;
  const { walked } = await made.book();
  const offer = { v: 1, hall: "https://hall.example", hallKey: ash.secrets.keys.latch, circle: made.circle } as const;
  const signed = await signedOffer.sign(ports, { ...offer, walked: walked!, entries: 4 }, bo.secrets.signing);
  const sealed = await offerFor.seal(ports, circle, di.secrets.keys.box, signed);
  expect(await offerFor.tag(ports, circle, di.secrets.keys.box)).not.toBe(
    await offerFor.tag(ports, circle, ash.secrets.keys.box),
  );
  expect(await offerFor.open(ports, circle, ash.secrets.box, sealed)).toBeNull();
  expect(await offerFor.open(ports, made.circle, di.secrets.box, sealed)).toBeNull();
  expect(await offerFor.open(ports, circle, di.secrets.box, sealed)).toEqual(signed);
  expect(signedOffer.read(signed)).toMatchObject({ ...offer, walked, entries: 4 });
  expect(signedOffer.read(signed.slice(1))).toBeNull();
  expect(await signedOffer.isBy(ports, bo.secrets.keys.signing, signed)).toBe(true);
  expect(await signedOffer.isBy(ports, di.secrets.keys.signing, signed)).toBe(false);
});
