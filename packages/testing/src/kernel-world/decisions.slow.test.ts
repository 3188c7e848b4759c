import { memberRemoved } from "@unionhall/kernel";
import { msInDay } from "@unionhall/protocol";
import { outcomeDeclared, proposalWithdrawn } from "@unionhall/union";
import { expect, test } from "vitest";
import { Deciding } from "./deciding.ts";
import { decidedBy, quick } from "./lawful.ts";
import type { Person } from "./person.ts";

type Five = readonly [Person, Person, Person, Person, Person];

async function five(agreement = decidedBy(quick)): Promise<{ circle: Deciding; people: Five }> {
  const circle = await Deciding.of(agreement, "bo", "cy", "di", "el");
  return { circle, people: circle.people as Five };
}

test("what people decide is done once, and nothing else is", async () => {
  const { circle, people } = await five();
  const [ash, bo, cy, di, el] = people;
  const deeds = [{ type: "removal", member: el.id } as const];
  const proposal = await circle.opens(bo, { subject: "people", deeds });
  await circle.says(ash, proposal, "yes");
  await circle.says(bo, proposal, "no");
  await circle.says(bo, proposal, "yes");
  await circle.says(cy, proposal, "no", { for: di.id });
  await circle.says(di, proposal, "yes");
  await circle.says(el, proposal, "no");
  expect(await circle.counted(proposal, ash, bo, cy)).toBe("too-soon");
  circle.world.later(6);
  await circle.says(cy, proposal, "no");
  expect(await circle.counts(cy, proposal)).toEqual(await circle.counts(el, proposal));
  expect(await circle.counted(proposal, ash, bo, cy)).toBeUndefined();
  const { outcome } = (await circle.decision(proposal))!;
  expect(outcome).toMatchObject({ passed: true, signed: 3, atOnce: true, counts: { takers: 4, carried: 0 } });
  expect(await circle.carriesOut(cy, proposal, memberRemoved, { member: di.id })).toBe("not-warranted");
  expect(await circle.carriesOut(cy, proposal, memberRemoved, { member: el.id })).toBeUndefined();
  expect(await circle.carriesOut(cy, proposal, memberRemoved, { member: el.id })).toBe("unknown-member");
  expect((await circle.decision(proposal))?.outcome?.used.size).toBe(1);
});

test("false counts with too few signatures, or with signatures that are none, count for nothing", async () => {
  const { circle, people } = await five();
  const [ash, bo, cy, di] = people;
  const proposal = await circle.opens(ash);
  const stranger = await circle.world.person("nobody");
  const late = await circle.world.join("late", ash, bo);
  circle.world.later(6);
  const other = await circle.opens(ash);
  const claim = await circle.claim(proposal, { yes: 3 }, ash, bo, cy);
  const tried = [
    await circle.claim(proposal, { yes: 3 }, ash, bo),
    await circle.claim(proposal, { yes: 3 }, ash, bo, ash),
    await circle.claim(proposal, { yes: 3 }, ash, bo, stranger),
    await circle.claim(proposal, { yes: 3 }, ash, bo, late),
    { ...claim, signatures: claim.signatures.map((each) => ({ ...each, by: di.secrets.keys.signing })) },
    { ...claim, positions: new Uint8Array(32).fill(1) },
    { ...claim, counts: { ...claim.counts, carried: 1 } },
    { ...claim, proposal: other },
    claim,
  ];
  const places: number[] = [];
  for (const each of tried) places.push(await circle.world.deed(ash, outcomeDeclared, each));
  const { voids } = await circle.world.book();
  const few = Array.from({ length: 4 }, () => "too-few-signed");
  const bad = Array.from({ length: 4 }, () => "bad-proof");
  expect(places.map((place) => voids.get(place)?.reason)).toEqual([...few, ...bad, undefined]);
});

test("days are the hall's: what somebody's clock says moves no round", async () => {
  const { circle, people } = await five();
  const [ash] = people;
  const proposal = await circle.opens(ash);
  const later = { content: { time: circle.world.now + 90 * msInDay } };
  const claim = await circle.claim(proposal, { yes: 5 }, ...people);
  expect(await circle.world.does(ash, outcomeDeclared, claim, later)).toBe("too-soon");
  circle.world.later(6);
  const back = { content: { time: circle.world.now - 90 * msInDay } };
  expect(await circle.world.does(ash, proposalWithdrawn, { proposal }, back)).toBe("round-is-over");
  expect(await circle.world.does(ash, outcomeDeclared, claim, back)).toBeUndefined();
});
