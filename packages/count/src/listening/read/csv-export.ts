import type { Conversation, Given, Statement } from "../conversation.ts";
import type { Cast } from "../votes.ts";
import { columnOf, type Csv, neededColumn, readCsv, rowsOf } from "./csv.ts";
import { countOf, idOf, standingOf, timeOf, voteOf } from "./fields.ts";
import { type ConversationFiles, within } from "./files.ts";
import { refuse } from "./refusal.ts";
import { type Leaning, uprightBy } from "./sign.ts";

interface Comments {
  readonly statements: readonly Statement[];
  readonly leaning: Leaning;
}

interface Matrix {
  readonly cast: readonly Cast[];
  readonly leaning: Leaning;
  readonly given: Given | null;
}

/** The tables that Polis exports. Either of the two that hold votes is enough; where both are there, votes.csv counts. */
export function readCsvExport(files: ConversationFiles): Conversation {
  const comments = readComments(files.get("comments.csv"));
  const table = files.get("participants-votes.csv") ?? files.get("participant-votes.csv");
  const matrix = table === undefined ? null : readMatrix(readCsv("participants-votes.csv", table));
  const list = files.get("votes.csv");
  const notes: string[] = [];
  const { cast, turned } =
    list === undefined
      ? uprightBy(matrix!.leaning, matrix!.cast)
      : uprightBy(comments.leaning, readVotes(readCsv("votes.csv", list)));
  if (turned) notes.push("The votes are written with -1 for agreement; they were turned round.");
  if (comments.statements.length === 0)
    notes.push("There is no comments.csv, so statements are known by number alone.");
  return {
    ...readSummary(files.get("summary.csv") ?? ""),
    strict: false,
    statements: comments.statements,
    cast: within("votes", cast),
    given: matrix?.given ?? null,
    notes,
  };
}

function readComments(text: string | undefined): Comments {
  const counts = new Map<string, number>();
  const leaning: Leaning = { of: "statement", counts };
  if (text === undefined) return { statements: [], leaning };
  const csv = readCsv("comments.csv", text);
  const [id, body] = [neededColumn(csv, "comment-id"), neededColumn(csv, "comment-body")];
  const [moderated, meta] = [columnOf(csv, "moderated"), columnOf(csv, "is-meta", "is_meta")];
  const [agrees, disagrees] = [columnOf(csv, "agrees"), columnOf(csv, "disagrees")];
  const statements = new Map<string, Statement>();
  for (const { line, cells } of csv.rows) {
    const place = { file: csv.file, line };
    const statement = idOf(cells[id]!, "the number of the statement", place);
    if (statements.has(statement)) refuse(csv.file, line, `statement ${statement} stands here a second time.`);
    const isMeta = ["true", "1"].includes((cells[meta] ?? "").trim().toLowerCase());
    const standing = standingOf(cells[moderated] ?? "", isMeta, place);
    statements.set(statement, { id: statement, text: cells[body]!.trim(), standing });
    const [agree, disagree] = [agrees, disagrees].map((at) => countOf(cells[at] ?? "", "a count of votes", place));
    if (agree !== null && disagree !== null) counts.set(statement, agree! - disagree!);
  }
  return { statements: [...statements.values()], leaning };
}

function readVotes(csv: Csv): readonly Cast[] {
  const [statement, person] = [neededColumn(csv, "comment-id"), neededColumn(csv, "voter-id")];
  const [vote, at] = [neededColumn(csv, "vote"), columnOf(csv, "timestamp")];
  return csv.rows.map(({ line, cells }) => {
    const place = { file: csv.file, line };
    return {
      person: idOf(cells[person]!, "the number of the person", place),
      statement: idOf(cells[statement]!, "the number of the statement", place),
      vote: voteOf(cells[vote]!, place),
      at: timeOf(cells[at] ?? "", place),
    };
  });
}

/** One row a person, one column a statement; an empty cell is no vote. */
function readMatrix(csv: Csv): Matrix {
  const [person, group] = [neededColumn(csv, "participant"), columnOf(csv, "group-id")];
  const statements = csv.names.flatMap((name, at) =>
    /^\d{1,15}$/.test(name) ? [{ id: String(Number(name)), at }] : [],
  );
  const cast: Cast[] = [];
  const groups = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { line, cells } of csv.rows) {
    const place = { file: csv.file, line };
    const id = idOf(cells[person]!, "the number of the person", place);
    if (seen.has(id)) refuse(csv.file, line, `person ${id} stands here a second time.`);
    seen.add(id);
    const name = (cells[group] ?? "").trim();
    if (name !== "") groups.set(name, [...(groups.get(name) ?? []), id]);
    for (const { id: statement, at } of statements)
      if (cells[at]!.trim() !== "") cast.push({ person: id, statement, vote: voteOf(cells[at]!, place), at: 0 });
  }
  return { cast, leaning: leaningOf(csv, person), given: givenGroups(groups, countsOf(csv, person)) };
}

/** Each row tells how often its person agreed and disagreed. */
function leaningOf(csv: Csv, person: number): Leaning {
  const [agree, disagree] = [columnOf(csv, "n-agree"), columnOf(csv, "n-disagree")];
  if (agree < 0 || disagree < 0) return { of: "person", counts: new Map() };
  const counts = csv.rows.map(({ line, cells }): [string, number] => {
    const place = { file: csv.file, line };
    const [agrees, disagrees] = [agree, disagree].map((at) => countOf(cells[at]!, "a count of votes", place) ?? 0);
    return [String(Number(cells[person])), agrees! - disagrees!];
  });
  return { of: "person", counts: new Map(counts) };
}

function countsOf(csv: Csv, person: number): ReadonlyMap<string, number> {
  const votes = columnOf(csv, "n-votes");
  const counts = csv.rows.flatMap(({ line, cells }): readonly [string, number][] => {
    const count = countOf(cells[votes] ?? "", "a count of votes", { file: csv.file, line });
    return count === null ? [] : [[String(Number(cells[person])), count]];
  });
  return new Map(counts);
}

function givenGroups(groups: ReadonlyMap<string, readonly string[]>, voted: ReadonlyMap<string, number>): Given | null {
  if (groups.size === 0) return null;
  const names = [...groups.keys()].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return {
    source: "participants-votes.csv",
    groups: names.map((name) => groups.get(name)!),
    axes: [],
    consensus: new Map(),
    voted,
  };
}

/** No table with a first line, but a name and a value on each. */
function readSummary(text: string): { readonly topic: string; readonly description: string } {
  const rows = rowsOf("summary.csv", text.startsWith("\ufeff") ? text.slice(1) : text);
  const values = new Map(rows.map(({ cells: [name, value] }) => [name!.trim(), (value ?? "").trim()]));
  return { topic: values.get("topic") ?? "", description: values.get("conversation-description") ?? "" };
}
