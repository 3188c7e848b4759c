import { good, idOf, openItem, readRoom, seen, world } from "@unionhall/testing";
import { mentionOf } from "@unionhall/union";
import { expect, test } from "vitest";

const day = 86_400_000;
const consent = { choice: "consent", options: [] } as const;

test("whom somebody mutes and is kept apart from reaches them nowhere by itself, and what concerns everybody still does", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const [them, me] = [idOf(bo, circle, "ash"), idOf(bo, circle, "bo")];
  for (const who of ["ash", "cy"]) await good(ash.member.care.name(circle, idOf(ash, circle, who), true));
  await good(ash.member.draws.begin(circle, "facilitator", 1));
  const board = { circle, room: seen(bo, circle).dock[1]!.room };
  const kit = await openItem(ash, board, { what: "message", title: "Kit", text: "socks" });
  const opened = { title: "Bread", text: "We bake.", subject: "other", deeds: [], options: [] } as const;
  const bread = { circle, room: await good(ash.member.decisions.propose(circle, opened)) };
  await made.quiet();
  for (const { member } of [ash, bo]) for (const at of [board, kit]) await good(member.rooms.read(at));
  for (const { member } of [ash, bo]) await good(member.draws.join(circle, "facilitator", true));
  for (const device of people) await readRoom(made, device, bread);
  await good(bo.member.mine.bookmark(kit, null, true));
  expect(bo.member.home().bookmarks).toMatchObject([{ excerpt: "socks", by: "ash" }]);

  await good(bo.member.mine.mute(circle, them, true));
  await good(bo.member.care.keepApart(circle, them, "told"));
  await good(ash.member.rooms.say(kit, { text: `${mentionOf(me)}, gloves` }));
  await good(ash.member.say(circle, "gloves again"));
  await good(ash.member.rooms.boost(kit, null, "yes", true));
  await good(ash.member.alone.write(circle, me));
  await made.later(4 * day);
  await made.later(3_600_000);
  // The numbers of the draw are opened as devices come to it.
  const drawn = (): boolean => people.every(({ member }) => member.draws.look(circle)[0]?.order.length === 2);
  for (let hour = 0; hour < 12 && !drawn(); hour++) await made.later(3_600_000);
  await good(ash.member.decisions.take(bread, { ...consent, reason: "Ash likes gloves." }));
  await good(cy.member.decisions.object(bread, { reason: "No flour.", block: false }));
  await made.quiet();

  const home = bo.member.home();
  expect(home).toMatchObject({ named: [], approaches: [], hey: [], before: [] });
  expect(home.bookmarks).toMatchObject([{ excerpt: "", by: "", muted: true }]);
  expect(bo.member.alone.look(circle, them)).toMatchObject({ state: "nothing" });
  expect(bo.member.rooms.look(kit)?.boosts).toEqual([]);
  expect(await good(bo.member.search.find("gloves"))).toMatchObject({ count: 0 });
  // Who reads what they report is theirs to say: not by itself who they are kept apart from.
  expect(bo.member.care.look(circle).readersOf(idOf(bo, circle, "cy"))).toMatchObject([{ id: them, apart: "told" }]);
  expect(bo.member.care.look(circle).readersOf(them)).toEqual([{ id: idOf(bo, circle, "cy"), name: "cy" }]);
  // A care person was told, ash is not, and each draw asks.
  expect(cy.member.care.look(circle).keeps).toEqual([[me, them]]);
  expect(ash.member.care.look(circle).keeps).toEqual([]);
  expect([bo, ash].map(({ member }) => member.draws.look(circle)[0]?.apart)).toEqual([true, false]);
  const decision = bo.member.decisions.look(bread);
  expect(decision?.reasons).toMatchObject([{ name: "ash", muted: true }]);
  expect(decision).toMatchObject({ quorum: { have: 1 }, objections: [{ name: "cy", reason: "No flour." }] });
});
