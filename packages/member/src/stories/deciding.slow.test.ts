import type { CircleId, RoomId } from "@unionhall/protocol";
import { fromBytes, idOf as named, toBytes, unlessMalformed } from "@unionhall/protocol";
import {
  good,
  Hostile,
  idOf,
  lines,
  readRoom,
  seen,
  stewardsOf,
  type TestDevice,
  type World,
  world,
} from "@unionhall/testing";
import {
  choices,
  countToSign,
  decisionsOf,
  outcomeDeclared,
  positionTaken,
  proposalOpened,
  proposalWithdrawn,
  shortestRounds,
  starterAgreements,
} from "@unionhall/union";
import { expect, test } from "vitest";
import type { DecisionView, NewProposal, ProposedDeed } from "../decisions.ts";
import type { At } from "../rooms.ts";
import type { Verification } from "../verify/verification.ts";

const day = 86_400_000;
const consent = { choice: "consent", options: [], reason: "" } as const;

function decision({ member }: TestDevice, at: At): DecisionView {
  const view = member.decisions.look(at);
  if (view === null) throw new Error("this device knows nothing of it");
  return view;
}

/** Opens a proposal, which everybody reads. */
async function proposed(
  made: World,
  [by, ...others]: readonly [TestDevice, ...TestDevice[]],
  circle: CircleId,
  what: Partial<NewProposal>,
): Promise<At> {
  const usual = { title: "", text: "As we said on the call.", subject: "other", deeds: [], options: [] } as const;
  const at = { circle, room: await good(by.member.decisions.propose(circle, { ...usual, ...what })) };
  await made.quiet();
  for (const device of [by, ...others]) await readRoom(made, device, at);
  return at;
}

test("a team decides who stewards: one objects and is met, one says it offline, all devices count, and it is done", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const steward = { type: "steward", member: idOf(ash, circle, "bo"), on: true } as const;
  const again = { ...steward, member: idOf(ash, circle, "ash") };
  const deeds = [steward, again];
  const { quorum, rounds } = ash.member.decisions.ahead(circle, "roles")!;
  const at = await proposed(made, people, circle, { title: "Bo stewards too", subject: "roles", deeds });
  const { lastDay, round } = decision(ash, at);
  expect(rounds).toContainEqual({ round, lastDay });
  expect(decision(ash, at).quorum).toMatchObject(quorum);
  for (const device of people)
    expect(decision(device, at)).toMatchObject({ title: "Bo stewards too", round: "react", deeds });

  await good(cy.member.decisions.object(at, { reason: "Ask Bo first.", block: false }));
  await made.quiet();
  expect(decision(ash, at).objections).toMatchObject([{ name: "cy", reason: "Ask Bo first.", resolved: false }]);
  await good(cy.member.decisions.resolve(at));

  const { lastDay: before } = decision(ash, at);
  for (const { member } of [ash, bo]) await good(member.decisions.waive(at, true));
  await made.quiet();
  expect(decision(cy, at)).toMatchObject({ round: "react", waiving: { said: 2, of: 3, mine: false, why: null } });
  await good(cy.member.decisions.waive(at, true));
  await made.quiet();
  expect(decision(bo, at)).toMatchObject({ round: "decide", may: { take: true, carry: true, amend: false } });
  expect(decision(bo, at)).toMatchObject({ lastDay: before! + 7, waiving: { said: 0, mine: false } });
  await good(ash.member.decisions.take(at, consent));
  made.hall.cutOff("bo");
  await good(bo.member.decisions.take(at, { ...consent, reason: "I would like to." }));
  expect(decision(bo, at)).toMatchObject({ waiting: true, own: { choice: "consent", entry: null } });
  await made.quiet();
  expect(decision(ash, at).quorum).toEqual({ of: 3, needs: 2, have: 1 });
  made.hall.restore("bo");
  await made.later(60_000);
  expect(decision(ash, at)).toMatchObject({
    quorum: { have: 2 },
    reasons: [{ name: "bo", reason: "I would like to." }],
  });
  expect(await ash.member.decisions.carryOut(at)).toMatchObject({ ok: false });

  // Nobody needs more time to decide either: it closes at the end of that day.
  for (const { member } of people) await good(member.decisions.waive(at, true));
  await made.quiet();
  await made.later(day);
  await made.later(day / 24);
  await made.later(60_000);
  for (const device of people) {
    const { outcome } = decision(device, at);
    expect(outcome).toMatchObject({ passed: true, state: "stands", counts: { takers: 2 } });
    // It does not wait for who comes last: most of all are enough.
    expect(outcome?.signed).toBeGreaterThanOrEqual(2);
  }
  // Ash stewards: that she begins another term everybody can have in the book.
  await good(cy.member.decisions.carryOut(at));
  expect(decision(cy, at)).toMatchObject({
    may: { carryOut: false },
    outcome: { done: [{ done: false }, { done: true }] },
  });
  await good(ash.member.decisions.carryOut(at));
  await made.quiet();
  for (const device of people) {
    expect(stewardsOf(device, circle)).toEqual(["ash", "bo"]);
    expect(decision(device, at).outcome?.done).toEqual(deeds.map((deed) => ({ deed, done: true, why: null })));
    expect(seen(device, circle).findings).toEqual([]);
  }
  expect(decision(ash, at).may.carryOut).toBe(false);

  const texts = async (): Promise<Verification["texts"]> => (await good(cy.member.verify(circle))).texts;
  expect(await texts()).toEqual([{ room: at.room, text: "same" }]);
  await good(ash.member.rooms.write(at, "As I say."));
  await made.quiet();
  expect(await texts()).toEqual([{ room: at.room, text: "changed" }]);
});

