import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, said as saidThen, unknown } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import type { NoteLink, NoteMark, QuoteWord } from "./note-kinds.ts";
import { noteChanged, noteLinked, noteWritten, quoteAnswered } from "./note-kinds.ts";
import type { Notes } from "./notes.ts";
import { emptyNotes, foldNotes, mostNoteLinks, mostNotesOfOne, mostNoteVersions, notesNow } from "./notes.ts";

const [ash, bo] = [member(1), member(2)];
const none: NoteMark = { type: "none" };

function said(by: MemberId, seq: number, written: Written): Said {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(28, seq);
  return { ...saidThen(by, 1, written), id: idOf("entry", bytes), seq, time: seq * 1_000 };
}

/** Notes at which everybody writes, one entry after another as the hall has them. */
class Table {
  readonly notes: Notes = emptyNotes();
  readonly all: Said[] = [];

  put(by: MemberId, written: Written): string {
    const each = said(by, this.all.length + 1, written);
    this.all.push(each);
    foldNotes(this.notes, each);
    return each.id;
  }

  line(by: MemberId, text: string, after?: string | null, mark = none): string {
    const under = after === undefined ? {} : { after: after as never };
    return this.put(by, write(noteWritten, { at: null, text, mark, ...under }));
  }

  change(by: MemberId, note: string, what: object): void {
    this.put(by, write(noteChanged, { note: note as never, ...what }));
  }

  shown(): readonly string[] {
    return notesNow(this.notes).map(({ text }) => text);
  }
}

test("what is written at the end stands as it came, what is put under a line stands right under it, and both go on under their own", () => {
  const table = new Table();
  const first = table.line(ash, "the van is booked");
  table.line(bo, "who drives?");
  const mine = table.line(ash, "for Saturday", first);
  const theirs = table.line(bo, "it has seven seats", first);
  table.line(ash, "from eight on", mine);
  table.line(bo, "and a trailer", theirs);
  table.line(bo, "Here: Ash and Bo", null);
  table.line(ash, "under a line that is not here", idOf("entry", new Uint8Array(32).fill(9)));
  expect(table.shown()).toEqual([
    "Here: Ash and Bo",
    "the van is booked",
    "it has seven seats",
    "and a trailer",
    "for Saturday",
    "from eight on",
    "who drives?",
    "under a line that is not here",
  ]);
});

test("two who change one line at once: the later word stands, and the other is in its history", () => {
  const table = new Table();
  const line = table.line(ash, "Dee asks the shelter");
  table.change(ash, line, { text: "Dee asks the shelter by Friday" });
  table.change(bo, line, { text: "Dee and Bo ask the shelter", mark: { type: "action" } });
  const note = table.notes.lines.get(line)!;
  expect(note).toMatchObject({ text: "Dee and Bo ask the shelter", mark: { type: "action" }, by: bo });
  expect(note.versions.map(({ text }) => text)).toEqual([
    "Dee asks the shelter",
    "Dee asks the shelter by Friday",
    "Dee and Bo ask the shelter",
  ]);
  table.change(ash, line, { away: true });
  expect(table.shown()).toEqual([]);
  table.change(bo, line, { away: false });
  expect(table.shown()).toEqual(["Dee and Bo ask the shelter"]);
  for (let at = 0; at < 2 * mostNoteVersions; at++) table.change(bo, line, { text: `${at}` });
  expect(table.notes.lines.get(line)!.versions).toHaveLength(mostNoteVersions);
  expect(table.notes.lines.get(line)!.versions[0]!.text).toBe("Dee asks the shelter");
});

test("a quote is theirs whom it quotes: nobody else answers for them, and to other words they have not agreed", () => {
  const table = new Table();
  const line = table.line(ash, "we bury our own", undefined, { type: "quote", of: bo });
  const quoted = (): unknown => table.notes.lines.get(line)!.quoted;
  const answer = (by: MemberId, word: QuoteWord): string =>
    table.put(by, write(quoteAnswered, { note: line as never, word }));
  answer(ash, "named");
  expect(quoted()).toBe(null);
  answer(bo, "unnamed");
  expect(quoted()).toBe("unnamed");
  table.change(ash, line, { text: "we bury our own." });
  expect(quoted()).toBe(null);
  answer(bo, "named");
  table.change(ash, line, { mark: { type: "quote", of: ash } });
  expect(quoted()).toBe(null);
});

