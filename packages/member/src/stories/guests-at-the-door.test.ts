import { type CircleId, holdToSign, type Key, rights } from "@unionhall/protocol";
import { good, Hostile, seen, type World, World as Made, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const member = rights.enter | rights.invite;
const minute = 60_000;

async function mayAtTheDoor({ hall }: World, circle: CircleId, latch: Key): Promise<number | undefined> {
  const at = await hall.store.circle(circle);
  return at?.door.latches.find(({ key }) => key === latch)?.rights;
}

test("guests whose app is bent do not hold anybody, at the hall's door either", async () => {
  const made = await Made.make("two guests");
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const guests = [];
  for (const name of ["gil", "gus"]) {
    const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "guest" }));
    guests.push(await Hostile.by(made, link, name));
  }
  const latch = [...guests[0]!.book.members.values()].find(({ steward }) => steward)!.keys.latch;
  for (const { line, person, ports } of guests) {
    const by = person.secrets.keys.latch;
    expect(await mayAtTheDoor(made, circle, by)).toBe(rights.enter);
    const signature = await ports.crypto.sign(person.secrets.latch, holdToSign(circle, latch));
    expect(await line.try({ type: "hold", circle, latch, by, signature })).toBe("not-allowed");
  }
  expect(seen(ash, circle).state).toBe("in");
});

test("a guest whose latch a steward has do more may do what a guest does again, by another steward's device", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash] = people;
  const mal = await Hostile.join(made, ash, circle);
  const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "guest" }));
  const gil = await Hostile.by(made, link, "gil");
  const { latch: key, renew } = gil.person.secrets.keys;
  await good(ash.member.stewards.name(circle, mal.id));
  await made.quiet();
  await mal.learn();
  const more = { drop: [key], add: [{ key, renew, rights: member }] };
  expect(await mal.turns({ door: await mal.change(more) })).toBe("placed");
  expect(await mayAtTheDoor(made, circle, key)).toBe(member);
  for (let passed = 0; passed < 4; passed++) await made.later(minute);
  expect(await mayAtTheDoor(made, circle, key)).toBe(rights.enter);
  expect(seen(ash, circle).findings).toEqual([]);
});
