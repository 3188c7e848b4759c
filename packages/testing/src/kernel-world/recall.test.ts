import type { Kind, StewardChange } from "@unionhall/kernel";
import {
  epochTurned,
  freshEpoch,
  memberRemoved,
  recordOf,
  stewardEnded,
  stewardNamed,
  stewards,
} from "@unionhall/kernel";
import { epochNumber, recordBytes, turnOf } from "@unionhall/protocol";
import { stewardTerm } from "@unionhall/union";
import { expect, test } from "vitest";
import { Deciding } from "./deciding.ts";
import { decidedBy, quick } from "./lawful.ts";
import type { Person } from "./person.ts";

/** Ash founded it and stewards for ten days, as whoever is chosen does. */
const agreement = decidedBy(quick, { stewards: { who: "chosen", by: "decision", most: 3, days: 10 } });

/** Some decide who stewards, and one of them has it in the book. Why it does not count; undefined when it does. */
async function decide(
  circle: Deciding,
  by: readonly [Person, ...Person[]],
  kind: Kind<StewardChange>,
  { id: member }: Person,
): Promise<string | undefined> {
  const deed = { type: "steward", member, on: kind === stewardNamed } as const;
  const proposal = await circle.opens(by[0], { subject: "roles", deeds: [deed] });
  for (const each of by) await circle.says(each, proposal, "yes");
  circle.world.later(6);
  await circle.counted(proposal, ...by);
  return circle.carriesOut(by[0], proposal, kind, { member, after: 0, consents: [] });
}

async function turns(circle: Deciding, by: Person): Promise<string | undefined> {
  const { ports, circle: id } = circle.world;
  const base = by.newest();
  const epoch = freshEpoch(ports, id, epochNumber(turnOf(base.number) + 1, 0));
  const record = recordBytes(await recordOf(ports, id, epoch, base));
  return circle.world.does(by, epochTurned, { record });
}

test("most of a circle name a steward and recall one against their will, and neither takes a steward's word", async () => {
  const circle = await Deciding.of(agreement, "bo", "cy", "di");
  const [ash, bo, cy, di] = circle.people as readonly [Person, Person, Person, Person];
  const most = [cy, di, bo] as const;
  expect(await decide(circle, most, stewardEnded, ash)).toBe("last-steward");
  expect(await decide(circle, most, stewardNamed, bo)).toBeUndefined();
  expect(await decide(circle, most, stewardEnded, ash)).toBeUndefined();
  expect(stewards(await circle.world.book(ash)).map(({ id }) => id)).toEqual([bo.id]);
  expect(await turns(circle, ash)).toBe("not-a-steward");
  expect(await circle.world.does(ash, memberRemoved, { member: cy.id })).toBe("not-warranted");
  expect(await turns(circle, bo)).toBeUndefined();
});

test("who is named again begins another term, and did not steward for nothing in between", async () => {
  const circle = await Deciding.of(agreement, "bo", "cy", "di");
  const [ash, bo, cy, di] = circle.people as readonly [Person, Person, Person, Person];
  const termOf = async (): Promise<ReturnType<typeof stewardTerm>> => {
    const book = await circle.world.book();
    return stewardTerm(book, book.members.get(ash.id)!, circle.today);
  };
  circle.world.later(5);
  expect(await termOf()).toMatchObject({ over: true });
  expect(await decide(circle, [cy, di, bo], stewardNamed, ash)).toBeUndefined();
  expect(await termOf()).toEqual({ from: circle.today, until: circle.today + 10, over: false });
  const { terms } = (await circle.world.book()).members.get(ash.id)!;
  expect(terms.map(({ until }) => until)).toEqual([terms[1]!.from, null]);
  // The only one who stewards has it in the book themselves.
  expect(await decide(circle, [ash, cy, di], stewardNamed, ash)).toBeUndefined();
});
