import { good, seen, world } from "@unionhall/testing";
import { expect, test } from "vitest";

test("a circle with a past folds clean from its first entry, for who was there and for who came late", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(ash.member.say(circle, "before dee"));
  const gone = seen(ash, circle).members.find(({ name }) => name === "cy");
  await made.quiet();
  await good(ash.member.remove(circle, gone!.id));
  await made.quiet();
  const dee = await made.device("dee");
  const { link } = await good(bo.member.invite(circle, { vouches: 0 }));
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.quiet();
  await good(dee.member.say(circle, "hello"));
  await made.quiet();

  const told: number[] = [];
  made.hall.tamper = (honest, who) => {
    if (who === "ash" && "say" in honest && honest.say.type === "page")
      told.push(...honest.say.entries.map(({ seq }) => seq));
    return honest;
  };
  const asAsh = await good(ash.member.verify(circle));
  // Every entry is asked for, and none twice.
  expect(told).toEqual(Array.from({ length: asAsh.seq }, (_, at) => at + 1));
  made.hall.tamper = null;
  const asDee = await good(dee.member.verify(circle));
  expect(asAsh).toMatchObject({ members: 3, rooms: 2, unreadable: 0, erased: 0, ours: { same: true } });
  expect(asAsh.findings).toEqual([]);
  expect(asDee).toMatchObject({ head: asAsh.head, seq: asAsh.seq, findings: [] });
  expect(asDee.unreadable).toBe(1);
  expect(await cy.member.verify(circle)).toMatchObject({ ok: false });
});
