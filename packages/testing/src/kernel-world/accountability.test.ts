import { bookBytes, bookDigest, readBook } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import type { AccountabilityAsked, Draw, Names } from "@unionhall/union";
import {
  accountabilityAsked,
  accountabilitySat,
  agreementMade,
  appealLasts,
  checkSitting,
  closeNumber,
  drawBegun,
  drawDeclined,
  drawJoined,
  drawOf,
  drawOpened,
  newLaw,
  numberLength,
  orderOf,
  readLaw,
  roleGiven,
  saltLength,
  sealAppeal,
  sealNames,
  standBy,
  whoSits,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { agreementOf } from "./lawful.ts";
import type { Figure } from "./paper.ts";
import { Paper } from "./paper.ts";

const number = new Uint8Array(numberLength).fill(7);
const saltOf = (nth: number): Uint8Array<ArrayBuffer> => new Uint8Array(saltLength).fill(1 + nth);
const tokenOf = (nth: number): Uint8Array<ArrayBuffer> => new Uint8Array(saltLength).fill(101 + nth);
const salt = saltOf(0);
const token = tokenOf(0);

/** A team of nine. Ash invited and bo let in all but bo, whom ash let in. */
function nine(): { paper: Paper; people: readonly Figure[] } {
  const paper = Paper.found(newLaw());
  const ash = paper.founder;
  paper.does(ash, agreementMade, { agreement: agreementOf("team"), standings: [] });
  const bo = paper.admit(ash, paper.invite(ash))!;
  const others = [1, 2, 3, 4, 5, 6, 7].map(() => paper.admit(bo, paper.invite(ash))!);
  return { paper, people: [ash, bo, ...others] };
}

/** Each has a salt and a token of its own; those of the first are known by heart. */
function asking(paper: Paper, names: Names, of: AccountabilityAsked["of"] = null, nth = 0): AccountabilityAsked {
  return { until: paper.day + 7, names: sealNames(saltOf(nth), names), appeal: sealAppeal(tokenOf(nth)), of };
}

function asked(paper: Paper, by: Figure, names: Names, of: AccountabilityAsked["of"] = null, nth = 0): EntryId {
  expect(paper.does(by, accountabilityAsked, asking(paper, names, of, nth))).toBeNull();
  return paper.newest;
}

const as = (paper: Paper, draw: EntryId): Draw => drawOf(paper.book, draw)!;

/** All put a number in and open it; the first so many only see to it. */
function drawAll({ paper, people }: ReturnType<typeof nine>, draw: EntryId, watch = 2): void {
  for (const [at, by] of people.entries())
    expect(
      paper.does(by, drawJoined, { draw, closed: closeNumber(draw, by.id, number), willing: at >= watch }),
    ).toBeNull();
  paper.day += 8;
  for (const by of people) expect(paper.does(by, drawOpened, { draw, number })).toBeNull();
}

test("nobody sits who is a party or stands by one, or is kept apart from one; who is told the names can check the rest", () => {
  const all = nine();
  const { paper, people } = all;
  const [ash, bo, cy, dee, fox, gil] = people as [Figure, Figure, Figure, Figure, Figure, Figure];
  expect(standBy(paper.book, cy.id).toSorted()).toEqual([ash.id, bo.id].toSorted());
  const names = { parties: [cy.id, dee.id], without: [], many: 3 };
  const draw = asked(paper, cy, names);
  drawAll(all, draw, 0);
  const order = orderOf(as(paper, draw));
  expect(order).toHaveLength(9);
  const may = order.filter((each) => ![ash.id, bo.id, cy.id, dee.id].includes(each));
  const sits = whoSits(paper.book, as(paper, draw), { ...names, apart: [] });
  expect(sits).toEqual(may.slice(0, 3));
  expect(checkSitting(paper.book, as(paper, draw), { ...names, salt, sits })).toEqual({
    sealed: true,
    drawn: true,
    passed: 0,
  });
  // One who is to be kept apart from a party is passed over, and so is one of two: how many, not why.
  const apart = [[dee.id, may[0]!] as const, [may[1]!, may[2]!] as const];
  const others = whoSits(paper.book, as(paper, draw), { ...names, apart });
  expect(others).toEqual([may[1], may[3], may[4]]);
  expect(checkSitting(paper.book, as(paper, draw), { ...names, salt, sits: others })).toMatchObject({ passed: 2 });
  // Who asked cannot name others afterwards, or have somebody sit who stands by a party.
  const friendly = { ...names, salt, sits: [may[0]!, may[1]!, bo.id] };
  expect(checkSitting(paper.book, as(paper, draw), friendly)).toMatchObject({ sealed: true, drawn: false });
  const bent = { parties: [cy.id, dee.id, fox.id, gil.id], without: [], many: 3, salt, sits: [bo.id] };
  expect(checkSitting(paper.book, as(paper, draw), bent)).toMatchObject({ sealed: false, drawn: false });
});

test("who is told the names finds out an asker who sealed what nobody can ask with", () => {
  const all = nine();
  const { paper, people } = all;
  const [ash, bo, cy, dee] = people as [Figure, Figure, Figure, Figure];
  const usual = { parties: [cy.id, dee.id], without: [], many: 3 };
  const bent: readonly Names[] = [
    { ...usual, parties: [dee.id, ash.id] },
    { ...usual, parties: [] },
    { ...usual, parties: [cy.id] },
    { ...usual, parties: [cy.id, cy.id] },
    { ...usual, without: people.slice(6).map(({ id }) => id) },
    { ...usual, many: 2 },
  ];
  const check = (draw: EntryId, names: Names, nth: number, many = names.many) => {
    const may = orderOf(as(paper, draw)).filter((each) => ![ash.id, bo.id, cy.id, dee.id].includes(each));
    const sits = may.filter((each) => !names.without.includes(each)).slice(0, many);
    return checkSitting(paper.book, as(paper, draw), { ...names, salt: saltOf(nth), sits });
  };
  for (const [nth, names] of bent.entries()) {
    const draw = asked(paper, cy, names, null, nth);
    drawAll(all, draw, 0);
    expect(check(draw, names, nth)).toMatchObject({ sealed: false });
    paper.day += 15;
  }
  // How many sit is sealed as well, and an appeal shuts somebody out.
  const draw = asked(paper, cy, usual, null, 50);
  drawAll(all, draw, 0);
  expect(check(draw, usual, 50)).toMatchObject({ sealed: true, drawn: true });
  expect(check(draw, usual, 50, 4)).toMatchObject({ drawn: false });
  expect(check(draw, { ...usual, many: 4 }, 50)).toMatchObject({ sealed: false });
  const appeal = asked(paper, cy, usual, { draw, token: tokenOf(50) }, 51);
  drawAll(all, appeal, 0);
  expect(check(appeal, usual, 51)).toMatchObject({ sealed: false });
});

test("those whom a party invited sit where there are too few others, and who has them sit before others is seen", () => {
  const all = nine();
  const { paper, people } = all;
  const [, bo, cy, dee] = people as [Figure, Figure, Figure, Figure];
  const friends = [1, 2, 3].map(() => paper.admit(bo, paper.invite(cy))!);
  const names = { parties: [cy.id, dee.id], without: [], many: 5 };
  const draw = asked(paper, cy, names);
  drawAll({ paper, people: [...friends, ...people] }, draw, 0);
  const of = as(paper, draw);
  const sits = whoSits(paper.book, of, { ...names, apart: [] });
  for (const { id } of friends) expect(sits).not.toContain(id);
  const check = (who: typeof sits) => checkSitting(paper.book, of, { ...names, salt, sits: who });
  expect(check(sits)).toEqual({ sealed: true, drawn: true, passed: 0 });
  expect(check([...sits.slice(1), friends[0]!.id]).passed).toBeGreaterThan(0);
  expect(
    paper.does(
      people.find(({ id }) => id === sits[0])!,
      drawDeclined,
      { draw },
    ),
  ).toBeNull();
  const next = whoSits(paper.book, of, { ...names, apart: [] });
  expect(next.slice(0, 4)).toEqual(sits.slice(1));
  expect(friends.map(({ id }) => id)).toContain(next[4]);
});

test("who has sat says so and is drawn after the others; who steps out moves the next up; it gives no role", () => {
  const all = nine();
  const { paper, people } = all;
  const [ash, bo, cy, dee] = people as [Figure, Figure, Figure, Figure];
  const names = { parties: [cy.id, dee.id], without: [], many: 3 };
  const draw = asked(paper, cy, names);
  expect(paper.does(bo, accountabilitySat, { draw })).toBe("too-soon");
  drawAll(all, draw);
  const [first, ...next] = whoSits(paper.book, as(paper, draw), { ...names, many: 4, apart: [] });
  const figure = (id: Figure["id"] | undefined): Figure => people.find((each) => each.id === id)!;
  expect(paper.does(bo, accountabilitySat, { draw })).toBe("no-effect");
  expect(paper.does(figure(next[0]), drawDeclined, { draw })).toBeNull();
  expect(whoSits(paper.book, as(paper, draw), { ...names, apart: [] })).toEqual([first, ...next.slice(1)]);
  expect(paper.does(figure(first), accountabilitySat, { draw })).toBeNull();
  expect(paper.does(figure(first), accountabilitySat, { draw })).toBe("no-effect");
  expect(paper.does(ash, roleGiven, { member: figure(first).id, role: "facilitator" }, draw)).toBe("not-warranted");
  const another = asked(paper, dee, { parties: [dee.id, bo.id], without: [], many: 3 }, null, 1);
  drawAll(all, another);
  expect(orderOf(as(paper, another)).at(-1)).toBe(first);
});

test("of one asker one is under way, an appeal takes what its parties were told, and there is one", () => {
  const { paper, people } = nine();
  const [ash, bo, cy, dee] = people as [Figure, Figure, Figure, Figure];
  const names = { parties: [cy.id, dee.id], without: [], many: 3 };
  const draw = asked(paper, cy, names);
  expect(paper.does(cy, accountabilityAsked, asking(paper, names))).toBe("no-effect");
  // Nobody takes another's seal for their own, or has the others wait for less than a week.
  const copied = asking(paper, { ...names, parties: [bo.id, ash.id] }, null, 1);
  for (const copy of [{ names: sealNames(salt, names) }, { appeal: sealAppeal(token) }])
    expect(paper.does(bo, accountabilityAsked, { ...copied, ...copy })).toBe("no-effect");
  expect(paper.does(bo, accountabilityAsked, { ...copied, until: paper.day + 6 })).toBe("too-soon");
  asked(paper, bo, { parties: [bo.id, ash.id], without: [], many: 3 }, null, 1);
  expect(paper.does(ash, drawBegun, { role: "facilitator", until: paper.day + 3 })).toBeNull();
  const again = { parties: [dee.id, cy.id], without: [ash.id], many: 3 };
  const wrong = new Uint8Array(saltLength);
  expect(paper.does(dee, accountabilityAsked, asking(paper, again, { draw, token: wrong }, 2))).toBe("bad-proof");
  const appeal = asked(paper, dee, again, { draw, token }, 2);
  expect(paper.does(cy, accountabilityAsked, asking(paper, again, { draw, token }, 3))).toBe("no-effect");
  expect(paper.does(cy, accountabilityAsked, asking(paper, again, { draw: appeal, token: tokenOf(2) }, 3))).toBe(
    "no-effect",
  );
  paper.day += 7 + 14 + appealLasts;
  const late = asked(paper, cy, names, null, 4);
  paper.day += 7 + 14 + appealLasts + 1;
  expect(paper.does(dee, accountabilityAsked, asking(paper, again, { draw: late, token: tokenOf(4) }, 5))).toBe(
    "round-is-over",
  );
});

test("the book has a seal and no name, and what is read back goes on as it did", () => {
  const all = nine();
  const { paper, people } = all;
  const [, , cy, dee] = people as [Figure, Figure, Figure, Figure];
  const draw = asked(paper, cy, { parties: [cy.id, dee.id], without: [], many: 3 });
  drawAll(all, draw);
  const read = readBook(bookBytes(paper.book), readLaw);
  expect(bookDigest(read)).toEqual(bookDigest(paper.book));
  // Dee stands there as everybody does who put a number in.
  const alike = sealNames(new Uint8Array(saltLength), { parties: [cy.id, dee.id], without: [], many: 3 });
  expect(as(paper, draw).sealed?.names).not.toEqual(alike);
});
