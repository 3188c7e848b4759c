import {
  bookBytes,
  bookDigest,
  foresee,
  invitationMade,
  memberAdmitted,
  memberHeld,
  memberLeft,
  memberRemoved,
  memberVouched,
  readBook,
  stewardEnded,
  stewards,
} from "@unionhall/kernel";
import { idOf, Malformed, msInDay, toBytes, uint } from "@unionhall/protocol";
import {
  agreementChanged,
  agreementMade,
  clocksStarted,
  clocksStopped,
  invitationMarked,
  newLaw,
  readLaw,
  roleGiven,
  standingChanged,
  standingOf,
  stateOf,
  stewardTerm,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { change, names, renewalKeyOf, signingKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import { agreementOf, founded } from "./lawful.ts";
import type { Person } from "./person.ts";

const team = agreementOf("team");
const outcome = idOf("entry", new Uint8Array(32).fill(7));

test("who founds a circle makes its agreement, once, alone, and one that can bind", async () => {
  const world = await KernelWorld.found("ash");
  world.law = newLaw;
  const { founder } = world;
  const endless = { ...team, stewards: { ...team.stewards, days: 0 } };
  expect(await world.does(founder, agreementMade, { agreement: endless, standings: [] })).toBe("malformed");
  expect(await world.does(founder, clocksStopped, {})).toBe("no-agreement");
  expect(await world.does(founder, agreementMade, { agreement: team, standings: [] })).toBeUndefined();
  expect(await world.does(founder, agreementMade, { agreement: team, standings: [] })).toBe("agreement-stands");
  expect(stateOf(await world.book())).toMatchObject({ agreement: team, changes: [{ by: founder.id, outcome: null }] });

  const late = await KernelWorld.found("ash");
  late.law = newLaw;
  await late.join("bo");
  expect(await late.does(late.founder, agreementMade, { agreement: team, standings: [] })).toBe("takes-another");
  const two = await KernelWorld.found("ash", "two");
  two.law = newLaw;
  expect(await two.does(two.founder, agreementMade, { agreement: team, standings: [] })).toBe("no-agreement");
});

test("nothing that is to be decided is done on anybody's word, and a decision that nobody made entitles to nothing", async () => {
  const { world, ash } = await founded(agreementOf("large", { vouches: 0 }));
  const bo = await world.join("bo");
  const decided = { content: { warrant: outcome } };
  for (const where of [{}, decided]) {
    expect(await world.does(ash, memberRemoved, { member: bo.id }, where)).toBe("not-warranted");
    expect(await world.does(ash, agreementChanged, { agreement: team }, where)).toBe("not-warranted");
    expect(await world.does(ash, standingChanged, { member: bo.id, as: "guest" }, where)).toBe("not-warranted");
    expect(await world.does(ash, roleGiven, { member: bo.id, role: "facilitator" }, where)).toBe("not-warranted");
    const named = { ...(await change(world, stewardEnded, bo, renewalKeyOf(ash))) };
    expect(await world.does(ash, stewardEnded, named, where)).toBe("no-effect");
  }
});

test("until three have stewarded, those who do name others; after that it is decided, however few are left", async () => {
  const { world, ash } = await founded(agreementOf("large", { vouches: 0 }));
  const bo = await world.join("bo");
  const [cy, di] = [await world.join("cy", ash, bo), await world.join("di", ash, bo)];
  expect(await names(world, bo, cy, renewalKeyOf(ash))).toBe("stewards-need-a-majority");
  expect(await names(world, ash, bo, renewalKeyOf(ash))).toBeUndefined();
  expect(await names(world, ash, cy, signingKeyOf(bo))).toBeUndefined();
  expect(await names(world, ash, di, signingKeyOf(bo), signingKeyOf(cy))).toBe("not-warranted");
  expect(await world.does(cy, stewardEnded, { member: cy.id, after: 0, consents: [] })).toBeUndefined();
  expect(await names(world, ash, di, signingKeyOf(bo))).toBe("not-warranted");
});

test("where nobody made an agreement a decision entitles to nothing either", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const decided = { content: { warrant: outcome } };
  expect(await world.does(ash, memberRemoved, { member: cy.id }, decided)).toBe("not-warranted");
  const alone = { member: bo.id, after: 0, consents: [] };
  expect(await world.does(bo, stewardEnded, { ...alone, member: ash.id }, decided)).toBe("last-steward");
  await names(world, ash, bo, renewalKeyOf(ash));
  expect(await world.does(cy, stewardEnded, alone, decided)).toBe("not-warranted");
});

test("an adviser advises: who belongs, who comes in and who stewards is not theirs, and anybody can go", async () => {
  const { world, ash } = await founded({ ...team, newcomers: "adviser" });
  const pro = await world.join("pro");
  const { invitation } = await world.invite(ash);
  await world.deed(ash, invitationMarked, { invitation, as: "member" });
  expect(standingOf(await world.book(), pro.id)).toBe("adviser");
  const made = { invitation: pro.secrets.keys.renew, latch: pro.secrets.keys.latch, vouches: 0, until: world.hall.day };
  expect(await world.does(pro, invitationMade, made)).toBe("advisers-advise");
  const signing = pro.secrets.keys.renew;
  expect(await world.does(pro, memberVouched, { invitation, signing })).toBe("advisers-advise");
  expect(await world.does(pro, memberRemoved, { member: ash.id })).toBe("stewards-need-a-majority");
  expect(await world.does(pro, clocksStopped, {})).toBe("advisers-advise");
  expect(await names(world, ash, pro, renewalKeyOf(ash))).toBe("advisers-advise");
  expect(await world.does(pro, memberHeld, { member: ash.id })).toBe("advisers-advise");
  const bo = await world.person("bo");
  const open = await world.invite(ash);
  expect(await world.does(pro, memberAdmitted, { letter: await world.letter(bo, open) })).toBe("advisers-advise");
  expect(await world.does(pro, memberLeft, {})).toBeUndefined();
});

test("an invitation says as what somebody comes: by its maker, before anybody vouches", async () => {
  const { world, ash } = await founded(team);
  const bo = await world.join("bo");
  const asked = await world.invite(ash, { vouches: 1 });
  const { invitation } = asked;
  expect(await world.does(bo, invitationMarked, { invitation, as: "guest" })).toBe("takes-another");
  expect(await world.does(ash, invitationMarked, { invitation, as: "adviser" })).toBeUndefined();
  expect(await world.does(ash, invitationMarked, { invitation, as: "guest" })).toBeUndefined();
  const gus = await world.person("gus");
  await world.vouch(bo, asked, gus);
  expect(await world.does(ash, invitationMarked, { invitation, as: "member" })).toBe("takes-another");
  await world.step(ash, gus, await world.letter(gus, asked));
  expect(standingOf(await world.book(), gus.id)).toBe("guest");
  expect(await world.does(gus, clocksStopped, {})).toBe("guests-are-guests");
  expect(await world.does(ash, invitationMarked, { invitation, as: "member" })).toBe("invitation-not-open");
  const none = bo.secrets.keys.latch;
  expect(await world.does(ash, invitationMarked, { invitation: none, as: "member" })).toBe("unknown-invitation");
});

test("a term is over when its last day is, whatever anybody's clock says, and nothing has to be written", async () => {
  const { world, ash } = await founded({ ...team, stewards: { ...team.stewards, days: 10 } });
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  const begun = world.now;
  world.later(10);
  expect(await world.does(ash, memberRemoved, { member: cy.id })).toBeUndefined();
  world.later(1);
  const early = { content: { time: begun, seen: { seq: 0, head: idOf("head", new Uint8Array(32)) } } };
  expect(await world.does(ash, memberRemoved, { member: bo.id })).toBe("term-is-over");
  expect(await world.does(ash, memberRemoved, { member: bo.id }, early)).toBe("term-is-over");
  expect(await names(world, ash, bo, renewalKeyOf(ash))).toBe("term-is-over");
  const book = await world.book(bo);
  const [steward] = stewards(book);
  expect(stewardTerm(book, steward!, world.hall.day)).toMatchObject({ until: world.hall.day - 1, over: true });
  // What every member does, they still do.
  expect(await world.verdict((await world.invite(ash), world.hall.chain.seq))).toBeUndefined();
});

test("as many steward as the agreement has, and invitations ask for as many vouches", async () => {
  const { stewards: by } = team;
  const { world, ash } = await founded({ ...team, vouches: 2, stewards: { ...by, who: "chosen", most: 3 } });
  const bo = await world.join("bo");
  expect(await world.verdict((await world.invite(ash), world.hall.chain.seq))).toBe("asks-too-few");
  const vouched = async (name: string, ...by: readonly Person[]): Promise<Person> => {
    const asked = await world.invite(ash, { vouches: by.length });
    const one = await world.person(name);
    for (const each of by) await world.vouch(each, asked, one);
    await world.step(bo, one, await world.letter(one, asked));
    return one;
  };
  const cy = await vouched("cy", ash);
  const di = await vouched("di", ash, cy);
  expect(await names(world, ash, bo, renewalKeyOf(ash))).toBeUndefined();
  expect(await names(world, ash, cy, signingKeyOf(bo))).toBeUndefined();
  expect(await names(world, ash, di, signingKeyOf(bo))).toBe("too-many-stewards");
});

test("who cannot vouch is not counted among those who might", async () => {
  const { world, ash } = await founded({ ...team, newcomers: "adviser", vouches: 1 });
  for (const name of ["pro", "con"]) await world.join(name);
  expect(await world.verdict((await world.invite(ash), world.hall.chain.seq))).toBeUndefined();
});

test("clocks that stand still are no days of a term; they go on by themselves, and are not stopped again so soon", async () => {
  const { world, ash } = await founded({ ...team, stewards: { ...team.stewards, days: 10 } });
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  expect(await world.does(bo, clocksStopped, {})).toBe("not-a-steward");
  expect(await world.does(ash, clocksStopped, {})).toBeUndefined();
  expect(await world.does(ash, clocksStopped, {})).toBe("no-effect");
  world.later(5);
  expect(await world.does(ash, clocksStarted, {})).toBeUndefined();
  expect(await world.does(ash, clocksStarted, {})).toBe("no-effect");
  expect(await world.does(ash, clocksStopped, {})).toBe("too-soon");
  world.later(10);
  expect(await world.does(ash, memberRemoved, { member: bo.id })).toBeUndefined();
  world.later(1);
  expect(await world.does(ash, memberRemoved, { member: cy.id })).toBe("term-is-over");

  const { world: other, ash: sam } = await founded({ ...team, stewards: { ...team.stewards, days: 10 } });
  await other.deed(sam, clocksStopped, {});
  other.later(39);
  const [foreseen] = [{ kind: clocksStarted, payload: {}, by: sam.id, day: other.hall.day, time: other.now }];
  expect(foresee(await other.book(), foreseen)).toBe("no-effect");
  const [steward] = stewards(await other.book());
  expect(stewardTerm(await other.book(), steward!, other.hall.day)).toMatchObject({ over: false });
  expect(stewardTerm(await other.book(), steward!, other.hall.day + 2)).toMatchObject({ over: true });
});

test("the agreement and what was done by it are in the book's bytes, the same on every device", async () => {
  const { world, ash } = await founded({ ...team, newcomers: "adviser" });
  const pro = await world.join("pro");
  const { invitation } = await world.invite(ash);
  await world.deed(ash, invitationMarked, { invitation, as: "guest" });
  await world.deed(ash, clocksStopped, {});
  const book = await world.book();
  expect(bookDigest(await world.book(pro))).toEqual(bookDigest(book));
  const again = readBook(bookBytes(book), readLaw);
  expect(stateOf(again)).toEqual(stateOf(book));
  expect(bookDigest(again)).toEqual(bookDigest(book));
  expect(() => readLaw(toBytes(uint(), 1))).toThrow(Malformed);
  expect(() => readLaw(book.law.bytes().slice(1))).toThrow(Malformed);
  expect(world.now).toBeGreaterThan(msInDay);
});
