import { webcrypto } from "node:crypto";
import { addressesToSign, idOf, webCrypto } from "@unionhall/protocol";
import type { SignedAddresses, Subtle } from "@unionhall/protocol";
import type { TestDevice } from "@unionhall/testing";
import {
  good,
  hallAddress,
  lines,
  Moving,
  newAddress,
  seen,
  seededRandom,
  sitDown,
  TestHall,
} from "@unionhall/testing";
import { expect, test } from "vitest";
import { writeMovedLink } from "../move/follow-hall.ts";

const at = ({ member: { desk } }: TestDevice): string => (desk.state === "open" ? desk.where.hall : desk.state);

/** Ash and bo in a circle of a hall that is to move. */
async function ashAndBo(seed: string) {
  const moving = await Moving.make(seed);
  const [ash, bo] = [await moving.device("ash"), await moving.device("bo")];
  return { moving, ash, bo, circle: await moving.circleOf(ash, bo) };
}

test("a hall moves while people talk, and they go on at the new address without doing anything", async () => {
  const { moving, ash, bo, circle } = await ashAndBo("a hall moves");
  await using _ = moving;
  let phone = await moving.device("phone");
  await sitDown(moving.made, bo, phone);
  await good(ash.member.say(circle, "before"));
  await moving.quiet();
  // One device sleeps through all of it.
  await phone.member.close();

  await moving.say(newAddress, false);
  await good(bo.member.say(circle, "between"));
  await moving.later(10_000);
  expect([at(ash), lines(ash, circle)]).toEqual([hallAddress, ["ash: before", "bo: between"]]);

  await moving.say(newAddress, true);
  expect(at(ash)).toBe(newAddress);
  await good(ash.member.say(circle, "while nobody is there"));
  await moving.later(60_000);
  const last = await moving.copy();
  await moving.start(newAddress, last);
  await moving.later(60_000);
  await good(bo.member.say(circle, "after"));
  await moving.later(1_000);

  phone = await moving.wake(phone);
  await moving.later(60_000);
  await good(phone.member.say(circle, "I slept"));
  await moving.later(1_000);
  const all = ["ash: before", "bo: between", "ash: while nobody is there", "bo: after", "bo: I slept"];
  for (const device of [ash, bo, phone]) {
    expect([at(device), lines(device, circle)]).toEqual([newAddress, all]);
    expect(seen(device, circle).findings).toEqual([]);
  }
  // Links lead to where the hall is.
  expect(await good(ash.member.invite(circle, { vouches: 0 }))).toMatchObject({
    link: expect.stringMatching(`^${newAddress}/#/join/`) as string,
  });
});

test("a link made before the move leads on as long as the old address answers", async () => {
  const { moving, ash, circle } = await ashAndBo("links from before");
  await using _ = moving;
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await moving.say(newAddress, true);
  await moving.start(newAddress, await moving.copy());
  await moving.later(60_000);
  const cy = await moving.device("cy");
  expect(await good(cy.member.look(link))).toMatchObject({ hall: newAddress });
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await moving.later(60_000);
  expect([at(cy), seen(cy, circle).state]).toEqual([newAddress, "in"]);
});

test("a hall that vanished is gone on with by a link, and this person's other devices follow, and the words do", async () => {
  const { moving, ash, bo, circle } = await ashAndBo("vanished");
  await using _ = moving;
  const words = (await ash.member.words())!.join(" ");
  let phone = await moving.device("phone");
  await sitDown(moving.made, ash, phone);
  const last = await moving.copy();
  await moving.stop(hallAddress);
  const machine = await moving.start(newAddress, last);
  const signed = await moving.say(newAddress, true, newAddress);
  await moving.later(60_000);
  expect(ash.member.connection).not.toBe("online");
  expect(await good(ash.member.moves.hall(writeMovedLink(signed)))).toBe(newAddress);
  await moving.later(60_000);
  await good(ash.member.say(circle, "found it"));
  await good(bo.member.moves.hall(writeMovedLink(signed)));
  await moving.later(60_000);
  expect(lines(bo, circle)).toEqual(["ash: found it"]);
  // What the device learnt, it keeps.
  phone = await moving.wake(phone);
  await good(phone.member.moves.hall(writeMovedLink(signed)));
  const again = await moving.wake(ash);
  await moving.later(60_000);
  expect([at(again), at(phone), lines(again, circle), lines(phone, circle)]).toEqual([
    newAddress,
    newAddress,
    ["ash: found it"],
    ["ash: found it"],
  ]);
  const late = await moving.device("late");
  const report = await good(late.member.recover({ hall: newAddress, words }));
  expect(report.refused).toBe(0);
  await moving.later(60_000);
  expect([at(late), machine.asked.some(({ who }) => who === "late")]).toEqual([newAddress, true]);
});

