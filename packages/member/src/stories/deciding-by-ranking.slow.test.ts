import type { CircleId } from "@unionhall/protocol";
import { good, idOf, readRoom, seen, type TestDevice, type World, world } from "@unionhall/testing";
import { starterAgreements, withMethod } from "@unionhall/union";
import { expect, test } from "vitest";
import type { DecisionView } from "../decisions.ts";
import type { At } from "../rooms.ts";

const day = 86_400_000;
const { team } = starterAgreements;
const other = { ...withMethod(team.rules.other, "ranked"), days: { clarify: 0, react: 0, decide: 1 } };
const byRanking = { ...team, rules: { ...team.rules, other } };

function ranks(...options: readonly number[]) {
  return { choice: "options", options, reason: "" } as const;
}

/** To the end of the last day on which it is decided, and until all have counted. */
async function closes(made: World): Promise<void> {
  await made.quiet();
  await made.later(2 * day);
  await made.later(day / 24);
  await made.later(60_000);
}

/** All agree on it, and need no more time for it. */
async function agreesOnRanking(made: World, people: readonly TestDevice[], circle: CircleId): Promise<void> {
  const [ash] = people as [TestDevice];
  const deeds = [{ type: "agreement", agreement: byRanking } as const];
  const change = { title: "We rank", text: "", subject: "agreement", deeds, options: [] } as const;
  const at = { circle, room: await good(ash.member.decisions.propose(circle, change)) };
  await made.quiet();
  for (const device of people) await readRoom(made, device, at);
  while (ash.member.decisions.look(at)!.round !== "decide") {
    for (const { member } of people) await good(member.decisions.waive(at, true));
    await made.quiet();
  }
  for (const { member } of people)
    await good(member.decisions.take(at, { choice: "consent", options: [], reason: "" }));
  for (const { member } of people) await good(member.decisions.waive(at, true));
  await closes(made);
  await good(ash.member.decisions.carryOut(at));
  await made.quiet();
}

test("a circle agrees to decide by ranking: one ranks by phone, all devices come to the same order, and a tie decides nothing", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy", "dee");
  const [ash, bo, cy] = people;
  await agreesOnRanking(made, people, circle);
  const open = async (title: string): Promise<At> => {
    const what = { title, text: "", subject: "other", deeds: [], options: ["Hall", "Kitchen", "Church"] } as const;
    return { circle, room: await good(ash.member.decisions.propose(circle, what)) };
  };
  const [winter, summer] = [await open("Where we meet in winter"), await open("Where we meet in summer")];
  await made.quiet();
  for (const device of people) for (const at of [winter, summer]) await readRoom(made, device, at);
  const view = ({ member }: TestDevice, at: At): DecisionView => member.decisions.look(at)!;
  expect(view(bo, winter)).toMatchObject({ round: "decide", rule: { method: "ranked" }, order: [[0, 1, 2]] });

  await good(ash.member.decisions.take(winter, ranks(1, 0)));
  await good(bo.member.decisions.take(winter, ranks(0)));
  expect(await cy.member.decisions.take(winter, ranks(1, 1))).toMatchObject({ ok: false });
  await good(cy.member.decisions.take(winter, ranks(1, 2, 0)));
  await good(bo.member.decisions.take(winter, ranks(2, 1), idOf(bo, circle, "dee")));
  await good(ash.member.decisions.take(summer, ranks(0, 1)));
  await good(bo.member.decisions.take(summer, ranks(1, 0)));
  await good(cy.member.decisions.take(summer, { choice: "abstain", options: [], reason: "" }));
  await made.quiet();
  expect(view(people[3], winter).own).toMatchObject({ options: [2, 1], recordedBy: { name: "bo" } });

  await closes(made);
  const inWinter = {
    order: [[1], [0, 2]],
    outcome: {
      passed: true,
      state: "stands",
      here: "same",
      counts: { takers: 4, carried: 1, options: [3, 1, 2, 3, 3, 2, 2, 1, 2] },
    },
  };
  for (const device of people) {
    expect(view(device, winter)).toMatchObject(inWinter);
    expect(view(device, summer)).toMatchObject({ order: [[0, 1], [2]], outcome: { passed: false, here: "same" } });
    expect(seen(device, circle).findings).toEqual([]);
  }
  const { texts } = await good(cy.member.verify(circle));
  expect(texts.map(({ text }) => text)).toEqual(["same", "same", "same"]);
});
