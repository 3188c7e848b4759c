import { webcrypto } from "node:crypto";
import { good, hallAddress, lines, seen, world } from "@unionhall/testing";
import type { Bytes, CircleId, EntryId, Erasure, ErasureProof, Key, Subtle, Told } from "@unionhall/protocol";
import { idOf, keepToSign, readHeader, webCrypto, wishToSign } from "@unionhall/protocol";
import { expect, test } from "vitest";

const dayMs = 86_400_000;
const crypto = webCrypto(webcrypto.subtle as Subtle);

type Made = Awaited<ReturnType<typeof world>>["world"];

/** A word that a hall says, with its number to come. */
type Word = Pick<Erasure, "day" | "proof">;

/** Gives out no body of what is passing, and these words about a line. */
function hides({ entry, seq }: Pick<Line, "entry" | "seq">, words: readonly Word[]): (told: Told) => Told {
  const erasures = words.map((word, at) => ({ number: at + 1, entry, seq, ...word }));
  return (told) => {
    if ("say" in told && told.say.type === "erasures") return { ...told, say: { ...told.say, erasures } };
    if (!("say" in told) || told.say.type !== "page") return told;
    const entries = told.say.entries.map((placed) => {
      const { seq: at, day, header } = placed;
      return readHeader(header).class === "kept" ? placed : { seq: at, day, header };
    });
    return { ...told, say: { ...told.say, entries } };
  };
}

interface Line {
  readonly entry: EntryId;
  readonly seq: number;
  readonly day: number;
}

function latchOf({ hall }: Made, who: string, circle: CircleId): Key {
  const entered = hall.asked.flatMap((each) =>
    each.who === who && each.ask.type === "enter" && each.ask.circle === circle ? [each.ask.latch] : [],
  );
  const latch = entered.at(-1);
  if (latch === undefined) throw new Error(`${who} never came`);
  return latch;
}

interface Pen {
  readonly circle: CircleId;
  readonly by: Key;
  readonly seed: Bytes;
}

async function pen(made: Made, who: string, circle: CircleId): Promise<Pen> {
  const by = latchOf(made, who, circle);
  return { circle, by, seed: await made.seedOf(by) };
}

type Wish = Word & { readonly proof: Extract<ErasureProof, { type: "wish" }> };

/** A wish as a steward's device signs it: a week after the line, unless told otherwise. */
async function wishOf({ circle, by, seed }: Pen, line: Line, of: { after?: number; day?: number } = {}): Promise<Wish> {
  const said = { entry: line.entry, after: line.seq, day: line.day + 7, ...of };
  const signature = await crypto.sign(seed, wishToSign(circle, said));
  return { day: said.day, proof: { type: "wish", by, after: said.after, signature } };
}

async function keepOf({ circle, by, seed }: Pen, { entry, seq: after, day }: Line, { proof }: Wish): Promise<Word> {
  const said = { entry, after, wish: proof.signature };
  const signature = await crypto.sign(seed, keepToSign(circle, said));
  return { day, proof: { type: "kept", by, after, wish: proof.signature, signature } };
}

interface Scene {
  readonly circle: CircleId;
  readonly line: Line;
  /** The steward's, a member's, and one that the hall has made. */
  readonly ash: Pen;
  readonly bo: Pen;
  readonly hall: Pen;
}

/** What bo finds ten days after ash said something that the hall leaves out. */
async function findings(words: (scene: Scene) => Promise<readonly Word[]>): Promise<readonly string[]> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const own = new Uint8Array(32).fill(7);
  const hall = { circle, by: idOf("key", await crypto.publicKey(own)), seed: own };
  const pens = { ash: await pen(made, "ash", circle), bo: await pen(made, "bo", circle), hall };
  made.hall.cutOff("bo");
  await made.quiet();
  await good(ash.member.say(circle, "come at nine"));
  await made.quiet();
  await made.later(10 * dayMs);
  const { seq } = seen(ash, circle).headWords;
  const entry = seen(ash, circle).lines[0]!.id as EntryId;
  const line = { entry, seq, day: Math.floor(made.clock.now() / dayMs) - 10 };
  made.hall.tamper = hides(line, await words({ circle, line, ...pens }));
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(bo, circle)).toEqual([]);
  const found = seen(bo, circle).findings.map(({ type }) => type);
  const fresh = await good(bo.member.verify(circle));
  expect(fresh.findings.map(({ type }) => type)).toEqual(found);
  return [...found, ...seen(bo, circle).gone.map(({ why }) => why)];
}

