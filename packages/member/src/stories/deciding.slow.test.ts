import type { CircleId } from "@unionhall/protocol";
import { good, idOf, readRoom, seen, stewardsOf, type TestDevice, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { DecisionView, NewProposal } from "../decisions.ts";
import type { At } from "../rooms.ts";

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
  const steward = { deed: "steward", member: idOf(ash, circle, "bo"), on: true } as const;
  const again = { ...steward, member: idOf(ash, circle, "ash") };
  const deeds = [steward, again];
  const at = await proposed(made, people, circle, { title: "Bo stewards too", subject: "roles", deeds });
  for (const device of people)
    expect(decision(device, at)).toMatchObject({ title: "Bo stewards too", round: "react", deeds });

  await good(cy.member.decisions.object(at, { reason: "Ask Bo first.", block: false }));
  await made.quiet();
  expect(decision(ash, at).objections).toMatchObject([{ name: "cy", reason: "Ask Bo first.", resolved: false }]);
  await good(cy.member.decisions.resolve(at));

  await made.later(4 * day);
  expect(decision(bo, at)).toMatchObject({ round: "decide", may: { take: true, carry: true, amend: false } });
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

  await made.later(8 * day);
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
    expect(decision(device, at).outcome?.done).toEqual(deeds.map((deed) => ({ deed, done: true })));
    expect(seen(device, circle).findings).toEqual([]);
  }
  expect(decision(ash, at).may.carryOut).toBe(false);
});
