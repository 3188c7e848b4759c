import { elsewhere, FullDisk, good, lines, settled, type TestDevice, TwoHalls, World } from "@unionhall/testing";
import type { Outcome } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

interface Moving {
  readonly halls: TwoHalls;
  readonly bo: TestDevice;
  readonly disk: FullDisk;
  readonly circle: CircleId;
  readonly words: string;
}

/** Bo is alone; their circle has walked out to another hall, their desk is still in the first, which stands. */
async function boToMove(): Promise<Moving> {
  const halls = await TwoHalls.of(await World.make("bo moves"));
  const disk = new FullDisk();
  const bo = await halls.device("bo", disk);
  const old = await good(bo.member.found(halls.made.hall.founding("bo")));
  const words = (await bo.member.words())?.join(" ") ?? "";
  const to = { hall: elsewhere, code: halls.there.code };
  const { circle } = await good(bo.member.walks.out(old, { without: [], to }));
  await halls.quiet();
  return { halls, bo, disk, circle, words };
}

function move({ halls: { made }, words }: Moving, bo: TestDevice): Promise<Outcome<unknown>> {
  return settled(made, bo.member.moves.desk({ words, to: elsewhere, others: true }));
}

/** Whatever was cut off, and whether it was switched off then: the words typed once more bring it to its end, and it is as if nothing had been cut. */
async function expectMoved(
  moving: Moving,
  first: Outcome<unknown>,
  isSwitchedOff: boolean,
  where: string,
): Promise<void> {
  const { halls, circle } = moving;
  const { made, there } = halls;
  let { bo } = moving;
  if (isSwitchedOff) bo = await halls.reaching(bo);
  const outcome = first.ok ? first : await move(moving, bo);
  // What came to its end and could not say so has no desk to move there any more.
  const isThere = !outcome.ok && outcome.problem.type === "desk-is-there";
  expect(outcome.ok || isThere, `${where}: ${JSON.stringify(outcome)}`).toBe(true);
  await made.later(60_000);
  await halls.quiet();
  expect(bo.member.desk, where).toMatchObject({ where: { hall: elsewhere, reached: true } });
  expect(bo.member.desk.state === "open" && bo.member.desk.devices, where).toHaveLength(1);
  const desks = there.asked.flatMap(({ ask }) => (ask.type === "found" ? [String(ask.founding.statement)] : []));
  expect(new Set(desks).size, `${where}: one circle and one desk`).toBe(2);
  const text = "as if nothing had been cut";
  await good(bo.member.say(circle, text));
  await halls.quiet();

  const phone = await halls.device("bo's new phone");
  const report = await settled(made, phone.member.recover({ hall: "https://hall.example", words: moving.words }));
  expect(report, where).toMatchObject({ ok: true, value: { refused: 0 } });
  await halls.quiet();
  expect(phone.member.desk, where).toMatchObject({ where: { hall: elsewhere } });
  expect(lines(phone, circle), where).toEqual([`bo: ${text}`]);
  expect(phone.member.circle(circle)?.findings, where).toEqual([]);
}

test(
  "a move that is cut at anything it asks of either hall comes to its end, and is one",
  { timeout: 120_000 },
  async () => {
    const whole = await boToMove();
    const [here, there] = [whole.halls.made.hall.asked.length, whole.halls.there.asked.length];
    await good(move(whole, whole.bo));
    await whole.halls.quiet();
    const changing: ReadonlySet<string> = new Set(["found", "append", "put-locator"]);
    const cuts = [
      { hall: "made", asked: whole.halls.made.hall.asked.slice(here) },
      { hall: "there", asked: whole.halls.there.asked.slice(there) },
    ].flatMap(({ hall, asked }) =>
      asked.filter(({ ask }) => changing.has(ask.type)).map(({ ask }, at) => ({ hall, nth: at + 1, type: ask.type })),
    );
    expect(new Set(cuts.map(({ hall, type }) => `${type} ${hall}`))).toEqual(
      new Set(["append made", "found there", "append there", "put-locator there"]),
    );
    for (const [at, { hall, nth, type }] of cuts.entries()) {
      const lost = at % 2 === 0 ? "answer" : "request";
      const moving = await boToMove();
      const { halls, bo } = moving;
      const cutHall = hall === "made" ? halls.made.hall : halls.there;
      cutHall.cutAt("bo", nth, lost, { of: changing });
      const first = await move(moving, bo);
      await halls.quiet();
      expect(cutHall.cutWaits("bo")).toBe(false);
      await expectMoved(moving, first, at % 4 > 1, `${lost} of ${type} ${hall} lost`);
    }
  },
);

test(
  "a move whose device cannot keep what comes next, at any step, comes to its end, and is one",
  { timeout: 120_000 },
  async () => {
    for (let nth = 1, wasFull = true; wasFull; nth += 4) {
      const moving = await boToMove();
      const { disk, bo } = moving;
      disk.fullFrom = disk.writes + nth;
      const first = await move(moving, bo);
      await moving.halls.quiet();
      wasFull = disk.writes >= disk.fullFrom;
      disk.fullFrom = Number.POSITIVE_INFINITY;
      await moving.halls.made.later(60_000);
      await expectMoved(moving, first, nth % 8 === 1, `write ${nth}`);
      if (!wasFull) expect(nth).toBeGreaterThan(10);
    }
  },
);
