import type { CircleId, Sealed } from "@unionhall/protocol";
import { entryId, idOf, toBytes } from "@unionhall/protocol";
import { good, Hostile, seen, type TestDevice, world } from "@unionhall/testing";
import { proposalOpened, proposalWithdrawn, shortestRounds, starterAgreements } from "@unionhall/union";
import { expect, test } from "vitest";
import type { DecidedView } from "../decisions.ts";

const rule = starterAgreements.team.rules.other;
const many = 110;

function decided({ member }: TestDevice, circle: CircleId): DecidedView {
  return member.decisions.decided(circle, { words: "", most: 3 });
}

/** Opens one after another, and thinks better of each at once. */
async function proposeMuch(by: Hostile): Promise<void> {
  const today = Math.floor(by.made.clock.now() / 86_400_000);
  const blank = { text: new Uint8Array(32), deeds: [], subject: "other", options: 0 } as const;
  const all: Sealed[] = [];
  for (let at = 1; at <= many; at++) {
    const [room, positions] = [1, 2].map((part) => idOf("room", new Uint8Array(16).fill(at).fill(part, 8)));
    const opened = { ...blank, room: room!, positions: positions!, ...shortestRounds(rule, today) };
    const sealed = await by.sealed(proposalOpened.name, toBytes(proposalOpened.payload, opened));
    const named = { proposal: entryId(sealed.header) };
    all.push(sealed, await by.sealed(proposalWithdrawn.name, toBytes(proposalWithdrawn.payload, named)));
  }
  await by.put(...all);
}

test("a device that began in the middle reads what was decided before when it is asked to, and then has all of it", async () => {
  const { world: made, circle, people } = await world("ash");
  const [ash] = people;
  const mal = await Hostile.join(made, ash, circle);
  await proposeMuch(mal);
  await made.quiet();
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await made.quiet();
  const cy = await made.device("cy");
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();

  const before = decided(cy, circle);
  expect(seen(cy, circle)).toMatchObject({ state: "in", past: { seq: 200 } });
  expect(before.all).toBeLessThan(many);
  await good(cy.member.decisions.readPast(circle));
  expect(seen(cy, circle)).toMatchObject({ past: null, findings: [] });
  for (const each of [ash, cy]) expect(decided(each, circle)).toMatchObject({ all: many, fitting: many });

  // The newest are the same, and no more is made of them than is looked at.
  const newest = decided(cy, circle).decisions.map(({ at }) => at);
  expect(newest).toHaveLength(3);
  expect(before.decisions.map(({ at }) => at)).toEqual(newest);
});
