import { good, hallAddress, lines, seen, type TestDevice, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { MemoryStore } from "@unionhall/member";
import { expect, test } from "vitest";

const hour = 3_600_000;

/** A store that a borrowed computer would keep; it counts what is written. */
class WatchedStore extends MemoryStore {
  writes = 0;
  override write(changes: Parameters<MemoryStore["write"]>[0]): Promise<void> {
    this.writes += changes.length;
    return super.write(changes);
  }
}

async function visited() {
  const met = await world("ash", "bo", "cy");
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = met;
  await good(ash.member.say(circle, "see you at the library"));
  await made.quiet();
  const prepared = await good(bo.member.prepareVisit());
  await made.quiet();
  const store = new WatchedStore();
  const library = await made.device("library", store);
  await good(library.member.visit(prepared.link));
  await made.quiet();
  return { ...met, prepared, library, store };
}

test("a borrowed computer reads and talks as its member, and keeps nothing", async () => {
  const { world: made, circle, people, prepared, library, store } = await visited();
  const [ash, bo, cy] = people;
  expect(prepared.leftOut).toEqual([]);
  expect(library.member.visiting).toEqual({ until: prepared.until, over: false });
  expect(seen(library, circle)).toMatchObject({
    state: "in",
    title: "Everyone",
    me: seen(bo, circle).me,
    visit: { until: prepared.until },
  });
  expect(lines(library, circle)).toEqual(["ash: see you at the library"]);
  await good(library.member.say(circle, "here I am"));
  await made.quiet();
  for (const device of [ash, bo, cy, library]) {
    expect(lines(device, circle)).toEqual(["ash: see you at the library", "bo: here I am"]);
    expect(seen(device, circle).findings).toEqual([]);
  }
  expect(seen(bo, circle).lines.at(-1)).toMatchObject({ mine: true });
  expect(seen(bo, circle).visit).toBeNull();
  expect((await good(ash.member.verify(circle))).findings).toEqual([]);
  expect(store.writes).toBe(0);
  expect(await library.member.words()).toBeNull();
});

test("a borrowed computer changes nothing: it invites nobody, turns nothing, renames nobody", async () => {
  const { world: made, circle, people, library } = await visited();
  const [ash] = people;
  const before = seen(ash, circle);
  const no = { ok: false, problem: { type: "would-not-count", reason: "visits-only-talk" } };
  const { member } = library;
  const other = before.members.find(({ name }) => name === "cy")!.id;
  expect(await member.invite(circle, { vouches: 0 })).toEqual(no);
  expect(await member.rename(circle, "mallory")).toEqual(no);
  expect(await member.remove(circle, other)).toEqual(no);
  expect(await member.hold(circle, other)).toEqual(no);
  expect(await member.leave(circle)).toEqual(no);
  expect(await member.linkDevice()).toEqual(no);
  expect(await member.prepareVisit()).toEqual(no);
  expect(await member.open({ in: circle, title: "Mine", name: "mallory" })).toEqual(no);
  expect(await member.found({ hall: hallAddress, code: "aaaa", title: "Mine", name: "m", language: "en" })).toEqual(no);
  await made.quiet();
  expect(seen(ash, circle)).toEqual(before);
});

test("a borrowed computer lets nobody in, though it is the only one awake", async () => {
  const { world: made, circle, people, library } = await visited();
  const { link } = await good(people[0].member.invite(circle, { vouches: 0 }));
  for (const { name } of people) made.hall.cutOff(name);
  await made.quiet();
  const dee = await made.device("dee");
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.later(60_000);
  await good(library.member.say(circle, "who is there?"));
  await made.quiet();
  expect(seen(dee, circle).state).toBe("waiting");
  const asked = new Set(made.hall.asked.flatMap(({ who, ask }) => (who === "library" ? [ask.type] : [])));
  const reading = ["hello", "get-note", "enter", "watch", "heads", "erasures", "boxes", "read", "append"];
  expect([...asked].filter((type) => !reading.includes(type))).toEqual([]);
});

async function expectOver(library: TestDevice, circle: CircleId): Promise<void> {
  expect(library.member.circles()).toEqual([]);
  expect(library.member.circle(circle)).toBeNull();
  expect(library.member.visiting).toMatchObject({ over: true });
  expect(await library.member.say(circle, "too late")).toEqual({ ok: false, problem: { type: "visit-is-over" } });
}

test("a visit ends by itself after two hours, and its bundle leaves the hall", async () => {
  const { world: made, circle, people, prepared, library, store } = await visited();
  const [ash] = people;
  await made.later(2 * hour - 1);
  expect(library.member.visiting).toMatchObject({ over: false });
  await made.later(1);
  await expectOver(library, circle);
  expect(lines(ash, circle)).toEqual(["ash: see you at the library"]);
  expect(store.writes).toBe(0);
  const late = await made.device("the same library, later");
  expect(await late.member.visit(prepared.link)).toEqual({ ok: false, problem: { type: "link-is-over" } });
  const answered = made.hall.asked.filter(({ who }) => who === "the same library, later");
  expect(answered.map(({ ask }) => ask.type)).toEqual(["hello", "get-note"]);
});

test("a visit that was left quickly, or that its member ended from the phone, is over at once", async () => {
  const { world: made, circle, people, prepared, library } = await visited();
  const [ash, bo] = people;
  await library.member.close();
  expect(library.member.circles()).toEqual([]);
  const again = await made.device("another library");
  await good(again.member.visit(prepared.link));
  await made.quiet();
  await good(bo.member.endVisit());
  await made.quiet();
  expect(seen(again, circle).state).toBe("out");
  expect(await again.member.say(circle, "still there?")).toMatchObject({ ok: false });
  const last = await made.device("a third library");
  expect(await last.member.visit(prepared.link)).toEqual({ ok: false, problem: { type: "link-is-over" } });
  expect(lines(ash, circle)).toEqual(["ash: see you at the library"]);
});

test("what was said on a visit can be taken back, there and from the phone", async () => {
  const { world: made, circle, people, library } = await visited();
  const [, bo] = people;
  for (const text of ["one", "two"]) await good(library.member.say(circle, text));
  await made.quiet();
  const called = (device: TestDevice, text: string): string =>
    seen(device, circle).lines.find((line) => line.text === text)!.id;
  await good(library.member.erase(circle, called(library, "one")));
  await good(bo.member.erase(circle, called(bo, "two")));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["ash: see you at the library"]);
  expect(seen(bo, circle).gone).toHaveLength(2);
});

