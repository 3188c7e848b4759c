import type { Consented } from "@unionhall/kernel";
import {
  letterboxMade,
  letterboxOpened,
  memberConfirmed,
  memberHeld,
  memberLeft,
  memberRemoved,
  seatAnswered,
  seatClosed,
  seatDelegated,
  seatOpened,
  seatRegistered,
} from "@unionhall/kernel";
import type { EntryId, SeatId, Value } from "@unionhall/protocol";
import { ascii, bytesOf, encode, idOf } from "@unionhall/protocol";
import {
  agreementMade,
  clocksStarted,
  clocksStopped,
  invitationMarked,
  newLaw,
  objectionRaised,
  objectionResolved,
  proposalAmended,
  standingChanged,
  starterAgreements,
} from "@unionhall/union";
import { consentsTo, signingKeyOf } from "./consents.ts";
import { Deciding } from "./deciding.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** A circle to which a bit of everything happens, with somebody talking in between: lawful and not. */
export async function busyYear(): Promise<KernelWorld> {
  const world = await KernelWorld.found("ash", "people", "busy year");
  const ash = world.founder;
  await agree(world);
  const bo = await world.join("bo");
  const cy = await world.join("cy", bo, bo);
  const everyone = [ash, bo, cy];
  await talk(world, everyone);
  const di = await world.person("di");
  const knock = await world.invite(bo, { vouches: 1 });
  await world.vouch(cy, knock, di);
  await world.step(ash, di, await world.letter(di, knock));
  const eve = await adviser(world, cy, bo);
  everyone.push(eve);
  await talk(world, [...everyone, di]);
  await world.deed(ash, memberHeld, { member: cy.id });
  await world.deed(di, memberHeld, { member: cy.id });
  await talk(world, [...everyone, di]);
  await world.say(bo, "from the end of time", {
    content: { time: 0, seen: { seq: 2 ** 40, head: world.hall.chain.head } },
  });
  world.later(2);
  await world.deed(ash, clocksStarted, {});
  await world.renew(cy);
  await talk(world, everyone);
  await world.deed(bo, memberConfirmed, { member: eve.id });
  await seat(world, bo);
  await world.turn(ash, everyone, () => world.deed(ash, memberRemoved, { member: di.id }));
  await letterboxes(world);
  await talk(world, [...everyone, di]);
  await decide(new Deciding(world, [ash, bo, cy]), eve);
  await world.invite(cy);
  await world.deed(bo, memberRemoved, { member: cy.id });
  await world.write(bo, "a.decision", ascii("held in the book"));
  await world.write(cy, "member.removed", ascii("not canonical"));
  await world.deed(bo, memberLeft, {});
  await talk(world, everyone);
  const again = await comesBack(world, bo, cy);
  await world.write(ash, "a.new.day", ascii(""));
  await talk(world, [...everyone, again]);
  return world;
}

async function agree(world: KernelWorld): Promise<void> {
  world.law = newLaw;
  await world.deed(world.founder, agreementMade, { agreement: starterAgreements.team, standings: [] });
}

/** They have the adviser be a guest, after somebody had something against it, and begin with something else; a month goes by. */
async function decide(circle: Deciding, { id: member }: Person): Promise<void> {
  const { world, people } = circle;
  const [ash, bo, cy] = people as readonly [Person, Person, Person];
  const { rules } = starterAgreements.team;
  const deeds = [{ type: "standing", member, as: "guest" } as const];
  const proposal = await circle.opens(bo, { subject: "people" }, rules.people);
  await world.deed(cy, objectionRaised, { proposal, block: false });
  await world.deed(bo, proposalAmended, { proposal, text: new Uint8Array(32), deeds });
  await world.deed(cy, objectionResolved, { proposal });
  world.later(6);
  for (const each of [ash, cy]) await circle.says(each, proposal, "consent");
  world.later(24);
  await circle.counted(proposal, ash, cy);
  await circle.carriesOut(cy, proposal, standingChanged, { member, as: "guest" });
  await circle.carriesOut(bo, proposal, standingChanged, { member, as: "member" });
  await circle.opens(ash, {}, rules.other);
}

async function comesBack(world: KernelWorld, { id: returning }: Person, voucher: Person): Promise<Person> {
  const again = await world.person("bo again");
  const back = await world.invite(voucher, { returning });
  for (const each of [world.founder, voucher]) await world.vouch(each, back, again);
  world.later(3);
  await world.back(world.founder, again, await world.letter(again, back));
  return again;
}

/** Somebody who comes as an adviser, and would stop all clocks before a steward does. */
async function adviser(world: KernelWorld, by: Person, admits: Person): Promise<Person> {
  const [eve, asked] = [await world.person("eve"), await world.invite(by)];
  await world.deed(by, invitationMarked, { invitation: asked.invitation, as: "adviser" });
  await world.step(admits, eve, await world.letter(eve, asked));
  for (const each of [eve, world.founder]) await world.deed(each, clocksStopped, {});
  return eve;
}

/** A chapter's seat, opened, answering, handed on to other keys, with somebody in it who will go. */
async function seat(world: KernelWorld, delegate: Person): Promise<void> {
  const [one, other] = [signingKeyOf(await world.person("one")), signingKeyOf(await world.person("other"))];
  const seat: SeatId = idOf("seat", world.ports.random(16));
  const subject: EntryId = idOf("entry", world.ports.random(32));
  const after = await world.deed(world.founder, seatOpened, { seat, of: "chapter", name: "", keys: [one.by] });
  const by = (kind: string, since: number, what: Value & object): Promise<Consented> =>
    consentsTo(world, kind, since, encode({ seat: bytesOf(seat), ...what }), [one]);
  const answer = await by("seat.answered", after, { subject: bytesOf(subject), asOf: 1, answer: "yes" });
  await world.deed(delegate, seatAnswered, { seat, subject, asOf: 1, answer: "yes", ...answer });
  const delegated = await by("seat.delegated", after, { delegates: [bytesOf(delegate.id)] });
  const named = await world.deed(delegate, seatDelegated, { seat, delegates: [delegate.id], ...delegated });
  const registered = await by("seat.registered", named, { keys: [bytesOf(other.by)] });
  await world.deed(delegate, seatRegistered, { seat, keys: [other.by], ...registered });
  await world.deed(world.founder, seatClosed, { seat: idOf("seat", new Uint8Array(16)) });
}

async function letterboxes(world: KernelWorld): Promise<void> {
  for (const kind of [letterboxMade, letterboxOpened, letterboxOpened])
    await world.deed(world.founder, kind, await world.letterbox());
}

async function talk(world: KernelWorld, people: readonly Person[]): Promise<void> {
  for (const person of people) await world.say(person, `${person.name} talks`, { epoch: world.founder.newest() });
}