test("a body that is missing without a word is withheld, and shown so", { timeout: 60_000 }, async () => {
  expect(await findings(async () => [])).toEqual(["withheld"]);
});

test("a steward's signed wish whose day has come is a word that holds", { timeout: 60_000 }, async () => {
  expect(await findings(async ({ ash, line }) => [await wishOf(ash, line)])).toEqual(["steward"]);
});

test("a hall invents no author's word and no steward's", { timeout: 60_000 }, async () => {
  const invented: readonly Parameters<typeof findings>[0][] = [
    async ({ line }) => [{ day: line.day, proof: { type: "secret", secret: new Uint8Array(32) } }],
    async ({ hall, line }) => [await wishOf(hall, line)],
    async ({ bo, line }) => [await wishOf(bo, line)],
    async ({ ash, hall, line }) => [await wishOf({ ...hall, by: ash.by }, line)],
    async ({ ash, line }) => {
      const wish = await wishOf(ash, line);
      return [{ ...wish, proof: { ...wish.proof, signature: new Uint8Array(64) } }];
    },
  ];
  for (const words of invented) expect(await findings(words)).toEqual(["withheld"]);
});

test("a member who helps the hall keeps nobody else's line on a device that has it", { timeout: 60_000 }, async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo] = people;
  await good(bo.member.say(circle, "an address"));
  await made.quiet();
  const entry = seen(ash, circle).lines[0]!.id as EntryId;
  await good(ash.member.wishes.make(circle, entry));
  const asked = made.hall.asked.find(({ ask }) => ask.type === "wish")?.ask;
  if (asked?.type !== "wish") throw new Error("nobody wished");
  const { day, after: seq, signature } = asked;
  const wish: Wish = { day, proof: { type: "wish", by: latchOf(made, "ash", circle), after: seq, signature } };
  const help = await keepOf(await pen(made, "cy", circle), { entry, seq, day: day - 8 }, wish);
  made.hall.tamper = (told) =>
    "say" in told && told.say.type === "erasures"
      ? { ...told, say: { ...told.say, erasures: [...told.say.erasures, { number: 2, entry, seq, ...help }] } }
      : told;
  const bos = await made.wake(bo);
  expect(seen(bos, circle).lines.map(({ wish: stands }) => stands?.name)).toEqual(["ash"]);
});

test(
  "a wish that a hall hid until its day takes nothing from who had asked meanwhile",
  { timeout: 60_000 },
  async () => {
    const { world: made, circle, people } = await world("ash", "bo");
    const [ash, bo] = people;
    await good(bo.member.say(circle, "ours"));
    await made.quiet();
    const hidden = new Set(["bo"]);
    made.hall.tamper = (told, who) => {
      if (!hidden.has(who)) return told;
      if ("push" in told) return told.push.type === "erased" ? { ...told, push: { ...told.push, erasures: [] } } : told;
      return told.say.type === "erasures" ? { ...told, say: { ...told.say, erasures: [] } } : told;
    };
    await good(ash.member.wishes.make(circle, seen(ash, circle).lines[0]!.id));
    await made.later(2 * dayMs);
    let bos = await made.wake(bo);
    await made.later(7 * dayMs);
    await made.hall.wire.sweep();
    hidden.clear();
    bos = await made.wake(bos);
    expect(lines(bos, circle)).toEqual(["bo: ours"]);
    // Who was told in time lets it go.
    expect(lines(await made.wake(ash), circle)).toEqual([]);
  },
);

