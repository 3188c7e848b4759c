import { comeIn, good, idOf, lines, problemOf, seen, type TestDevice, World } from "@unionhall/testing";
import type { EntryId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { AccountabilityView } from "../accountability.ts";

const day = 86_400_000;
const hour = 3_600_000;

/** Ash founds the circle, and bo lets the others in. */
async function circleOfTen() {
  const made = await World.make("accountability");
  const names = ["ash", "bo", "cy", "dee", "fox", "gil", "hal", "ivy", "jan", "kim"];
  const people: TestDevice[] = [];
  for (const name of names) people.push(await made.device(name));
  const [ash, ...others] = people as [TestDevice, ...TestDevice[]];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  for (const other of others) await comeIn(made, ash, circle, other);
  await made.quiet();
  const look = ({ member }: TestDevice): AccountabilityView => member.accountability.look(circle)[0]!;
  /** All put a number in, and their devices open them. */
  const draw = async (watch: readonly TestDevice[]): Promise<EntryId> => {
    const { draw: drawn } = look(ash);
    for (const each of people) await good(each.member.accountability.join(circle, drawn, !watch.includes(each)));
    await made.later(8 * day);
    await made.later(hour);
    return drawn;
  };
  return { made, circle, people, look, draw };
}

const names = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);

test(
  "two and three who are drawn talk among themselves, only the words that both agree to leave, and one appeals",
  { timeout: 300_000 },
  async () => {
    const { made, circle, people, look, draw } = await circleOfTen();
    const [ash, , cy, dee] = people as [TestDevice, TestDevice, TestDevice, TestDevice];
    const { accountability: hers } = cy.member;
    const ask = { others: [idOf(cy, circle, "dee")], days: 7, many: 3 };
    expect(problemOf(await hers.ask(circle, { ...ask, others: [] }))).toEqual({ type: "no-such-member" });
    await good(hers.ask(circle, ask));
    await made.quiet();
    // That it is there everybody sees, and by whom; with whom, nobody but who asked.
    expect(look(dee)).toMatchObject({ by: { name: "cy" }, mine: null, inside: null, may: { sit: true, open: false } });
    expect(look(cy)).toMatchObject({ mine: "asked", may: { join: true, sit: false } });
    expect(problemOf(await hers.join(circle, look(cy).draw, true))).toMatchObject({ reason: "takes-another" });
    const one = await draw([cy, dee]);
    expect(look(cy)).toMatchObject({ stage: "opening", waits: [], may: { open: true } });

    // Cy is to be kept apart from somebody, and the draw asks.
    await good(cy.member.care.keepApart(circle, idOf(cy, circle, "fox"), "mine"));
    const into = await good(hers.open(circle, one, "Cy and Dee"));
    await made.quiet();
    const sits = names(look(cy).inside!.sits);
    expect(sits).toHaveLength(3);
    for (const not of ["ash", "cy", "dee", "fox"]) expect(sits).not.toContain(not);
    const sitting = people.filter(({ name }) => sits.includes(name));
    const [first, another] = sitting as [TestDevice, TestDevice];
    const told = { parties: [{ name: "cy" }, { name: "dee" }], checked: { sealed: true, drawn: true } };
    for (const each of [dee, ...sitting]) expect(look(each)).toMatchObject({ inside: told, may: { comeIn: true } });
    expect(look(ash)).toMatchObject({ mine: null, inside: null });
    for (const each of [dee, ...sitting]) {
      await good(each.member.accountability.comeIn(circle, one));
      await made.quiet();
      // Whoever lets them in waits a little whether others do.
      await made.later(20_000);
    }
    await good(dee.member.say(into, "I am sorry for the keys."));
    await made.quiet();
    expect(lines(first, into)).toEqual(["dee: I am sorry for the keys."]);
    expect(look(first).inside).toMatchObject({ keep: 30 });
    expect(seen(first, into).members.filter(({ state }) => state === "in")).toHaveLength(5);

    const words = "They share the keys from now on.";
    await good(first.member.accountability.write(circle, one, words));
    await made.quiet();
    expect(look(dee).inside?.words).toMatchObject([{ words, yes: [], mayAgree: true }]);
    await good(hers.agree(circle, one, words));
    await made.quiet();
    expect(problemOf(await first.member.accountability.tell(circle, one, "What came of it"))).toEqual({
      type: "not-agreed",
    });
    await good(dee.member.accountability.agree(circle, one, words));
    await made.quiet();
    // One who leaves takes neither the words nor who tells them from the others.
    expect(look(first)).toMatchObject({ inside: { over: false, more: 0 }, may: { tell: true } });
    await good(another.member.accountability.leave(circle, one));
    await made.quiet();
    expect(look(first)).toMatchObject({ inside: { over: false }, may: { tell: true } });
    const room = await good(first.member.accountability.tell(circle, one, "What came of it"));
    await made.quiet();
    await good(ash.member.rooms.read({ circle, room }));
    expect(ash.member.rooms.look({ circle, room })?.body?.text).toBe(words);
    // Whoever is still there is told that nobody needs it, and goes.
    expect(look(dee)).toMatchObject({ inside: { over: true }, may: { leave: true, appeal: true, tell: false } });
    expect(look(first)).toMatchObject({ inside: { circle: null }, may: { leave: false } });

    await good(dee.member.accountability.appeal(circle, one, 7));
    await good(dee.member.accountability.leave(circle, one));
    await made.quiet();
    expect(dee.member.circle(into)).toBe(null);
    expect(look(cy)).toMatchObject({ appeal: true, by: { name: "dee" } });
    expect(cy.member.accountability.look(circle)[1]).toMatchObject({ may: { appeal: false } });
    for (const each of people) expect(seen(each, circle).findings).toEqual([]);
  },
);