test("a new visit ends the one before, and who is removed has no visit either", async () => {
  const { world: made, circle, people, library } = await visited();
  const [ash, bo] = people;
  const { link } = await good(bo.member.prepareVisit());
  await made.quiet();
  expect(seen(library, circle).state).toBe("out");
  const second = await made.device("second library");
  await good(second.member.visit(link));
  await made.quiet();
  expect(seen(second, circle).state).toBe("in");
  await good(ash.member.remove(circle, seen(bo, circle).me!));
  await made.quiet();
  expect(seen(second, circle).state).toBe("out");
  await second.member.say(circle, "hello?");
  await made.quiet();
  expect(lines(ash, circle)).not.toContain("bo: hello?");
});

test("a visit goes to as many circles as one link holds, and says which it leaves out", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const circles = [circle];
  for (let count = 0; count < 16; count++) {
    circles.push(await good(ash.member.open({ in: circle, title: `Circle ${count}`, name: "ash" })));
    await made.later(1_000);
    await good(ash.member.say(circles.at(-1)!, "the newest"));
    await made.quiet();
  }
  const { link, leftOut } = await good(ash.member.prepareVisit());
  const library = await made.device("library");
  await good(library.member.visit(link));
  await made.quiet();
  const went = new Set(library.member.circles().map(({ id }) => id));
  expect(went.size + leftOut.length).toBe(17);
  expect(went.size).toBeGreaterThanOrEqual(12);
  expect(leftOut.every((id) => !went.has(id))).toBe(true);
  expect(went.has(circles.at(-1)!)).toBe(true);
  expect(library.member.circles().every(({ state }) => state === "in")).toBe(true);
});

