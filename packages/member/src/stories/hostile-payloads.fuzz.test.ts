import { env } from "node:process";
import { kindNames } from "@unionhall/kernel";
import type { Bytes, CircleId, RoomId } from "@unionhall/protocol";
import { ascii, book, encode, idOf as idFrom } from "@unionhall/protocol";
import type { TestDevice, World } from "@unionhall/testing";
import { comeIn, good, Hostile, lines, seededRandom, seen, world } from "@unionhall/testing";
import { lawKindNames } from "@unionhall/union";
import { expect, test } from "vitest";
import { pointsRoom } from "../circle/points.ts";
import { passingRoom } from "../desk/kinds.ts";

/** A sample here; `HOSTILE_ENTRIES` makes them as many as one likes, `HOSTILE_SEED` others. */
const count = Number(env["HOSTILE_ENTRIES"] ?? 200);
const seed = env["HOSTILE_SEED"] ?? "hostile payloads";

const inRooms = [
  "circle.titled",
  "person.named",
  "person.described",
  "person.remembered",
  "nudged",
  "consent.given",
  "consent.withdrawn",
  "item.opened",
  "item.changed",
  "item.erased",
  "body.written",
  "line.said",
  "line.edited",
  "line.boosted",
  "event.answered",
  "occurrence.changed",
];
const ofMembers = ["hallway.opened", "box.missed", "head.shown", "point.made", "entry.brought"];
const ofDesks = ["desk.circle", "desk.done", "desk.hall", "desk.passing", "desk.anchor"];
const kinds = [...kindNames, ...lawKindNames, ...inRooms, ...ofMembers, ...ofDesks, "__proto__", ""];

type Dice = (below: number) => number;

function diceOf(name: string): Dice {
  const random = seededRandom(name);
  return (below) => new DataView(random(4).buffer).getUint32(0) % below;
}

/** Numbers at the edges of what any form takes. */
const edges = [0, 1, 2, 65_535, 65_536, 2 ** 32, 2 ** 48 - 1];

/** Values of every shape, with the names of fields that there are and keys, ids and signatures that stand for nothing. */
function anything(dice: Dice, honest: readonly Bytes[], depth = 0): Parameters<typeof encode>[0] {
  const fields = [
    "member",
    "invitation",
    "latch",
    "text",
    "name",
    "room",
    "title",
    "what",
    "facts",
    "line",
    "boost",
    "keys",
    "epoch",
    "record",
    "after",
    "consents",
    "day",
    "coming",
    "event",
    "change",
  ];
  switch (dice(depth > 3 ? 5 : 7)) {
    case 0:
      return edges[dice(edges.length)]!;
    case 1:
      return new Uint8Array([8, 16, 20, 32, 64, 1216, 1][dice(7)]!).fill(dice(256));
    case 2:
      return ["", "chapter", "\u202eash", "a\u0301".repeat(30), "../../x"][dice(5)]!;
    case 3:
      return [null, true, false][dice(3)]!;
    case 4:
      return honest[dice(honest.length)]!;
    case 5:
      return Array.from({ length: dice(4) }, () => anything(dice, honest, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: dice(5) }, () => [fields[dice(fields.length)]!, anything(dice, honest, depth + 1)]),
      );
  }
}

function payload(dice: Dice, honest: readonly Bytes[]): Bytes {
  const copy = honest[dice(honest.length)]!.slice();
  switch (dice(4)) {
    case 0:
      return copy;
    case 1:
      if (copy.length > 0) copy[dice(copy.length)]! ^= 1 << dice(8);
      return copy;
    case 2:
      return new Uint8Array(dice(60)).map(() => dice(256));
    default:
      return encode(anything(dice, honest));
  }
}

/** So many entries, each well signed and sealed, with something in it that nobody expects. */
async function flood(mal: Hostile, rooms: readonly RoomId[], dice: Dice): Promise<void> {
  const honest = [...mal.payloads, ascii("")];
  for (let placed = 0; placed < count; placed += 20) {
    const entries = Array.from({ length: 20 }, () => {
      const room = rooms[dice(rooms.length)]!;
      return mal.sealed(kinds[dice(kinds.length)]!, payload(dice, honest), {
        room,
        class: dice(4) > 0 === (room === book || room === mal.hallway) ? "kept" : "passing",
        content: {
          version: dice(12) === 0 ? dice(3) : 1,
          time: edges[dice(edges.length)]!,
          device: idFrom("device", new Uint8Array(8).fill(dice(4))),
          counter: placed + 1 + dice(20),
          seen: { seq: isBent(room, dice) ? edges[dice(edges.length)]! : mal.chain.seq, head: mal.chain.head },
        },
      });
    });
    await mal.put(...(await Promise.all(entries)));
  }
}

/** What stands in the room of points is not kept on a device, and is another after a restart. */
function isBent(room: RoomId, dice: Dice): boolean {
  return dice(4) === 0 && room !== pointsRoom;
}

/** What a device makes of the circle. */
function made(device: TestDevice, circle: CircleId): unknown {
  const { title, members, findings, invitations, headWords, state } = seen(device, circle);
  return {
    title,
    members: members.map(({ id, name, steward, state: standing }) => ({ id, name, steward, standing })),
    findings,
    invitations: invitations.map(({ key }) => key),
    headWords,
    state,
  };
}

async function expectAlive(all: World, circle: CircleId, [ash, bo]: readonly [TestDevice, TestDevice]): Promise<void> {
  await all.later(60_000);
  expect(made(bo, circle)).toEqual(made(ash, circle));
  expect(lines(bo, circle)).toEqual(lines(ash, circle));
  await good(bo.member.say(circle, "still here"));
  await all.later(5_000);
  expect(lines(ash, circle).at(-1)).toBe("bo: still here");
}

test("whatever is in entries that are well signed, all devices make the same of it, and none breaks", async () => {
  const { world: all, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const mal = await Hostile.join(all, ash, circle);
  const odd = idFrom("room", new Uint8Array(16).fill(7));
  await flood(mal, [book, mal.hallway, mal.chat, pointsRoom, odd], diceOf(seed));
  await expectAlive(all, circle, people);
  const again = await all.wake(bo);
  expect(made(again, circle)).toEqual(made(ash, circle));
  const dee = await all.device("dee");
  await comeIn(all, ash, circle, dee);
  expect(seen(dee, circle).state).toBe("in");
}, 300_000);

test("whatever a taken device writes into the desk, the others go on with what they have, and so does a new one", async () => {
  const { world: all, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const { link } = await good(bo.member.linkDevice());
  const mal = await Hostile.by(all, link);
  await flood(mal, [book, passingRoom], diceOf(`${seed} desk`));
  await expectAlive(all, circle, [ash, bo]);
  const other = await all.device("bo too");
  await good(other.member.joinDesk((await good(bo.member.linkDevice())).link));
  await all.later(20_000);
  await good(other.member.say(circle, "from another device"));
  await all.later(5_000);
  expect(lines(ash, circle).at(-1)).toBe("bo: from another device");
}, 300_000);