/** An adviser whose app lets them do anything: they say what they say to a proposal, open another, and tell what came of it. */
async function meddle(pro: Hostile, { room }: At): Promise<void> {
  await pro.learn();
  const [proposal, decided] = [...decisionsOf(pro.book)].find(([, each]) => each.room === room)!;
  const { text, subject, rule, rounds } = decided;
  const nonce = new Uint8Array(16);
  const taken = { proposal, choice: "consent", options: [], for: null, reason: "As I see it.", nonce } as const;
  const bent = { room: decided.positions, class: "passing" } as const;
  const positions = named("room", pro.ports.random(16));
  await pro.write(positionTaken.name, toBytes(positionTaken.payload, taken), bent);
  const opened = { room, positions, text, deeds: [], subject, options: 0, ...shortestRounds(rule, rounds.decide) };
  await pro.deed(proposalOpened, opened);
  const said = choices.consent.map((choice) => ({ choice, count: choice === "consent" ? 1 : 0 }));
  const counts = { takers: 1, said, options: [], aside: 0, carried: 0 };
  const counted = { proposal, passed: true, counts, away: 0, positions: new Uint8Array(32) };
  const signature = await pro.ports.crypto.sign(pro.person.secrets.signing, countToSign(pro.circle, counted));
  const signatures = [{ by: pro.person.secrets.keys.signing, signature }];
  await pro.deed(outcomeDeclared, { ...counted, signatures });
}

test("what is said by phone counts unless it is undone; too few decide nothing; an adviser decides nothing at all", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "adviser" }));
  const pro = await Hostile.by(made, link, "pro");
  const [kit, zine] = [
    await proposed(made, people, circle, { title: "Kit" }),
    await proposed(made, people, circle, { title: "Zine" }),
  ];
  await good(bo.member.rooms.write(zine, "As I would have it."));
  await made.later(4 * day);
  expect([kit, zine].map((at) => decision(ash, at).changed)).toEqual([false, true]);
  await meddle(pro, kit);
  await made.quiet();

  const boIs = idOf(ash, circle, "bo");
  for (const at of [kit, zine]) {
    await good(ash.member.decisions.take(at, consent));
    await good(ash.member.decisions.take(at, consent, boIs));
  }
  await made.quiet();
  expect(decision(ash, zine).carried).toEqual([{ id: boIs, name: "bo" }]);
  const { own } = decision(bo, zine);
  expect(own).toMatchObject({ choice: "consent", recordedBy: { name: "ash" } });
  expect(await ash.member.decisions.undo(zine, own!.entry!)).toMatchObject({ ok: false });
  await good(bo.member.decisions.undo(zine, own!.entry!));
  await made.quiet();
  expect([kit, zine].map((at) => decision(ash, at).quorum)).toMatchObject([{ have: 2 }, { have: 1, of: 2, needs: 2 }]);

  await made.later(8 * day);
  await made.later(day / 24);
  await made.later(60_000);
  expect([kit, zine].map((at) => decision(bo, at).outcome)).toMatchObject([
    { passed: true, counts: { takers: 2, carried: 1 }, state: "stands", here: "same" },
    { passed: false, counts: { takers: 1, carried: 0 }, state: "stands", here: "same" },
  ]);
  const tries = seen(bo, circle).findings.map((found) => ("reason" in found ? found.reason : found.type));
  expect(tries).toEqual(["advisers-advise", "too-soon"]);

  // Once nobody can ask for another count, what people said is gone, and the outcome stays.
  await made.later(4 * day);
  await made.later(day / 24);
  await pro.learn();
  const said = pro.payloads.map((payload) => unlessMalformed(() => fromBytes(positionTaken.payload, payload, "said")));
  expect(said.filter((each) => each !== null)).toMatchObject([{ choice: "consent", reason: "As I see it." }]);
  expect(decision(bo, kit)).toMatchObject({ own: null, counts: { takers: 2 }, outcome: { here: null } });
});

