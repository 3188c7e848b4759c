import type { CircleId, Request } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { good, idOf, lines, seen, type TestDevice, world } from "../world/world.ts";

type Take = (turn: Extract<Request, { type: "turn" }>) => Request;

/** What a hall may take of a turn: some of its part for the book, and of the rest what it likes. */
const parts: readonly (readonly [what: string, take: Take, hasKeys: boolean])[] = [
  [
    "what the book says of it, and no keys",
    ({ type, circle, after, entries }) => ({ type, circle, after, boxes: [], entries: entries.slice(0, 2) }),
    false,
  ],
  ["the keys and the door, and nothing for the book", (turn) => ({ ...turn, entries: [] }), false],
  ["all but the boxes", (turn) => ({ ...turn, boxes: [] }), true],
];

const mine = ({ name }: TestDevice, device: TestDevice, circle: CircleId) =>
  seen(device, circle).lines.filter((line) => line.name === name);

test.each(parts)(
  "while a hall has taken of a turn %s, what is said waits, and is said once when the rest is there",
  async (_, take, hasKeys) => {
    const { world: made, circle, people } = await world("ash", "bo", "di");
    const [ash, bo] = people;
    made.hall.mishear = (ask) => (ask.type === "turn" && ask.record !== undefined ? take(ask) : ask);
    await ash.member.remove(circle, idOf(ash, circle, "di"));
    await made.quiet();
    for (const each of [ash, bo]) await good(each.member.say(circle, `${each.name} meanwhile`));
    await made.quiet();
    // Whoever made the keys may have them, and then says what the others read once they have them.
    for (const each of hasKeys ? [bo] : [ash, bo])
      expect(mine(each, each, circle)).toEqual([expect.objectContaining({ state: "waiting", heldBack: "keys" })]);
    made.hall.mishear = null;
    const isWaiting = (): boolean => [ash, bo].some((each) => mine(each, each, circle)[0]?.state === "waiting");
    for (let minutes = 0; minutes < 10 && isWaiting(); minutes++) await made.later(60_000);
    for (const each of [ash, bo]) {
      expect(lines(each, circle).toSorted()).toEqual(["ash: ash meanwhile", "bo: bo meanwhile"]);
      // A turn that the book has by half makes the next of its number void; nothing that was said is.
      expect(seen(each, circle).findings.filter((found) => found.type === "void" && found.tried === undefined)).toEqual(
        [],
      );
      expect(mine(each, each, circle)).toEqual([expect.objectContaining({ state: "sent" })]);
    }
  },
);