test("who took their words back is not quoted by the back door: only other words, or another's, stand there again", () => {
  const table = new Table();
  const line = table.line(ash, "we bury our own", undefined, { type: "quote", of: bo });
  table.put(bo, write(quoteAnswered, { note: line as never, word: "no" }));
  table.change(ash, line, { mark: none });
  table.change(ash, line, { text: "we bury our own", mark: { type: "decision" } });
  expect(table.notes.lines.get(line)).toMatchObject({ mark: { type: "quote", of: bo }, quoted: "no" });
  table.change(ash, line, { text: "on burials", mark: none });
  expect(table.notes.lines.get(line)).toMatchObject({ mark: none, quoted: null });
});

test("whom a line quotes is asked first: until they answer it is marked as nothing else, but by them, or in other words", () => {
  const table = new Table();
  const quote: NoteMark = { type: "quote", of: bo };
  const lines = [1, 2, 3, 4].map((at) => table.line(ash, `we bury our own ${at}`, undefined, quote));
  const mark = (at: number): NoteMark => table.notes.lines.get(lines[at]!)!.mark;
  for (const other of [none, { type: "quote", of: ash }, { type: "quote", of: null }] as const)
    table.change(ash, lines[0]!, { mark: other });
  expect(mark(0)).toEqual(quote);
  table.change(bo, lines[1]!, { mark: none });
  expect(mark(1)).toEqual(none);
  table.change(ash, lines[2]!, { text: "on burials", mark: none });
  expect(mark(2)).toEqual(none);
  table.put(bo, write(quoteAnswered, { note: lines[3]! as never, word: "unnamed" }));
  table.change(ash, lines[3]!, { mark: none });
  expect(mark(3)).toEqual(none);
});

test("whoever took words for those of the wrong person sets that right until they answer: nothing is told by it that was not before", () => {
  const table = new Table();
  const [cy, dee] = [member(3), member(4)];
  const quote = (of: MemberId): NoteMark => ({ type: "quote", of });
  const mark = (line: string): NoteMark => table.notes.lines.get(line)!.mark;
  const line = table.line(dee, "we bury our own", undefined, { type: "decision" });
  table.change(ash, line, { mark: quote(bo) });
  table.change(dee, line, { mark: quote(cy) });
  expect(mark(line)).toEqual(quote(bo));
  table.change(ash, line, { mark: quote(cy) });
  expect(table.notes.lines.get(line)).toMatchObject({ mark: quote(cy), quoted: null });
  table.change(ash, line, { mark: none });
  expect(mark(line)).toEqual(none);
  // These words were never there but as theirs.
  table.change(ash, line, { text: "we bury our own at dawn", mark: quote(bo) });
  for (const other of [none, quote(ash)]) table.change(ash, line, { mark: other });
  expect(mark(line)).toEqual(quote(bo));
  table.put(bo, write(quoteAnswered, { note: line as never, word: "no" }));
  table.change(ash, line, { mark: quote(cy) });
  expect(mark(line)).toEqual(quote(bo));
});

test("a line tells what came of it, each once; what is linked to a line that is not there is nowhere", () => {
  const table = new Table();
  const line = table.line(ash, "Cy asks the shelter", undefined, { type: "action" });
  const [list, toDo, decision] = [1, 2, 3].map((at) => idOf("room", new Uint8Array(16).fill(at)));
  const link = (note: string, to: NoteLink): string => table.put(bo, write(noteLinked, { note: note as never, to }));
  for (let twice = 0; twice < 2; twice++) link(line, { type: "to-do", list: list!, toDo: toDo! });
  link(line, { type: "decision", decision: decision! });
  link(idOf("entry", new Uint8Array(32).fill(9)), { type: "decision", decision: decision! });
  expect(table.notes.lines.get(line)!.links.map(({ type }) => type)).toEqual(["to-do", "decision"]);
  expect(table.notes.lines.size).toBe(1);
  for (let at = 0; at < 2 * mostNoteLinks; at++)
    link(line, { type: "decision", decision: idOf("room", new Uint8Array(16).fill(20 + at)) });
  expect(table.notes.lines.get(line)!.links).toHaveLength(mostNoteLinks);
});

