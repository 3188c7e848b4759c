import { webcrypto } from "node:crypto";
import { good, hallAddress, idOf, lines, seen, stewarded, stewardsOf, world } from "@unionhall/testing";
import type { Bytes, Crypto, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";

const hour = 3_600_000;

/** Signs everything but changes of the door, where it only pretends to. */
function pretending(): Crypto {
  const honest = webCrypto(webcrypto.subtle as Subtle);
  const label = new TextEncoder().encode("unionhall 1 door change");
  const isDoor = (message: Bytes): boolean => label.every((byte, at) => message[at] === byte);
  return {
    ...honest,
    sign: async (seed, message) => (isDoor(message) ? new Uint8Array(64) : honest.sign(seed, message)),
  };
}

test("a steward who only pretends to agree is not counted, and keeps nobody else from agreeing", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, dee],
  } = await stewarded(4, await world("ash", "bo", "cy", "dee", "eve"));
  const eve = idOf(ash, circle, "eve");
  await cy.member.close();
  const pretender = await made.device("cy", cy.store, { crypto: pretending() });
  await made.quiet();
  expect(await good(pretender.member.stewards.name(circle, eve))).toBe("asked");
  await made.quiet();
  expect(seen(ash, circle).asked).toEqual([]);
  expect(await good(ash.member.stewards.name(circle, eve))).toBe("asked");
  expect(await good(bo.member.stewards.name(circle, eve))).toBe("asked");
  await made.quiet();
  expect(seen(dee, circle).asked).toMatchObject([{ by: idOf(ash, circle, "ash"), agreed: 2 }]);
  expect(await good(dee.member.stewards.name(circle, eve))).toBe("done");
  await made.quiet();
  expect(stewardsOf(bo, circle)).toContain("eve");
  expect(seen(bo, circle).findings).toEqual([]);
});

test("what a steward agreed to before they were put on hold rests with them", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, dee],
  } = await stewarded(3, await world("ash", "bo", "cy", "dee"));
  const deeIs = idOf(ash, circle, "dee");
  expect(await good(bo.member.stewards.name(circle, deeIs))).toBe("asked");
  for (const device of [ash, dee]) await good(device.member.hold(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(seen(ash, circle).asked).toEqual([]);
  expect(await good(ash.member.stewards.name(circle, deeIs))).toBe("asked");
  expect(await bo.member.stewards.name(circle, deeIs)).toMatchObject({ ok: false });
  await made.quiet();
  expect(stewardsOf(cy, circle)).toEqual(["ash", "bo", "cy"]);
  expect(await good(cy.member.stewards.name(circle, deeIs))).toBe("done");
  await made.quiet();
  expect(stewardsOf(ash, circle)).toEqual(["ash", "bo", "cy", "dee"]);
});

test("what was agreed to once is not agreed to again", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  const cyIs = idOf(ash, circle, "cy");
  await good(bo.member.stewards.name(circle, cyIs));
  await made.quiet();
  await good(ash.member.stewards.name(circle, cyIs));
  await made.quiet();
  await good(cy.member.stewards.stepBack(circle));
  await made.quiet();
  expect(seen(ash, circle).asked).toEqual([]);
  expect(await good(ash.member.stewards.name(circle, cyIs))).toBe("asked");
  await made.quiet();
  expect(stewardsOf(cy, circle)).toEqual(["ash", "bo"]);
});

test("who is no steward asks for nothing, and a thief with a steward's phone alone changes no other", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, dee],
  } = await stewarded(3, await world("ash", "bo", "cy", "dee"));
  const problem = { type: "not-a-steward" };
  expect(await dee.member.stewards.name(circle, idOf(ash, circle, "dee"))).toEqual({ ok: false, problem });
  const thief = bo.member.stewards;
  for (const { id, steward } of seen(bo, circle).members)
    if (id !== idOf(bo, circle, "bo")) await (steward ? thief.end(circle, id) : thief.name(circle, id));
  await made.quiet();
  expect(stewardsOf(ash, circle)).toEqual(["ash", "bo", "cy"]);
  await good(ash.member.stewards.end(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  await good(cy.member.stewards.end(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  await good(cy.member.remove(circle, idOf(cy, circle, "bo")));
  await made.quiet();
  expect(seen(bo, circle).state).toBe("out");
  expect(seen(ash, circle)).toMatchObject({ asked: [], findings: [] });
});

test("a steward whose phone was taken comes back with the words as the steward they were", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  const words = ((await bo.member.words()) ?? []).join(" ");
  const back = await made.device("bo again");
  await good(back.member.recover({ hall: hallAddress, words }));
  await made.later(hour);
  expect(stewardsOf(ash, circle)).toEqual(["ash", "bo"]);
  expect(seen(bo, circle).state).toBe("out");
  const cyIs = idOf(ash, circle, "cy");
  expect(await good(ash.member.stewards.name(circle, cyIs))).toBe("asked");
  await made.quiet();
  expect(await bo.member.stewards.name(circle, cyIs)).toMatchObject({ ok: false });
  expect(await good(back.member.stewards.name(circle, cyIs))).toBe("done");
  await made.quiet();
  await good(back.member.say(circle, "three of us"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: three of us"]);
});