test("when a steward turns the keys, a visit reads on what is there, writes no more, and keeps what was typed", async () => {
  const { world: made, circle, people, library } = await visited();
  const [ash, bo, cy] = people;
  await good(library.member.say(circle, "before"));
  await made.quiet();
  expect(seen(library, circle).visit).toMatchObject({ keysChanged: false });
  made.hall.cutOff("library");
  await good(library.member.say(circle, "on its way"));
  await good(ash.member.remove(circle, seen(cy, circle).me!));
  await good(ash.member.say(circle, "just us"));
  await made.quiet();
  const asked = made.hall.asked.length;
  made.hall.restore("library");
  await made.later(60_000);
  const tried = made.hall.asked.slice(asked).filter(({ who, ask }) => who === "library" && ask.type === "append");
  expect(tried).toEqual([]);
  const there = ["ash: see you at the library", "bo: before", "bo: on its way"];
  expect(lines(library, circle)).toEqual(there);
  expect(seen(library, circle)).toMatchObject({ visit: { keysChanged: true }, trouble: null, findings: [] });
  expect(seen(library, circle).lines.map(({ state }) => state)).toEqual(["sent", "sent", "unsent"]);
  const no = { ok: false, problem: { type: "visit-keys-changed" } };
  expect(await library.member.say(circle, "and this?")).toEqual(no);
  expect(lines(bo, circle)).toEqual(["ash: see you at the library", "bo: before", "ash: just us"]);
  // From the phone, a new one.
  const { link } = await good(bo.member.prepareVisit());
  const again = await made.device("library again");
  await good(again.member.visit(link));
  await made.quiet();
  await good(again.member.say(circle, "on its way, again"));
  await made.quiet();
  expect(lines(ash, circle).slice(-2)).toEqual(["ash: just us", "bo: on its way, again"]);
  expect(seen(again, circle)).toMatchObject({ visit: { keysChanged: false }, findings: [] });
});

test("a turn that comes while a visit is writing takes nothing that was typed", async () => {
  const { world: made, circle, people, library } = await visited();
  const [ash, , cy] = people;
  made.hall.cutOff("library");
  await good(library.member.say(circle, "too late"));
  await good(ash.member.remove(circle, seen(cy, circle).me!));
  made.hall.restore("library");
  await made.later(60_000);
  expect(seen(library, circle).lines.at(-1)).toMatchObject({ text: "too late", state: "unsent" });
  expect(seen(library, circle).trouble).toBeNull();
  expect(lines(ash, circle)).toEqual(["ash: see you at the library"]);
});

test("a visit knows of a turn from the book as well, where the hall's word of it is late", async () => {
  const { world: made, circle, people, library } = await visited();
  const [ash, , cy] = people;
  made.hall.tamper = (told, who) =>
    who === "library" && "push" in told && told.push.type === "moved"
      ? { ...told, push: { ...told.push, standing: { ...told.push.standing, turn: 0, epoch: 0 } } }
      : told;
  await good(ash.member.remove(circle, seen(cy, circle).me!));
  await made.quiet();
  expect(seen(library, circle).visit?.keysChanged).toBe(true);
  const no = { ok: false, problem: { type: "visit-keys-changed" } };
  expect(await library.member.say(circle, "too late")).toEqual(no);
});

test("a link that is no visit's opens none", async () => {
  const { world: made, people } = await visited();
  const [ash] = people;
  const other = await made.device("other");
  expect(await other.member.visit("https://hall.example/#/visit/aaaa")).toEqual({
    ok: false,
    problem: { type: "not-a-link" },
  });
  const { link } = await good(ash.member.linkDevice());
  expect(await other.member.visit(link)).toEqual({ ok: false, problem: { type: "other-link" } });
  expect(await ash.member.visit(link.replace("device", "visit"))).toEqual({
    ok: false,
    problem: { type: "already-in" },
  });
});
