import { memberRemoved, stewardEnded, stewardNamed, stewardsAsOf, wholeKeys } from "@unionhall/kernel";
import { ascii, rights, toBytes } from "@unionhall/protocol";
import { comeIn, good, Hostile, idOf, lines, sayYes, seen, walkOut, world } from "@unionhall/testing";
import { personNamed } from "@unionhall/union";
import { expect, test } from "vitest";

const minute = 60_000;

/** Ash founded, bo and cy are in, and mal, who has no app, stewards beside ash. */
async function malStewards() {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const mal = await Hostile.join(made, people[0], circle);
  await mal.write(personNamed.name, toBytes(personNamed.payload, { name: "mal" }), { room: mal.hallway });
  await good(people[0].member.stewards.name(circle, mal.id));
  await made.quiet();
  await mal.learn();
  const of = (name: string) => mal.book.members.get(idOf(people[0], circle, name))!;
  return { made, circle, people, mal, of };
}

test("what takes most of the stewards a steward does not do alone: the hall refuses it, and in the book it is void and theirs", async () => {
  const { made, circle, people, mal, of } = await malStewards();
  const { latch: key, renew } = of("ash").keys;
  const asMember = { key, renew, rights: rights.enter | rights.invite };
  const doors = [{ drop: [key] }, { drop: [key], add: [asMember] }, { keep: { default: 1, rooms: [] } }, { hold: 1 }];
  for (const door of doors) expect(await mal.turns({ door: await mal.change(door) })).toBe("not-allowed");
  const change = { after: stewardsAsOf(mal.book), consents: [] };
  await mal.deed(memberRemoved, { member: of("ash").id });
  await mal.deed(stewardEnded, { member: of("ash").id, ...change });
  await mal.deed(stewardNamed, { member: of("bo").id, ...change });
  await made.quiet();
  for (const device of people) {
    const { findings, members } = seen(device, circle);
    expect(findings.map(({ type }) => type)).toEqual(["void", "void", "void"]);
    for (const finding of findings)
      expect(finding).toMatchObject({ reason: "stewards-need-a-majority", by: { id: mal.id } });
    expect(members.filter(({ steward }) => steward).map(({ id }) => id)).toEqual([of("ash").id, mal.id]);
  }
  await good(people[1].member.say(circle, "and yet we talk"));
  await made.quiet();
  expect(lines(people[2], circle)).toEqual(["bo: and yet we talk"]);
});

/** What one steward can do to everyone at once: those who are left walk out. */
const keys: readonly (readonly [
  what: string,
  turn: (scene: Awaited<ReturnType<typeof malStewards>>) => Promise<string>,
])[] = [
  ["keys that nobody else is given", ({ mal }) => mal.turnKeys([])],
  [
    "keys that lead to no past",
    ({ mal, of }) =>
      mal.turnKeys(
        ["ash", "bo", "cy"].map((name) => wholeKeys(of(name).keys).box),
        (record) => ({ ...record, link: mal.ports.random(record.link.length) }),
      ),
  ],
];

test.each(keys)("from a steward who makes %s, the others walk out, and talk, and let in", async (_, turn) => {
  const scene = await malStewards();
  const { made, circle, people, mal } = scene;
  const [ash, bo, cy] = people;
  expect(await turn(scene)).toBe("placed");
  await mal.write("a.word", ascii("under keys that are mine"));
  for (let minutes = 0; minutes < 3; minutes++) await made.later(minute);
  const out = await walkOut(made, bo, circle, "mal");
  for (const device of [ash, cy]) await sayYes(made, device);
  await good(cy.member.say(out.circle, "without mal"));
  await made.quiet();
  for (const device of people) expect(lines(device, out.circle).at(-1)).toBe("cy: without mal");
  const dee = await made.device("dee");
  await comeIn(made, bo, out.circle, dee);
  expect(seen(dee, out.circle).state).toBe("in");
});