test("words that somebody took back are in no history; nobody has a line of others out of sight by calling it theirs", () => {
  const table = new Table();
  const quote = (of: MemberId): NoteMark => ({ type: "quote", of });
  const line = table.line(ash, "I sleep in the van", undefined, quote(bo));
  const answers = (by: MemberId, note: string): string =>
    table.put(by, write(quoteAnswered, { note: note as never, word: "no" }));
  const told = (note: string): readonly string[] => table.notes.lines.get(note)!.versions.map(({ text }) => text);
  answers(bo, line);
  // Neither to quote somebody else nor nobody takes it from them.
  for (const mark of [none, quote(ash), { type: "quote", of: null } as const]) table.change(ash, line, { mark });
  expect(table.notes.lines.get(line)).toMatchObject({ quoted: "no", mark: quote(bo) });
  table.change(ash, line, { text: "Bo has somewhere to sleep" });
  expect(table.notes.lines.get(line)!.quoted).toBe(null);
  expect(told(line).filter((text) => text !== "")).toEqual(["Bo has somewhere to sleep"]);

  const decided = table.line(ash, "Bo hands the keys back", undefined, { type: "decision" });
  table.change(bo, decided, { mark: quote(bo) });
  answers(bo, decided);
  expect(table.notes.lines.get(decided)!.quoted).toBe(null);
  const own = table.line(bo, "I was scared", undefined, quote(bo));
  answers(bo, own);
  expect(table.notes.lines.get(own)!.quoted).toBe("no");
});

test("empty lines, what nobody knows, and more than one member may write change nothing", () => {
  const table = new Table();
  table.line(ash, "  ");
  table.put(ash, unknown);
  const line = table.line(ash, "one");
  table.change(ash, line, { text: " " });
  expect(table.shown()).toEqual(["one"]);
  for (let at = 0; at < mostNotesOfOne; at++) table.line(ash, "again");
  expect(table.notes.lines.size).toBe(mostNotesOfOne);
  table.line(bo, "mine");
  expect(table.shown().at(-1)).toBe("mine");
});

/* What one person does: writes at the end, under a line they have seen, or changes one. */
const deed = fc.record({
  by: fc.constantFrom(ash, bo, member(3), member(4)),
  does: fc.constantFrom("end", "top", "under", "change", "away"),
  which: fc.nat(30),
});

test("however many write at once, no line is lost, each keeps to its place, and all who read it have the same", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), fc.nat(80), (deeds, cut) => {
      const table = new Table();
      const ids: string[] = [];
      for (const [at, { by, does, which }] of deeds.entries()) {
        const seen = ids[which % Math.max(1, ids.length)];
        if (does === "change" && seen !== undefined) table.change(by, seen, { text: `${at}` });
        else if (does === "away" && seen !== undefined) table.change(by, seen, { away: true });
        else ids.push(table.line(by, `${at}`, does === "top" ? null : does === "under" ? seen : undefined));
      }
      expect(table.notes.order.toSorted()).toEqual(ids.toSorted());
      expect(new Set(table.notes.order).size).toBe(ids.length);
      // Each text that anybody ever wrote is somewhere.
      const texts = [...table.notes.lines.values()].flatMap(({ versions }) => versions.map(({ text }) => text));
      for (const [at, { does }] of deeds.entries()) if (does !== "away") expect(texts).toContain(`${at}`);
      // Where lines stand to each other never changes by what comes later.
      const early = emptyNotes();
      for (const each of table.all.slice(0, cut)) foldNotes(early, each);
      expect(table.notes.order.filter((id) => early.lines.has(id))).toEqual(early.order);
    }),
    { seed: 1, numRuns: 200 },
  );
});
