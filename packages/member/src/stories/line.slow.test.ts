import { FakeWeb, good, hallAddress, idOf, lines, seen, World, world } from "@unionhall/testing";
import { type Dial, webDial } from "@unionhall/member";
import { type Bytes, type CircleId, readAsked } from "@unionhall/protocol";
import { expect, test } from "vitest";

/** Ash on a good line, and bo on a network with faults, in one circle. */
async function apart(faults: Partial<Pick<FakeWeb, "sockets" | "posts">> = {}) {
  const made = await World.make("apart");
  const net = Object.assign(new FakeWeb(made.hall), faults);
  const ash = await made.device("ash");
  const bo = await made.device("bo", undefined, { dial: webDial(net.web, made.clock) });
  const circle: CircleId = await good(ash.member.found(made.hall.founding("ash")));
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const joining = bo.member.join({ link, name: "bo", language: "en" });
  await made.quiet();
  await made.later(10_000);
  await made.later(3_000);
  return { made, net, ash, bo, circle, joining };
}

test("over sockets, where they work, and no posts", async () => {
  const { made, net, ash, bo, circle, joining } = await apart();
  await good(joining);
  await good(bo.member.say(circle, "hello"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: hello"]);
  expect(net.count).toEqual({ sockets: 1, posts: 0 });
});

for (const sockets of ["stuck", "refused", "forbidden"] as const) {
  test(`by posts, where sockets are ${sockets}`, async () => {
    const { made, net, ash, bo, circle, joining } = await apart({ sockets });
    await good(joining);
    await good(bo.member.say(circle, "hello"));
    await made.quiet();
    expect(lines(ash, circle)).toEqual(["bo: hello"]);
    await good(ash.member.say(circle, "hello bo"));
    await made.quiet();
    expect(lines(bo, circle)).toEqual(["bo: hello"]);
    await made.later(3_000);
    expect(lines(bo, circle)).toEqual(["bo: hello", "ash: hello bo"]);
    expect(net.count.sockets).toBe(1);
    expect(seen(bo, circle).findings).toEqual([]);
  });
}

test("by posts, where sockets come up and carry nothing", async () => {
  const { made, net, bo, joining } = await apart({ sockets: "mute" });
  expect(net.count).toEqual({ sockets: 1, posts: 0 });
  await made.later(2_000);
  expect(await joining).toEqual({ ok: false, problem: { type: "offline" } });
  await made.later(15_000);
  await made.later(2_000);
  expect(bo.member.connection).toBe("online");
  expect(net.count.posts).toBeGreaterThan(0);
});

test("back to sockets once they work again", async () => {
  const { made, net, bo, circle, joining } = await apart({ sockets: "stuck" });
  await good(joining);
  net.sockets = "up";
  await made.later(300_000);
  await made.later(2_000);
  const { posts } = net.count;
  await good(bo.member.say(circle, "quick"));
  await made.later(60_000);
  expect(net.count.posts).toBe(posts);
  expect(seen(bo, circle).lines).toMatchObject([{ text: "quick", state: "sent" }]);
});

test("an answer that is no hall's drops the line, and what was said waits", async () => {
  const { made, net, ash, bo, circle, joining } = await apart({ sockets: "refused" });
  await good(joining);
  net.posts = "nonsense";
  await good(bo.member.say(circle, "through the gate"));
  await made.later(5_000);
  expect(seen(bo, circle).lines).toMatchObject([{ state: "waiting" }]);
  net.posts = "up";
  await made.later(60_000);
  expect(lines(ash, circle)).toEqual(["bo: through the gate"]);
});

test("a post that never comes back is given up after two minutes", async () => {
  const { made, net, ash, bo, circle, joining } = await apart({ sockets: "refused" });
  await good(joining);
  net.posts = "stuck";
  await good(bo.member.say(circle, "into the void"));
  await made.quiet();
  await made.later(119_000);
  expect(bo.member.connection).toBe("online");
  await made.later(1_000);
  net.posts = "up";
  for (let tries = 0; tries < 12; tries++) await made.later(5_000);
  expect(lines(ash, circle)).toEqual(["bo: into the void"]);
});

test("with the network back, a device does not wait for its next try", async () => {
  const made = await World.make("awake");
  const net = Object.assign(new FakeWeb(made.hall), { sockets: "refused", posts: "down" });
  const wakers = new Set<() => void>();
  const awake = (run: () => void) => {
    wakers.add(run);
    return () => void wakers.delete(run);
  };
  const ash = await made.device("ash", undefined, { dial: webDial(net.web, made.clock), awake });
  const look = ash.member.look(`${hallAddress}/#/join/aaaaaaaaaaaaaaaaaaaaaaaaaa`);
  await made.later(15_000);
  expect(await look).toEqual({ ok: false, problem: { type: "offline" } });
  for (let tries = 0; tries < 6; tries++) await made.later(30_000);
  Object.assign(net, { sockets: "up", posts: "up" });
  const before = net.count.sockets + net.count.posts;
  for (const run of wakers) run();
  await made.quiet();
  expect(net.count.sockets + net.count.posts).toBeGreaterThan(before);
  await made.later(1_000);
  expect(ash.member.connection).toBe("online");
  await ash.member.close();
  expect(wakers.size).toBe(0);
});

test("what is said between a device's entering and its watching is there, and keys that turn then are", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy");
  await bo.member.close();
  const held: (() => void)[] = [];
  const dial: Dial = (address, events) => {
    const line = made.hall.dialFor("bo")(address, events);
    const send = (frame: Bytes): void => {
      const { ask } = readAsked(frame);
      if (ask.type === "watch" && ask.circle === circle) held.push(() => line.send(frame));
      else line.send(frame);
    };
    return { ...line, send };
  };
  const again = await made.device("bo", bo.store, { dial });
  await made.quiet();
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await good(ash.member.say(circle, "are you there?"));
  await made.quiet();
  expect(lines(again, circle)).toEqual([]);
  for (const release of held) release();
  await made.quiet();
  expect(lines(again, circle)).toEqual(["ash: are you there?"]);
  expect(seen(again, circle).headWords).toEqual(seen(ash, circle).headWords);
});

test("who changes the door while others do accuses no hall of having taken a door back", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  await Promise.all(people.flatMap(({ member }) => [1, 2, 3].map(() => good(member.invite(circle, { vouches: 0 })))));
  await made.quiet();
  for (const device of people) expect(seen(device, circle).findings).toEqual([]);
});
