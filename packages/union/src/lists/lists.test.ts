import type { Bytes, MemberId, RoomId } from "@unionhall/protocol";
import { idOf, msInDay } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastDay } from "../days.ts";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import type { Contents, Item } from "../items/contents.ts";
import { emptyContents, foldContents, itemsOf } from "../items/contents.ts";
import { writeFacts } from "../items/facts.ts";
import type { ItemChange } from "../items/kinds.ts";
import { itemChanged, itemOpened } from "../items/kinds.ts";
import { traitsOf } from "../items/traits.ts";
import { member, room, said } from "../room.fixture.ts";
import type { ToDo } from "./list.ts";
import { howFar, listOf, toDosOf } from "./list.ts";
import { groupMovedTo, movedTo, placeBeside } from "./moving.ts";
import { doneLately, isOverdue, mineToDo, overdue } from "./over-lists.ts";
import type { ToDoFacts } from "./to-do.ts";
import { mostAssigned, reachedByToDo, toDoFacts, toDoOf } from "./to-do.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const facts = (of: Partial<ToDoFacts>): ReadonlyMap<string, Bytes> => writeFacts(toDoFacts, of);
const opening = (which: RoomId, title: string, of: Partial<ToDoFacts> = {}, what = "to-do"): Written =>
  write(itemOpened, { room: which, what, title, facts: facts(of) });
const changing = (which: RoomId, change: ItemChange): Written => write(itemChanged, { room: which, ...change });
const ticking = (which: RoomId, done = true): Written => changing(which, { facts: facts({ done }) });

type Says = readonly [by: MemberId, written: Written];

function folded(...all: readonly Says[]): readonly Item[] {
  const contents = emptyContents();
  for (const [at, [by, written]] of all.entries()) foldContents(contents, said(by, at + 1, written));
  return itemsOf(contents);
}
const byAsh = (...written: readonly Written[]): readonly Says[] => written.map((each) => [ash, each]);
const titles = (toDos: readonly ToDo<Item>[]): string => toDos.map(({ item }) => item.title).join("");

/** `ab kitchen:cd`: each section with what is open in it. */
function outline(items: readonly Item[]): string {
  const { sections } = listOf(items);
  return sections
    .map(({ group, open }) => `${group === null ? "" : `${group.title}:`}${titles(open)}`)
    .join(" ")
    .trim();
}

const [a, b, c, d, kitchen, van] = [5, 6, 7, 8, 10, 11].map(room) as [RoomId, RoomId, RoomId, RoomId, RoomId, RoomId];
const list = byAsh(
  opening(a, "a"),
  opening(kitchen, "kitchen", {}, "group"),
  opening(b, "b"),
  opening(c, "c", { group: kitchen }),
  opening(van, "van", {}, "group"),
  opening(d, "d", { group: kitchen }),
);

test("a list has those in no group, then each group, and what is done apart, the last done first", () => {
  expect(outline(folded(...list))).toBe("ab kitchen:cd van:");
  const items = folded(...list, [bo, ticking(c)], [ash, ticking(d)], [bo, ticking(a)], [bo, ticking(a, false)]);
  const { sections } = listOf(items);
  expect(sections.map(({ done }) => titles(done))).toEqual(["", "dc", ""]);
  expect(sections[1]?.done[1]?.doneBy).toMatchObject({ by: bo, time: 7_000 });
  expect(howFar(items)).toEqual({ done: 2, of: 4 });
});

test("who said last that it is done has done it, and where it is undone nobody has", () => {
  const done = (...all: readonly Says[]): ToDo["doneBy"] | undefined =>
    toDosOf(folded(...byAsh(opening(a, "a")), ...all))[0]?.doneBy;
  expect(done([bo, ticking(a)], [ash, changing(a, { title: "A" })])).toMatchObject({ by: bo, time: 2_000 });
  expect(done([bo, ticking(a)], [ash, ticking(a, false)], [cy, ticking(a)])).toMatchObject({ by: cy, time: 4_000 });
  expect(done([bo, ticking(a)], [ash, ticking(a, false)])).toBeNull();
});

test("a group that is put away takes its to-dos along, and they come back with it", () => {
  const trashed = [...list, ...byAsh(changing(kitchen, { state: "trashed" }), changing(b, { state: "archived" }))];
  const items = folded(...trashed);
  expect(outline(items)).toBe("a van:");
  expect(listOf(items).away.map(({ title }) => title)).toEqual(["kitchen", "b"]);
  expect(howFar(items)).toEqual({ done: 0, of: 1 });
  expect(outline(folded(...trashed, ...byAsh(changing(kitchen, { state: "active" }))))).toBe("a kitchen:cd van:");
});

