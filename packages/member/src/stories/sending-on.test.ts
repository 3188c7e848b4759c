import type { At, Dial } from "@unionhall/member";
import type { Answer, CircleId, Request } from "@unionhall/protocol";
import { refusal } from "@unionhall/protocol";
import { comeIn, good, lines, seen, type TestDevice, type World, world } from "@unionhall/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";

/** A line on which a test keeps what the hall tells, as long as it is held. */
class SlowLine {
  readonly #kept: (() => void)[] = [];
  isHeld = false;
  isDeaf = false;

  dial(through: () => Dial): Dial {
    return (hall, events) => through()(hall, { ...events, frame: (frame) => this.#come(() => events.frame(frame)) });
  }

  get kept(): number {
    return this.#kept.length;
  }

  release(): void {
    this.isHeld = false;
    this.let(this.kept);
  }

  /** So many of what was told, the earliest first; what comes after them is kept. */
  let(many: number): void {
    for (const come of this.#kept.splice(0, many)) come();
  }

  #come(run: () => void): void {
    if (this.isHeld) this.#kept.push(run);
    else if (!this.isDeaf) run();
  }
}

interface Scene {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly slow: SlowLine;
}

/** Ash on a good line, with others if there are to be some, and bo on one that can be slow. */
async function apart(...others: readonly string[]): Promise<Scene> {
  const { world: made, circle, people } = await world("ash", ...others);
  const slow = new SlowLine();
  const bo = await made.device("bo", undefined, { dial: slow.dial(() => made.hall.dialFor("bo")) });
  await comeIn(made, people[0], circle, bo);
  return { made, circle, ash: people[0], bo, slow };
}

const states = (device: TestDevice, circle: CircleId): readonly string[] =>
  seen(device, circle).lines.map(({ state }) => state);

const chatOf = (device: TestDevice, circle: CircleId): At => ({ circle, room: seen(device, circle).chat! });

test("what is said goes before the hall has answered for what was said before, in order, and so much of it at once", async () => {
  const { made, circle, ash, bo, slow } = await apart();
  slow.isHeld = true;
  const all = Array.from({ length: 10 }, (_, nth) => `line ${nth}`);
  for (const text of all) {
    await good(bo.member.say(circle, text));
    await made.quiet();
  }
  const there = all.map((text) => `bo: ${text}`);
  expect(lines(ash, circle)).toEqual(there.slice(0, 8));
  expect(new Set(states(bo, circle))).toEqual(new Set(["waiting"]));
  slow.release();
  await made.quiet();
  expect(lines(ash, circle)).toEqual(there);
  expect(new Set(states(bo, circle))).toEqual(new Set(["sent"]));
  expect([ash, bo].map((each) => seen(each, circle).findings)).toEqual([[], []]);
});

test("what means a line that is on its way waits for its answer: it may be called otherwise yet", async () => {
  const { made, circle, ash, bo, slow } = await apart();
  slow.isHeld = true;
  await good(bo.member.say(circle, "on Saturday"));
  await made.quiet();
  const [line] = seen(bo, circle).lines;
  await good(bo.member.rooms.edit(chatOf(bo, circle), line!.id, "on Sunday"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: on Saturday"]);
  slow.release();
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: on Sunday"]);
});

test("a word waits for nothing else that a device asks of its hall", async () => {
  const { made, circle, ash, bo, slow } = await apart();
  slow.isHeld = true;
  const invited = bo.member.invite(circle, { vouches: 0 });
  await made.quiet();
  await good(bo.member.say(circle, "me first"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: me first"]);
  slow.release();
  await good(invited);
});

test("what a hall told of and refused to give is asked for again, also when nobody says anything more", async () => {
  const { made, circle, ash, bo, slow } = await apart();
  slow.isDeaf = true;
  await good(ash.member.say(circle, "on Saturday"));
  await made.quiet();
  slow.isDeaf = false;
  made.hall.mishear = (ask, who) =>
    who === "bo" && ask.type !== "append" ? { say: { type: "refuse", refusal: refusal("failed") } } : ask;
  await good(ash.member.say(circle, "at noon"));
  await made.quiet();
  made.hall.mishear = null;
  expect(lines(bo, circle)).toEqual([]);
  await made.later(60_000);
  expect(lines(bo, circle)).toEqual(lines(ash, circle));
});

test("what is said once somebody is to go out waits until they are out, and goes under keys that they never had", async () => {
  const { made, circle, ash, bo, slow } = await apart("cy");
  const cy = seen(ash, circle).members.find(({ name }) => name === "cy")!.id;
  await good(ash.member.stewards.name(circle, seen(bo, circle).me!));
  await made.quiet();
  for (const deed of ["hold", "remove"] as const) {
    slow.isHeld = true;
    const done = bo.member[deed](circle, cy);
    await made.quiet();
    const before = lines(ash, circle);
    await good(bo.member.say(circle, `after ${deed}`));
    await made.quiet();
    expect(lines(ash, circle)).toEqual(before);
    slow.release();
    await good(done);
    await made.quiet();
    expect(lines(ash, circle)).toEqual([...before, `bo: after ${deed}`]);
  }
});

/** Something that waits for an answer, and holds what a device is at until it has it. */
async function amended({ made, circle, bo }: Scene, from: string, to: string): Promise<void> {
  await good(bo.member.say(circle, from));
  await made.quiet();
  await good(bo.member.rooms.edit(chatOf(bo, circle), seen(bo, circle).lines.at(-1)!.id, to));
  await made.quiet();
}

test("nor does it go with what a device was about to send when somebody was to go out", async () => {
  const scene = await apart("cy");
  const { made, circle, ash, bo, slow } = scene;
  const cy = seen(ash, circle).members.find(({ name }) => name === "cy")!.id;
  await good(ash.member.stewards.name(circle, seen(bo, circle).me!));
  await made.quiet();
  slow.isHeld = true;
  await amended(scene, "to all", "to all three");
  const before = made.hall.asked.length;
  const done = bo.member.remove(circle, cy);
  await good(bo.member.say(circle, "to us two"));
  await made.quiet();
  slow.release();
  await good(done);
  await made.quiet();
  const asked = made.hall.asked.slice(before).filter(({ who }) => who === "bo");
  expect(asked.find(({ ask: { type } }) => type === "append" || type === "turn")?.ask.type).toBe("turn");
  expect(lines(ash, circle)).toEqual(["bo: to all three", "bo: to us two"]);
});

test("a deed waits for what was said before it, and not for all that is said behind it", async () => {
  const scene = await apart();
  const { made, circle, bo, slow } = scene;
  slow.isHeld = true;
  await amended(scene, "on Saturday", "on Sunday");
  const invited = bo.member.invite(circle, { vouches: 0 });
  slow.let(slow.kept);
  await made.quiet();
  const edited = slow.kept;
  await good(bo.member.say(circle, "and one more"));
  await made.quiet();
  slow.let(edited);
  await made.quiet();
  expect(made.hall.asked.at(-1)!.ask.type).toBe("door");
  slow.release();
  await good(invited);
});

type Happens = "say" | "edit" | "refused" | "request" | "answer" | "turn" | "off" | "hold" | "release" | "quiet";
const happens = fc.constantFrom<Happens>(
  ...(["say", "say", "say", "say", "edit", "hold", "hold", "release", "quiet", "refused"] as const),
  ...(["request", "answer", "turn", "off"] as const),
);

/** The hall refuses the next append, and takes what comes behind it. */
function refuseNext({ made }: Scene): void {
  made.hall.mishear = (ask: Request, who: string): Request | { readonly say: Answer } => {
    if (ask.type !== "append" || who !== "bo") return ask;
    made.hall.mishear = null;
    const results = ask.entries.map(() => ({ place: null, refusal: refusal("too-fast") }));
    return { say: { type: "appended", results } };
  };
}

test(
  "whatever is lost, refused or cut off, all that was said stands once, and what was not refused in order",
  { timeout: 0 },
  async () => {
    const runs = Number(process.env["RUNS"] ?? 3);
    const seed = Number(process.env["SEED"] ?? 11);
    await fc.assert(fc.asyncProperty(fc.array(happens, { minLength: 6, maxLength: 24 }), lived), {
      numRuns: runs,
      seed,
      endOnFailure: runs < 20,
      // Refused, what came behind it taken, and nobody hears of either.
      examples: [[["hold", "refused", "say", "quiet", "say", "quiet", "off", "release"]]],
    });
  },
);

async function lived(deeds: readonly Happens[]): Promise<void> {
  const scene = await apart("cy");
  const { made, circle, ash, slow } = scene;
  let { bo } = scene;
  const said: string[] = [];
  let isRefused = false;
  for (const deed of deeds) {
    if (deed === "say") {
      said.push(`line ${said.length}`);
      await good(bo.member.say(circle, said.at(-1)!));
    }
    if (deed === "edit") {
      const line = seen(bo, circle).lines.findLast(({ mine }) => mine);
      if (line !== undefined && (await bo.member.rooms.edit(chatOf(bo, circle), line.id, `${line.text}!`)).ok)
        said[said.length - 1] += "!";
    }
    if (deed === "refused") [isRefused] = [true, refuseNext(scene)];
    if (deed === "request" || deed === "answer") made.hall.cutAt("bo", 1, deed);
    if (deed === "turn") {
      const cy = seen(ash, circle).members.find(({ name, state }) => name === "cy" && state === "in");
      if (cy !== undefined) await good(ash.member.remove(circle, cy.id));
    }
    if (deed === "off") bo = await made.wake(bo, { dial: slow.dial(() => made.hall.dialFor("bo")) });
    if (deed === "hold") slow.isHeld = true;
    if (deed === "release") slow.release();
    if (deed === "quiet") await made.quiet();
  }
  made.hall.mishear = null;
  made.hall.cutAt("bo", Number.MAX_SAFE_INTEGER, "answer");
  slow.release();
  for (let minutes = 0; minutes < 4; minutes++) await made.later(60_000);
  const stand = lines(ash, circle).map((line) => line.replace("bo: ", ""));
  expect(isRefused ? stand.toSorted() : stand).toEqual(isRefused ? said.toSorted() : said);
  expect(lines(bo, circle)).toEqual(lines(ash, circle));
  expect(states(bo, circle).every((state) => state === "sent")).toBe(true);
  // Where the hall took what came behind a refusal, a counter stays unused, and that is told.
  const found = [ash, bo].flatMap((each) => seen(each, circle).findings.map(({ type }) => type));
  expect(found.filter((type) => !isRefused || type !== "missing")).toEqual([]);
}
