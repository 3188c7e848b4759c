import { axesOf, placesOf } from "./axes.ts";
import { groupAwareConsensus, type Shared, sharedBy } from "./consensus.ts";
import type { Conversation, Standing } from "./conversation.ts";
import { fewest } from "./fewest.ts";
import { findGroups, placedRows, type Rows } from "./groups.ts";
import { type Against, heldAgainst } from "./held-against.ts";
import { byId } from "./ids.ts";
import { type Representative, representative } from "./representative.ts";
import { type Tally, tally } from "./tally.ts";
import { type Told, toldOf } from "./told.ts";
import { tableOf, type VoteTable } from "./votes.ts";

export interface MapStatement extends Tally {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
}

export interface MapGroup {
  /** A letter. */
  readonly name: string;
  readonly size: number;
  readonly centre: readonly [number, number];
  readonly members: readonly string[];
  /** Null where a smaller group's numbers could be had from these by subtraction. */
  readonly tallies: { readonly [statement: string]: Tally } | null;
  readonly representative: readonly (Representative | Pick<Representative, "statement" | "stance">)[];
}

/** Whoever is not here is in no group that is shown, and is told of only within the whole. */
export interface MapPerson {
  readonly id: string;
  /** To three decimals. */
  readonly x: number;
  readonly y: number;
  readonly group: string;
}

export interface OpinionMap {
  readonly topic: string;
  readonly description: string;
  readonly people: number;
  readonly votes: number;
  /** Votes that the same person cast again later. */
  readonly repeated: number;
  readonly tallies: readonly MapStatement[];
  readonly axes: readonly { readonly share: number; readonly weights: { readonly [statement: string]: number } }[];
  /** Whether the groups are those that came with the conversation, or were found here. */
  readonly grouping: "given" | "found";
  readonly groups: readonly MapGroup[];
  /** How many are in no group that is shown. */
  readonly elsewhere: number;
  readonly silhouettes: { readonly [groups: number]: number };
  readonly consensus: {
    readonly groupAware: { readonly [statement: string]: number };
    readonly agree: readonly Shared[];
    readonly disagree: readonly Shared[];
  };
  readonly places: readonly MapPerson[];
  readonly against: Against | null;
  readonly notes: readonly string[];
}

/**
 * The whole map. Where the groups that somebody else found came along, it keeps them, so that every number can be held
 * against theirs; `regroup` finds them anew from the votes alone.
 */
export function opinionMap(conversation: Conversation, regroup: boolean): OpinionMap {
  const table = tableOf(conversation.cast);
  const standing = new Map(conversation.statements.map(({ id, standing: of }) => [id, of]));
  const away = new Set(table.statements.filter((id) => isAway(standing.get(id))));
  const axes = axesOf(table, away);
  const places = placesOf(table, away, axes);
  const given = regroup ? [] : givenRows(conversation, table);
  const found = findGroups(places, placedRows(table));
  const groups = given.length > 0 ? given : inOrder(found.groups, places);
  const told = toldOf(groups, table.people.length);
  const all = tally(table);
  const mayStand = (id: string): boolean => !away.has(id) && !(conversation.strict && standing.get(id) === "waiting");
  const parts = given.length > 0 ? groups : cells(told, table.people.length);
  const shown = mapGroups(table, told, parts, places, mayStand);
  const consensus = groupAwareConsensus(table, parts);
  return {
    topic: conversation.topic,
    description: conversation.description,
    people: table.people.length,
    votes: table.votes.length,
    repeated: table.repeated,
    tallies: mapStatements(conversation, table, all),
    axes: axes.weights.map((weights, i) => ({ share: axes.shares[i]!, weights: byStatement(table, [...weights]) })),
    grouping: given.length > 0 ? "given" : "found",
    groups: shown,
    elsewhere: table.people.length - shown.reduce((sum, { size }) => sum + size, 0),
    silhouettes: Object.fromEntries(found.silhouettes),
    consensus: { groupAware: byStatement(table, consensus), ...sharedBy(table, all, mayStand) },
    places: told.flatMap(({ rows, shown: is }, g) =>
      is ? rows.map((p) => personAt(table, places, p, letter(g))) : [],
    ),
    against: conversation.given === null ? null : heldAgainst(conversation.given, table, axes, found.groups),
    notes: conversation.notes,
  };
}