test("a group that is gone, is none, or is the to-do itself is no group", () => {
  const wrong = [room(99), a, b];
  for (const group of wrong) expect(outline(folded(...byAsh(opening(a, "a"), opening(b, "b", { group }))))).toBe("ab");
});

test("what is in no form is as if nobody had said it: thousands of people, days that no calendar has, anything", () => {
  const many = Array.from({ length: mostAssigned + 1 }, (_, at) => member(at));
  const absurd = { assigned: many, tell: many, due: lastDay + 1, starts: 2 ** 47, done: 1 as unknown as boolean };
  expect(toDoOf({ facts: facts(absurd) })).toEqual(toDoOf({ facts: new Map() }));
  expect(toDoOf({ facts: facts({ assigned: [ash, bo, ash], due: lastDay }) })).toMatchObject({
    assigned: [ash, bo],
    due: lastDay,
  });
});

test("as many people as may be assigned fit into the fact, and all that a to-do has into one entry", () => {
  const people = Array.from({ length: mostAssigned }, (_, at) => member(at));
  const whole: ToDoFacts = {
    assigned: people,
    tell: people,
    starts: 1,
    due: lastDay,
    done: false,
    group: kitchen,
    from: b,
    note: { path: [kitchen, a, b, a], line: idOf("entry", new Uint8Array(32).fill(1)) },
  };
  expect(toDosOf(folded(...byAsh(opening(kitchen, "k", {}, "group"), opening(a, "a", whole))))[0]).toMatchObject(whole);
});

test("whoever is newly assigned is reached, and when it is done who wanted to hear of it, each once", () => {
  const reached = (was: Partial<ToDoFacts>, is: Partial<ToDoFacts>): readonly MemberId[] =>
    reachedByToDo(facts(was), facts(is));
  expect(reached({}, { assigned: [ash, bo] })).toEqual([ash, bo]);
  expect(reached({ assigned: [ash] }, { assigned: [bo, ash] })).toEqual([bo]);
  expect(reached({ assigned: [ash], tell: [cy] }, { assigned: [ash], tell: [cy], due: 3 })).toEqual([]);
  expect(reached({ tell: [cy, bo] }, { tell: [cy, bo], assigned: [bo], done: true })).toEqual([bo, cy]);
  expect(reached({ tell: [cy], done: true }, { tell: [cy], done: true })).toEqual([]);
  expect(traitsOf("to-do")?.reaches).toBe(reachedByToDo);
});

test("over lists, mine to do comes by its day, whatever is overdue by how long, and what is done lately by when", () => {
  const today = 20_784;
  const mine = folded(
    ...byAsh(
      opening(a, "a", { assigned: [ash, bo] }),
      opening(b, "b", { assigned: [ash], due: today }),
      opening(c, "c", { assigned: [bo], due: today - 1 }),
      opening(d, "d", { assigned: [ash], done: true }),
    ),
  );
  const other = folded(
    ...byAsh(opening(a, "e", { assigned: [cy], due: today - 2 }), opening(b, "f", { assigned: [cy], due: today + 9 })),
  );
  const lists = [
    { me: ash, items: mine },
    { me: cy, items: other },
    { me: null, items: mine },
  ];
  expect(titles(mineToDo(lists))).toBe("ebfa");
  expect(titles(overdue(lists.slice(0, 2), today))).toBe("ec");
  expect(isOverdue({ due: today, done: false }, today)).toBe(false);
  expect(isOverdue({ due: today - 1, done: true }, today)).toBe(false);
});

test("lately is today and the six days before", () => {
  const today = 20_784;
  const contents = emptyContents();
  for (const [at, each] of [a, b, c].entries()) foldContents(contents, said(ash, at + 1, opening(each, "abc"[at]!)));
  for (const [at, [each, day]] of (
    [
      [a, today - 7],
      [b, today - 6],
      [c, today],
    ] as const
  ).entries())
    foldContents(contents, { ...said(bo, at + 4, ticking(each)), time: day * msInDay });
  expect(titles(doneLately([{ me: ash, items: itemsOf(contents) }], today))).toBe("cb");
});

test("one place up or down goes on into the group beside, and stops at both ends", () => {
  let says: readonly Says[] = list;
  const step = (which: RoomId, way: "up" | "down"): string => {
    const items = folded(...says);
    const place = placeBeside(listOf(items), which, way);
    if (place !== null) says = [...says, ...byAsh(changing(which, movedTo(items, which, place)))];
    return outline(folded(...says));
  };
  expect(step(a, "down")).toBe("ba kitchen:cd van:");
  expect(step(a, "down")).toBe("b kitchen:acd van:");
  expect(step(a, "down")).toBe("b kitchen:cad van:");
  expect(step(a, "down")).toBe("b kitchen:cda van:");
  expect(step(a, "down")).toBe("b kitchen:cd van:a");
  expect(step(a, "down")).toBe("b kitchen:cd van:a");
  expect(step(a, "up")).toBe("b kitchen:cda van:");
  expect(step(b, "up")).toBe("b kitchen:cda van:");
  expect(placeBeside(listOf(folded(...list)), kitchen, "up")).toBeNull();
});