test("where a hall has gone, a person's devices hear from their desk, which is in another", async () => {
  const moving = await Moving.make("told by the desk");
  await using _ = moving;
  const home = await TestHall.open(moving.made.clock, "home", { address: "https://home.example" });
  moving.machines.set("https://home.example", home);
  const [ash, bo] = [await moving.device("ash"), await moving.device("bo")];
  await good(ash.member.found({ ...home.founding("ash"), hall: "https://home.example" }));
  const circle = await moving.circleOf(bo, ash);
  let phone = await moving.device("phone");
  await sitDown(moving.made, ash, phone);
  await moving.quiet();
  await phone.member.close();

  const last = await moving.copy();
  await moving.stop(hallAddress);
  await moving.start(newAddress, last);
  const link = writeMovedLink(await moving.say(newAddress, true, newAddress));
  for (const { member } of [ash, bo]) await good(member.moves.hall(link));
  await moving.later(60_000);
  await good(bo.member.say(circle, "over here"));
  await moving.later(1_000);

  phone = await moving.wake(phone);
  await moving.later(60_000);
  for (const device of [ash, phone])
    expect([at(device), lines(device, circle)]).toEqual(["https://home.example", ["bo: over here"]]);
});

test("an old machine that is started again takes nothing, and nobody goes back to it", async () => {
  const { moving, ash, bo, circle } = await ashAndBo("started again");
  await using _ = moving;
  const before = await moving.copy();
  await moving.say(newAddress, true);
  await moving.start(newAddress, await moving.copy());
  await moving.later(60_000);
  // The last address is down for a while, and at the old one somebody starts pages from before the move.
  await moving.stop(hallAddress);
  const kept = moving.machines.get(newAddress)!;
  moving.machines.delete(newAddress);
  for (const line of ["ash", "bo"]) kept.cutOff(line);
  const old = await moving.start(hallAddress, before);
  await good(ash.member.say(circle, "only where the hall is"));
  await moving.later(120_000);
  expect(seen(ash, circle).lines.map(({ state }) => state)).toEqual(["waiting"]);
  expect(new Set(old.asked.map(({ ask }) => ask.type))).toEqual(new Set(["hello"]));
  expect((await old.store.circle(circle))?.tail.seq).toBe((await kept.store.circle(circle))?.tail.seq);
  expect(old.wire.whereabouts.elsewhere).toBe(newAddress);

  for (const line of ["ash", "bo"]) kept.restore(line);
  moving.machines.set(newAddress, kept);
  await moving.later(120_000);
  expect(lines(bo, circle)).toEqual(["ash: only where the hall is"]);
});

test("nobody is led away by an older list, a bent one, one of another hall, or by who sits at an address", async () => {
  const { moving, ash, circle } = await ashAndBo("hostile");
  await using _ = moving;
  const older = await moving.say("https://third.example", false);
  const newest = await moving.say(newAddress, true);
  const machine = await moving.start(newAddress, await moving.copy());
  await moving.later(60_000);
  const crypto = webCrypto(webcrypto.subtle as Subtle);
  const seed = seededRandom("another hall")(32);
  const hall = idOf("key", await crypto.publicKey(seed));
  const statement = { ...newest.statement, number: newest.statement.number + 9, addresses: ["https://evil.example"] };
  const signedBy = async (key: typeof hall): Promise<SignedAddresses> => ({
    statement: { ...statement, hall: key },
    signature: await crypto.sign(seed, addressesToSign({ ...statement, hall: key })),
  });
  const told = (signed: SignedAddresses) => ash.member.moves.hall(writeMovedLink(signed));
  const no = (type: string) => ({ ok: false, problem: { type } });
  expect(await told(await signedBy(hall))).toEqual(no("not-your-hall"));
  expect(await told(await signedBy(newest.statement.hall))).toEqual(no("not-a-link"));
  expect(await told({ ...newest, statement })).toEqual(no("not-a-link"));
  expect(await ash.member.moves.hall(`${newAddress}/#/moved/aaaa`)).toEqual(no("not-a-link"));
  expect(await told(older)).toEqual({ ok: true, value: newAddress });
  expect(at(ash)).toBe(newAddress);

  // Whoever has the hall's place, and not its key, greets as it likes, and says that the hall has moved.
  const impostor = await TestHall.open(moving.made.clock, "an impostor");
  const list = await signedBy(newest.statement.hall);
  impostor.tamper = (said) =>
    "say" in said && said.say.type === "welcome"
      ? { ...said, say: { ...said.say, hall: newest.statement.hall, addresses: list } }
      : said;
  moving.machines.set(newAddress, impostor);
  machine.cutOff("ash");
  await moving.later(120_000);
  expect(at(ash)).toBe(newAddress);
  expect(new Set(impostor.asked.map(({ ask }) => ask.type))).toEqual(new Set(["hello"]));
  machine.restore("ash");
  moving.machines.set(newAddress, machine);
  await moving.later(120_000);
  await good(ash.member.say(circle, "still here"));
  await moving.later(1_000);
  expect(lines(ash, circle)).toEqual(["ash: still here"]);
  expect(seen(ash, circle).lines.map(({ state }) => state)).toEqual(["sent"]);
});