/** What each statement says; its number where no file has it. */
export function textsOf({ tallies }: OpinionMap): ReadonlyMap<string, string> {
  return new Map(tallies.map(({ id, text }) => [id, text === "" ? id : text]));
}

function isAway(standing: Standing | undefined): boolean {
  return standing === "away" || standing === "about-people";
}

function givenRows({ given }: Conversation, { people }: VoteTable): readonly Rows[] {
  const row = new Map(people.map((id, at) => [id, at]));
  const rows = (given?.groups ?? []).map((of) => of.flatMap((id) => row.get(id) ?? []).toSorted((a, b) => a - b));
  return rows.filter((group) => group.length > 0);
}

/** The largest first; of equally large ones the one further left, then further down. */
function inOrder(groups: readonly Rows[], places: readonly (readonly [number, number])[]): readonly Rows[] {
  const order = groups.map((rows) => ({ rows, at: centreOf(rows, places) }));
  return order
    .toSorted((a, b) => b.rows.length - a.rows.length || a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ rows }) => rows);
}

/** Everybody who is in no group whose numbers are told counts as one more, if anybody was placed among them. */
function cells(told: readonly Told[], people: number): readonly Rows[] {
  const counted = told.filter((group) => group.counted).map(({ rows }) => rows);
  if (told.every((group) => group.counted)) return counted;
  const within = new Set(counted.flat());
  const rest = Array.from({ length: people }, (_, p) => p).filter((p) => !within.has(p));
  return rest.length < fewest && counted.length > 0 ? counted : [...counted, rest];
}

function mapGroups(
  table: VoteTable,
  told: readonly Told[],
  parts: readonly Rows[],
  places: readonly (readonly [number, number])[],
  mayStand: (statement: string) => boolean,
): readonly MapGroup[] {
  const tallies = told.map(({ rows }) => tally(table, rows));
  const each = parts.map((rows) => ({ rows, tallies: tally(table, rows) }));
  return told.flatMap(({ rows, shown, counted }, g) => {
    if (!shown) return [];
    const others = counted
      ? each.filter((part) => part.rows !== rows).map((part) => part.tallies)
      : tallies.toSpliced(g, 1);
    const typical = representative(table.statements, tallies[g]!, others, mayStand);
    const group: MapGroup = {
      name: letter(g),
      size: rows.length,
      centre: rounded(centreOf(rows, places)),
      members: rows.map((p) => table.people[p]!),
      tallies: counted ? byStatement(table, tallies[g]!) : null,
      representative: counted ? typical : typical.map(({ statement, stance }) => ({ statement, stance })),
    };
    return [group];
  });
}

function mapStatements({ statements }: Conversation, table: VoteTable, all: readonly Tally[]): readonly MapStatement[] {
  const voted = new Map(table.statements.map((id, c) => [id, all[c]!]));
  const texts = new Map(statements.map((each) => [each.id, each]));
  const none: Tally = { agree: 0, disagree: 0, pass: 0, seen: 0 };
  return [...new Set([...texts.keys(), ...table.statements])].toSorted(byId).map((id) => {
    const { text, standing } = texts.get(id) ?? { text: "", standing: "in" };
    return { id, text, standing, ...(voted.get(id) ?? none) };
  });
}

function personAt(
  { people }: VoteTable,
  places: readonly (readonly [number, number])[],
  p: number,
  group: string,
): MapPerson {
  const [x, y] = rounded(places[p]!);
  return { id: people[p]!, x, y, group };
}

/** To three decimals: with the axes known to the last digit, a place as exact would tell every vote of whoever stands there. */
function rounded([x, y]: readonly [number, number]): readonly [number, number] {
  const thousandths = (at: number): number => (Math.sign(at) * Math.round(Math.abs(at) * 1000)) / 1000 + 0;
  return [thousandths(x), thousandths(y)];
}

function centreOf(rows: Rows, places: readonly (readonly [number, number])[]): readonly [number, number] {
  let [x, y] = [0, 0];
  for (const p of rows) [x, y] = [x + places[p]![0], y + places[p]![1]];
  return [x / rows.length, y / rows.length];
}

function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${at + 1}`;
}

function byStatement<T>({ statements }: VoteTable, values: readonly T[]): { readonly [statement: string]: T } {
  return Object.fromEntries(statements.map((id, c) => [id, values[c]!]));
}