test("groups are moved among groups", () => {
  const moved = (which: RoomId, before: RoomId | null): string => {
    const items = folded(...list);
    return outline(folded(...list, ...byAsh(changing(which, groupMovedTo(items, which, before)))));
  };
  expect(moved(van, kitchen)).toBe("ab van: kitchen:cd");
  expect(moved(kitchen, null)).toBe("ab van: kitchen:cd");
  expect(moved(kitchen, van)).toBe("ab kitchen:cd van:");
});

const someFacts: fc.Arbitrary<ReadonlyMap<string, Bytes>> = fc.oneof(
  fc
    .record({
      group: fc.option(fc.nat(9).map(room)),
      done: fc.boolean(),
      due: fc.option(fc.nat(lastDay * 2)),
      assigned: fc.array(fc.nat(3).map(member), { maxLength: 4 }),
    })
    .map(facts),
  fc
    .tuple(fc.constantFrom(...Object.keys(toDoFacts)), fc.uint8Array({ maxLength: 6 }))
    .map(([name, bytes]) => new Map([[name, Uint8Array.from(bytes)]])),
);
const anything: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(fc.nat(9), fc.constantFrom("to-do", "to-do", "group", "message"), someFacts)
    .map(([at, what, of]) => write(itemOpened, { room: room(at + 2), what, title: `${at}`, facts: of })),
  fc
    .tuple(fc.nat(9), someFacts, fc.option(fc.constantFrom("active", "trashed"), { nil: undefined }))
    .map(([at, of, state]) => changing(room(at + 2), { facts: of, ...(state === undefined ? {} : { state }) })),
);
const log: fc.Arbitrary<readonly Says[]> = fc.array(fc.tuple(fc.constantFrom(ash, bo), anything), { maxLength: 40 });

test("any list is shown whole, each to-do once, and the same however it was cut", () => {
  fc.assert(
    fc.property(log, fc.nat(40), (all, cut) => {
      const contents: Contents = emptyContents();
      for (const [at, [by, written]] of all.slice(0, cut).entries()) foldContents(contents, said(by, at + 1, written));
      listOf(itemsOf(contents));
      for (const [at, [by, written]] of all.slice(cut).entries())
        foldContents(contents, said(by, Math.min(cut, all.length) + at + 1, written));
      const items = itemsOf(contents);
      expect(listOf(items)).toEqual(listOf(folded(...all)));
      const { sections, away } = listOf(items);
      const shown = [...sections.flatMap(({ open, done }) => [...open, ...done].map(({ item }) => item)), ...away];
      const groups = sections.flatMap(({ group }) => group ?? []);
      const inAway = items.filter(
        (item) => item.what === "to-do" && away.some(({ room: which }) => which === toDoOf(item).group),
      );
      const own = items.filter(({ what }) => what === "to-do" || what === "group");
      expect(new Set([...shown, ...groups, ...inAway])).toEqual(new Set(own));
      expect(new Set(shown).size).toBe(shown.length);
      const lists = [{ me: ash, items }];
      for (const selected of [mineToDo(lists), overdue(lists, 9), doneLately(lists, 9)])
        expect(selected.every(({ item }) => items.includes(item))).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("wherever an open to-do is put, it stands there", () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.nat(), (all, which, where) => {
      const items = folded(...all);
      const { sections } = listOf(items);
      const open = sections.flatMap((section) => section.open);
      const places = sections.flatMap(({ group, open: there }) =>
        [...there.map(({ item }) => item.room), null].map((before) => ({ group: group?.room ?? null, before })),
      );
      const moved = open[which % Math.max(1, open.length)]?.item.room;
      const place = places[where % places.length]!;
      if (moved === undefined || place.before === moved) return;
      const after = folded(...all, [ash, changing(moved, movedTo(items, moved, place))]);
      const section = listOf(after).sections.find(({ group }) => (group?.room ?? null) === place.group)!;
      const rooms = section.open.map(({ item }) => item.room);
      const next = rooms[rooms.indexOf(moved) + 1] ?? null;
      expect(rooms).toContain(moved);
      expect(next).toBe(place.before);
    }),
    { seed: 2, numRuns: 500 },
  );
});