test(
  "a steward's word is about one entry of one circle, after that entry, with a week to object, and no sooner",
  { timeout: 60_000 },
  async () => {
    const elsewhere = idOf("circle", new Uint8Array(20).fill(3));
    const another = idOf("entry", new Uint8Array(32).fill(3));
    const misused: readonly Parameters<typeof findings>[0][] = [
      async ({ ash, line }) => [await wishOf({ ...ash, circle: elsewhere }, line)],
      async ({ ash, line }) => [await wishOf(ash, { ...line, entry: another })],
      async ({ ash, line }) => [await wishOf(ash, line, { after: line.seq - 1 })],
      async ({ ash, line }) => [await wishOf(ash, line, { after: line.seq + 1 })],
      async ({ ash, line }) => [await wishOf(ash, line, { day: line.day + 6 })],
      async ({ ash, line }) => [await wishOf(ash, line, { day: line.day + 11 })],
      async ({ ash, line }) => [{ ...(await wishOf(ash, line, { day: line.day + 11 })), day: line.day + 7 }],
      async ({ ash, line }) => {
        const wish = await wishOf(ash, line, { after: line.seq + 1 });
        return [{ ...wish, proof: { ...wish.proof, after: line.seq } }];
      },
    ];
    for (const words of misused) expect(await findings(words)).toEqual(["withheld"]);
  },
);

test("a wish that was objected to is over, however often the hall shows it again", { timeout: 60_000 }, async () => {
  const by = (who: "ash" | "bo", rest: (wish: Wish, line: Line, ash: Pen) => Promise<readonly Word[]>) =>
    findings(async (scene) => {
      const wish = await wishOf(scene.ash, scene.line);
      return [wish, await keepOf(scene[who], scene.line, wish), ...(await rest(wish, scene.line, scene.ash))];
    });
  expect(await by("ash", async () => [])).toEqual(["withheld"]);
  expect(await by("bo", async () => [])).toEqual(["withheld"]);
  expect(await by("bo", async (wish) => [wish])).toEqual(["withheld"]);
  expect(await by("bo", async (_, line, ash) => [await wishOf(ash, line, { day: line.day + 8 })])).toEqual(["steward"]);
});

test("a hall invents no objection, and one is to one wish", { timeout: 60_000 }, async () => {
  const standing: readonly Parameters<typeof findings>[0][] = [
    async ({ ash, hall, line }) => {
      const wish = await wishOf(ash, line);
      return [wish, await keepOf(hall, line, wish)];
    },
    async ({ ash, hall, line }) => {
      const wish = await wishOf(ash, line);
      return [wish, await keepOf({ ...hall, by: ash.by }, line, wish)];
    },
    async ({ ash, line }) => {
      const [one, two] = [await wishOf(ash, line), await wishOf(ash, line, { day: line.day + 8 })];
      return [one, await keepOf(ash, line, two)];
    },
  ];
  for (const words of standing) expect(await findings(words)).toEqual(["steward"]);
});

test("the latch of a steward who has others by now wishes nothing more", { timeout: 60_000 }, async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const words = (await ash.member.words())!;
  const taken = await pen(made, "ash", circle);
  await good(bo.member.say(circle, "come at nine"));
  await made.quiet();
  const entry = seen(bo, circle).lines[0]!.id as EntryId;
  const line = { entry, seq: seen(bo, circle).headWords.seq, day: Math.floor(made.clock.now() / dayMs) };
  const back = await made.device("ash again");
  await good(back.member.recover({ hall: hallAddress, words: words.join(" ") }));
  await made.later(1000);
  const after = seen(bo, circle).headWords.seq;
  const own = await pen(made, "ash again", circle);
  await made.later(10 * dayMs);
  const read = async (by: Pen): Promise<readonly string[]> => {
    made.hall.tamper = hides(line, [await wishOf(by, line, { after })]);
    return (await good(bo.member.verify(circle))).findings.map(({ type }) => type);
  };
  expect(await read(taken)).toEqual(["withheld"]);
  expect(await read(own)).toEqual([]);
});

test(
  "a hall that drops what the circle still keeps withholds it, whatever its door says",
  { timeout: 60_000 },
  async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    await good(ash.member.say(circle, "a week ago"));
    await made.quiet();
    await made.later(7 * dayMs);
    const entry = seen(ash, circle).lines[0]!.id as EntryId;
    const hiding = hides({ entry, seq: seen(ash, circle).headWords.seq }, []);
    made.hall.tamper = (told) =>
      "say" in told && told.say.type === "door"
        ? { ...told, say: { ...told.say, door: { ...told.say.door, keep: { default: 1, rooms: [] } } } }
        : hiding(told);
    const verified = await good(bo.member.verify(circle));
    expect(verified).toMatchObject({ erased: 0, findings: [{ type: "withheld" }] });
    await made.later(84 * dayMs);
    expect(await good(bo.member.verify(circle))).toMatchObject({ erased: 1, findings: [] });
  },
);