test("whoever opens a proposal names where positions are taken: where people talk, nothing of theirs goes with it", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash] = people;
  const mal = await Hostile.join(made, ash, circle);
  await good(ash.member.say(circle, "The van is at nine."));
  await made.quiet();
  const [room, rounds] = [
    named("room", mal.ports.random(16)),
    shortestRounds(starterAgreements.team.rules.other, mal.chain.day),
  ];
  const said = { text: new Uint8Array(32), deeds: [], subject: "other", options: 0 } as const;
  await mal.deed(proposalOpened, { room, positions: mal.chat, ...said, ...rounds });
  await mal.learn();
  const [proposal] = decisionsOf(mal.book).keys();
  await mal.deed(proposalWithdrawn, { proposal: proposal! });
  await made.later(day / 24);
  for (const device of people) expect(lines(device, circle)).toEqual(["ash: The van is at nine."]);
  await mal.learn();
  expect(mal.payloads.some((payload) => new TextDecoder().decode(payload).includes("The van"))).toBe(true);
});

test("what was proposed so late that its days were over is its author's to propose anew, and nobody is quicker", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const mal = await Hostile.join(made, ash, circle);
  await proposed(made, people, circle, { title: "Zine" });
  made.hall.cutOff("ash");
  const kit = { title: "Kit", text: "As we said.", subject: "other", deeds: [], options: [] } as const;
  const room = await good(ash.member.decisions.propose(circle, kit));
  expect(ash.member.decisions.unproposed(circle)).toEqual([]);
  await made.later(9 * day);
  made.hall.restore("ash");
  await made.later(60_000);
  expect(ash.member.decisions.look({ circle, room })).toBeNull();
  expect(ash.member.decisions.unproposed(circle)).toMatchObject([{ room, title: "Kit" }]);
  expect(bo.member.decisions.unproposed(circle)).toEqual([]);

  await mal.learn();
  const rounds = shortestRounds(starterAgreements.team.rules.other, mal.chain.day);
  const said = { text: new Uint8Array(32), deeds: [], subject: "other", options: 0 } as const;
  await mal.deed(proposalOpened, { room, positions: named("room", mal.ports.random(16)), ...said, ...rounds });
  await made.quiet();
  expect(await good(ash.member.decisions.propose(circle, { ...kit, title: "Winter kit", anew: room }))).toBe(room);
  await made.quiet();
  await readRoom(made, bo, { circle, room });
  for (const device of people)
    expect(decision(device, { circle, room })).toMatchObject({ title: "Winter kit", name: "ash", changed: false });
  expect(ash.member.decisions.unproposed(circle)).toEqual([]);
});

test("what was decided and not done says why: by whom it waits, what came in between, or that its days are over", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const propose = (title: string, deed: ProposedDeed): Promise<RoomId> =>
    good(
      ash.member.decisions.propose(circle, {
        title,
        text: "",
        subject: deed.type === "agreement" ? "agreement" : "roles",
        deeds: [deed],
        options: [],
      }),
    );
  const { team } = starterAgreements;
  const another = (vouches: number): ProposedDeed => ({ type: "agreement", agreement: { ...team, vouches } });
  const one = await propose("One word", another(1));
  const two = await propose("Two words", another(2));
  const room = await propose("Bo stewards too", { type: "steward", member: idOf(ash, circle, "bo"), on: true });
  const why = ({ member }: TestDevice, of: RoomId) => member.decisions.look({ circle, room: of })!.outcome!.done[0];
  await made.quiet();
  await made.later(8 * day);
  for (const { member } of people)
    for (const each of [one, two, room]) await good(member.decisions.take({ circle, room: each }, consent));
  await made.quiet();
  await made.later(8 * day);
  await made.later(day / 24);
  await made.later(60_000);

  // Nobody has opened a page on bo's device: what an agreement says it has read all the same, before it offers that.
  expect(bo.member.decisions.look({ circle, room: one })).toMatchObject({ here: true, may: { carryOut: true } });
  expect(why(bo, room)).toMatchObject({ done: false, why: "not-a-steward" });
  expect(why(ash, room)).toMatchObject({ done: false, why: null });
  await good(bo.member.decisions.carryOut({ circle, room: one }));
  await made.quiet();
  for (const device of people) {
    expect(why(device, one)).toMatchObject({ done: true, why: null });
    expect(why(device, two)).toMatchObject({ done: false, why: "overtaken" });
  }
  await made.later(100 * day);
  expect(why(ash, room)).toMatchObject({ done: false, why: "too-late" });
  expect(ash.member.decisions.look({ circle, room })!.may.carryOut).toBe(false);
});
