import { good, hallAddress, lines, seen, sitDown, world } from "@unionhall/testing";
import { expect, test } from "vitest";

test("a second device has what the first had, and both write at once", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(bo.member.say(circle, "before the tablet"));
  await made.quiet();
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
  await made.later(1000);
  expect(lines(tablet, circle)).toEqual(["bo: before the tablet"]);
  expect(seen(tablet, circle).me).toBe(seen(ash, circle).me);
  made.hall.cutOff("ash");
  made.hall.cutOff("ash's tablet");
  await made.quiet();
  await good(ash.member.say(circle, "from the phone"));
  await good(tablet.member.say(circle, "from the tablet"));
  made.hall.restore("ash");
  made.hall.restore("ash's tablet");
  await made.later(60_000);
  const said = lines(bo, circle);
  expect(said.toSorted()).toEqual(["ash: from the phone", "ash: from the tablet", "bo: before the tablet"]);
  expect(lines(ash, circle)).toEqual(said);
  expect(lines(tablet, circle)).toEqual(said);
  expect(seen(bo, circle).findings).toEqual([]);
});

test("a circle is on the other device too, which heard of it before the hall did", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
  await made.later(1000);
  let wasCut = false;
  for (let nth = 1; !wasCut; nth++) {
    made.hall.cutAt("ash", nth, "request", { andStays: true });
    const before = made.hall.asked.length;
    await ash.member.open({ in: circle, title: "Garden", name: "ash" });
    wasCut = made.hall.asked.slice(before).some(({ who, ask }) => who === "ash" && ask.type === "found");
    made.hall.restore("ash");
    if (wasCut) await made.later(10_000);
  }
  await made.later(120_000);
  await made.later(120_000);
  expect(tablet.member.circles().map(({ title }) => title)).toEqual(["Everyone", "Garden"]);
});

test("two devices on which one person has taken different names do not go on about it: the last word holds", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
  await made.later(1000);
  await good(ash.member.rename(circle, "aspen"));
  await made.quiet();
  await good(tablet.member.rename(circle, "alder"));
  await made.quiet();
  for (const device of [ash, tablet, bo]) expect(seen(device, circle).members[0]?.name).toBe("alder");
  const { seq } = seen(bo, circle).headWords;
  await made.later(60_000);
  expect(seen(bo, circle).headWords.seq).toBe(seq);
});

test(
  "with the words, on a new device, after a thief moved first and twenty turns have passed",
  { timeout: 120_000 },
  async () => {
    const {
      world: made,
      circle,
      people: [ash, bo, cy],
    } = await world("ash", "bo", "cy");
    const words = await bo.member.words();
    if (words === null) throw new Error("the words are to be shown");
    await good(bo.member.say(circle, "mine"));
    await made.quiet();
    // The thief, with bo's phone, talks and links a device of their own.
    const thief = await made.device("thief");
    await sitDown(made, bo, thief);
    await made.later(1000);
    await good(thief.member.say(circle, "send money"));
    await made.quiet();
    for (let turn = 0; turn < 20; turn++) {
      const name = `passer-by ${turn}`;
      const other = await made.device(name);
      const invited = await good(ash.member.invite(circle, { vouches: 0 }));
      await good(other.member.join({ link: invited.link, name, language: "en" }));
      await made.later(3_000);
      const who = seen(ash, circle).members.find((member) => member.name === name && member.state === "in");
      if (who === undefined) throw new Error(`${name} did not get in`);
      await good(ash.member.remove(circle, who.id));
      await other.member.close();
      await made.quiet();
    }
    const back = await made.device("bo's new phone");
    const report = await good(back.member.recover({ hall: hallAddress, words: words.join(" ") }));
    await made.later(5_000);
    expect(report.circles).toMatchObject([{ id: circle, renewed: true }]);
    await good(back.member.say(circle, "it is me again"));
    await made.quiet();
    expect(lines(ash, circle).at(-1)).toBe("bo: it is me again");
    // What bo's phone could read comes back too: bo came by a step, whose keys no later key tells.
    expect(lines(back, circle)).toEqual(["bo: mine", "bo: send money", "bo: it is me again"]);
    expect(seen(back, circle).me).toBe(seen(ash, circle).members.find(({ name }) => name === "bo")?.id);
    for (const stolen of [thief, bo]) {
      expect(seen(stolen, circle).state).toBe("out");
      await stolen.member.say(circle, "hello?");
    }
    await made.quiet();
    expect(lines(cy, circle)).not.toContain("bo: hello?");
  },
);

test("what is at rest opens with the passphrase alone", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  await good(ash.member.setPassphrase("a long walk home"));
  await ash.member.close();
  const again = await made.device("ash", ash.store);
  expect(again.member.desk).toEqual({ state: "locked" });
  expect(await again.member.unlock("a short walk home")).toEqual({ ok: false, problem: { type: "wrong-passphrase" } });
  await good(again.member.unlock("a long walk home"));
  expect(seen(again, circle).title).toBe("Everyone");
  again.member.lock();
  expect(again.member.circles()).toEqual([]);
});

test("the words are shown until they are confirmed", async () => {
  const {
    people: [ash],
  } = await world("ash");
  const words = (await ash.member.words()) ?? [];
  expect(words).toHaveLength(12);
  const asked = ash.member.askedWords();
  expect(asked).toHaveLength(3);
  expect(await ash.member.confirmWords(["a", "b", "c"])).toEqual({ ok: false, problem: { type: "words-differ" } });
  await good(ash.member.confirmWords(asked.map((place) => words[place] ?? "")));
  expect(await ash.member.words()).toBeNull();
});
