import { type MapGroup, type OpinionMap, textsOf } from "../map.ts";
import { fieldOf } from "./field.ts";
import { markOf } from "./marks.ts";
import { escaped, wrapped } from "./text.ts";
import type { Words } from "./words.ts";

/** One way to lay the picture out: beside each other on a desk, below each other on a phone. */
export interface Sheet {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const statementsShown = 3;
const serifLooks: ReadonlySet<string> = new Set(["title", "said", "head"]);

/** Writes lines below each other, and knows how far down it is. */
class Column {
  readonly #x: number;
  readonly #width: number;
  readonly #parts: string[] = [];
  y: number;

  constructor(x: number, y: number, width: number) {
    [this.#x, this.y, this.#width] = [x, y, width];
  }

  write(look: string, text: string, size: number, { most = 9, indent = 0, leading = 1.35 } = {}): void {
    // Sans serif letters run wider in some fonts that a machine may have.
    const roomier = serifLooks.has(look) ? 1 : 1.12;
    for (const line of wrapped(text, (this.#width - indent) / size / roomier, most)) {
      this.y += size * leading;
      this.#parts.push(
        `<text class="${look}" x="${this.#x + indent}" y="${this.y.toFixed(1)}" font-size="${size}">${escaped(line)}</text>`,
      );
    }
  }

  /** A group's mark before the next line. */
  mark(g: number, size: number): void {
    this.#parts.push(
      `<path class="mark g${g}" d="${markOf(g).path(this.#x + size / 2, this.y + size * 1.02, size * 0.42)}"/>`,
    );
  }

  /** How many of how many, as a bar. */
  bar(share: number, look: string): void {
    const at = `x="${this.#x}" y="${(this.y + 7).toFixed(1)}" height="5" rx="2.5"`;
    this.#parts.push(`<rect class="track" width="${this.#width}" ${at}/>`);
    this.#parts.push(`<rect class="${look}" width="${(this.#width * share).toFixed(1)}" ${at}/>`);
    this.y += 14;
  }

  gap(size: number): void {
    this.y += size;
  }

  get markup(): string {
    return this.#parts.join("\n");
  }
}

export function deskSheet(map: OpinionMap, words: Words): Sheet {
  const [width, margin, size] = [1200, 40, 660];
  const head = new Column(margin, 26, width - 2 * margin);
  heading(head, map, words, 30);
  const top = head.y + 22;
  const field = fieldOf(map, { x: margin, y: top, size });
  const side = new Column(margin + size + 44, top - 6, width - 2 * margin - size - 44);
  groupList(side, map, words, 16);
  sharedList(side, map, words, 16);
  const foot = new Column(margin, top + field.height + 6, size);
  footing(foot, map, words, 14);
  const markup = [head.markup, field.markup, side.markup, foot.markup].join("\n");
  return { markup, width, height: Math.ceil(Math.max(side.y, foot.y) + 34) };
}

export function phoneSheet(map: OpinionMap, words: Words): Sheet {
  const [width, margin] = [360, 16];
  const head = new Column(margin, 10, width - 2 * margin);
  heading(head, map, words, 22);
  const top = head.y + 14;
  const field = fieldOf(map, { x: margin, y: top, size: width - 2 * margin });
  const below = new Column(margin, top + field.height + 4, width - 2 * margin);
  groupList(below, map, words, 15);
  sharedList(below, map, words, 15);
  below.gap(16);
  footing(below, map, words, 13);
  const markup = [head.markup, field.markup, below.markup].join("\n");
  return { markup, width, height: Math.ceil(below.y + 24) };
}

function heading(column: Column, map: OpinionMap, words: Words, size: number): void {
  column.write("title", map.topic === "" ? words.untitled : map.topic, size, { most: 3, leading: 1.2 });
  column.gap(4);
  column.write("dim", words.counts(map.people, map.votes, map.tallies.length), size * 0.36 + 5);
}

function groupList(column: Column, map: OpinionMap, words: Words, size: number): void {
  if (map.groups.length === 0) column.write("dim", words.noGroups, size);
  const indent = size * 1.5;
  const texts = textsOf(map);
  for (const [g, group] of map.groups.entries()) {
    column.gap(size * 0.75);
    column.mark(g, size);
    column.write("name", words.group(group.name, group.size), size * 1.06, { indent });
    for (const each of group.representative.slice(0, map.groups.length > 3 ? 1 : 2)) {
      column.gap(4);
      column.write("said", texts.get(each.statement)!, size, { indent, most: 3 });
      column.gap(2);
      column.write(each.stance, saidBy(each, words), size * 0.84, { indent });
    }
  }
}

/** How many say so, where it is told; else what they say. */
function saidBy(each: MapGroup["representative"][number], words: Words): string {
  return "trials" in each ? words.says(each.stance, each.successes, each.trials) : words.stance[each.stance];
}

function sharedList(column: Column, map: OpinionMap, words: Words, size: number): void {
  const { agree, disagree } = map.consensus;
  const texts = textsOf(map);
  for (const stance of ["agree", "disagree"] as const) {
    const all = map.consensus[stance].slice(0, statementsShown);
    if (all.length === 0) continue;
    column.gap(size * 1.2);
    column.write("head", words.most[stance], size * 1.06);
    for (const { statement, successes, trials } of all) {
      column.gap(4);
      column.write("said", texts.get(statement)!, size, { most: 3 });
      column.gap(2);
      column.write(stance, words.says(stance, successes, trials), size * 0.84);
      column.bar(successes / trials, stance);
    }
  }
  if (agree.length + disagree.length > 0) return;
  column.gap(size * 1.2);
  column.write("dim", words.nothingShared, size);
}

function footing(column: Column, map: OpinionMap, words: Words, size: number): void {
  column.write("dim", words.key, size);
  if (map.elsewhere > 0) column.write("dim", words.elsewhere(map.elsewhere), size);
  column.write("dim", words.limits, size);
}
