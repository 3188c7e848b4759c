import type { Void } from "@unionhall/kernel";
import { bookBytes, bookDigest, memberLeft, readBook } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import {
  agreementMade,
  closeNumber,
  drawBegun,
  drawDeclined,
  drawJoined,
  drawnNow,
  drawOf,
  drawOpened,
  holdersOf,
  newLaw,
  nextDrawn,
  numberLength,
  readLaw,
  roleEnded,
  roleGiven,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { agreementOf } from "./lawful.ts";
import type { Figure } from "./paper.ts";
import { Paper } from "./paper.ts";

const role = "facilitator";
const number = new Uint8Array(numberLength).fill(7);

/** A team of five whose facilitators are drawn, two of them at once, and a draw that ash has begun. */
function drawing(): { paper: Paper; draw: EntryId; people: readonly [Figure, Figure, Figure, Figure, Figure] } {
  const paper = Paper.found(newLaw());
  const ash = paper.founder;
  paper.does(ash, agreementMade, { agreement: agreementOf("team"), standings: [] });
  const bo = paper.admit(ash, paper.invite(ash))!;
  const [cy, dee, fox] = [1, 2, 3].map(() => paper.admit(bo, paper.invite(ash))!) as [Figure, Figure, Figure];
  return { paper, draw: begin(paper, ash), people: [ash, bo, cy, dee, fox] };
}

function begin(paper: Paper, by: Figure): EntryId {
  expect(paper.does(by, drawBegun, { role, until: paper.day + 3 })).toBeNull();
  return paper.newest;
}

function join(paper: Paper, draw: EntryId, by: Figure, willing = true): Void | null {
  return paper.does(by, drawJoined, { draw, closed: closeNumber(draw, by.id, number), willing });
}

const open = (paper: Paper, draw: EntryId, by: Figure): Void | null => paper.does(by, drawOpened, { draw, number });
const give = (paper: Paper, draw: EntryId, by: Figure, member: Figure["id"]): Void | null =>
  paper.does(by, roleGiven, { member, role }, draw);
const as = (paper: Paper, draw: EntryId): Draw => drawOf(paper.book, draw)!;

/** All have put a number in, and opened it: who is willing has a place. */
function drawn(): ReturnType<typeof drawing> {
  const all = drawing();
  const { paper, draw, people } = all;
  for (const [at, each] of people.entries()) join(paper, draw, each, at < 3);
  paper.day += 4;
  for (const each of people) expect(open(paper, draw, each)).toBeNull();
  return all;
}

test("a draw is of a role that is drawn, and of each there is one under way", () => {
  const { paper, people } = drawing();
  const [ash, bo] = people;
  expect(paper.does(bo, drawBegun, { role: "treasurer", until: paper.day + 3 })).toBe("unknown-role");
  expect(paper.does(bo, drawBegun, { role, until: paper.day + 3 })).toBe("no-effect");
  paper.day += 3 + 14;
  expect(paper.does(bo, drawBegun, { role, until: paper.day + 3 })).toBe("no-effect");
  paper.day += 1;
  expect(paper.does(bo, drawBegun, { role, until: paper.day })).toBe("too-soon");
  expect(paper.does(bo, drawBegun, { role, until: paper.day + 15 })).toBe("malformed");
  begin(paper, ash);
});

test("numbers are put in closed, once each, until a day, and opened after it: nobody sees one before theirs is closed", () => {
  const { paper, draw, people } = drawing();
  const [ash, bo, cy] = people;
  expect(join(paper, draw, ash)).toBeNull();
  expect(join(paper, draw, ash)).toBe("no-effect");
  expect(open(paper, draw, ash)).toBe("too-soon");
  expect(join(paper, draw, bo, false)).toBeNull();
  paper.day += 4;
  expect(join(paper, draw, cy)).toBe("round-is-over");
  expect(open(paper, draw, cy)).toBe("no-effect");
  expect(paper.does(ash, drawOpened, { draw, number: new Uint8Array(numberLength) })).toBe("bad-proof");
  expect(open(paper, draw, ash)).toBeNull();
  expect(open(paper, draw, ash)).toBe("no-effect");
  expect(drawnNow(as(paper, draw))).toEqual({ waits: [bo.id], order: [] });
  expect(give(paper, draw, cy, ash.id)).toBe("not-warranted");
  expect(open(paper, draw, bo)).toBeNull();
  // Bo only saw to it.
  expect(drawnNow(as(paper, draw))).toEqual({ waits: [], order: [ash.id] });
  expect(join(paper, draw, { ...cy }, true)).toBe("round-is-over");
});

test("the role is given in the order of the draw, by anybody, and to nobody out of it; who steps out moves the others up", () => {
  const { paper, draw, people } = drawn();
  const [, , , dee, fox] = people;
  const { order } = drawnNow(as(paper, draw));
  const [first, second, third] = order.map((id) => people.find((each) => each.id === id)!);
  expect(order).toHaveLength(3);
  expect(give(paper, draw, fox, second!.id)).toBe("not-warranted");
  expect(give(paper, draw, fox, dee.id)).toBe("not-warranted");
  expect(paper.does(fox, roleGiven, { member: first!.id, role })).toBe("not-warranted");
  expect(paper.does(dee, drawDeclined, { draw })).toBe("no-effect");
  expect(give(paper, draw, fox, first!.id)).toBeNull();
  expect(give(paper, draw, fox, first!.id)).toBe("not-warranted");
  expect(paper.does(second!, drawDeclined, { draw })).toBeNull();
  expect(nextDrawn(paper.book, as(paper, draw))).toBe(third!.id);
  expect(give(paper, draw, third!, third!.id)).toBeNull();
  expect(holdersOf(paper.book, role, paper.day)).toEqual([first!.id, third!.id]);
  expect(paper.does(first!, roleEnded, { member: first!.id, role })).toBeNull();
});

test("whoever has gone is passed over, and a draw that is over entitles to nothing", () => {
  const { paper, draw, people } = drawn();
  const [first, second, third] = drawnNow(as(paper, draw)).order;
  paper.does(
    people.find(({ id }) => id === first)!,
    memberLeft,
    {},
  );
  expect(nextDrawn(paper.book, as(paper, draw))).toBe(second);
  expect(give(paper, draw, people[4], second!)).toBeNull();
  paper.day += 14;
  expect(give(paper, draw, people[4], third!)).toBe("not-warranted");
});

test("who has carried the role comes after who has not, in the next draw", () => {
  const { paper, draw, people } = drawn();
  const [first] = drawnNow(as(paper, draw)).order;
  give(paper, draw, people[4], first!);
  paper.day += 18;
  const next = begin(paper, people[3]);
  for (const each of people) join(paper, next, each);
  paper.day += 4;
  for (const each of people) open(paper, next, each);
  expect(drawnNow(as(paper, next)).order.at(-1)).toBe(first);
});

test("draws are part of the book: what is read back goes on as it did", () => {
  const { paper, draw } = drawn();
  const again = readBook(bookBytes(paper.book), readLaw);
  expect(bookDigest(again)).toEqual(bookDigest(paper.book));
  expect(drawOf(again, draw)).toEqual(as(paper, draw));
});
