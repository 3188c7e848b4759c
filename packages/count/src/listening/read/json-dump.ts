import type { Conversation, Statement } from "../conversation.ts";
import type { Cast } from "../votes.ts";
import { countOf, idOf, type Place, standingOf, timeOf, voteOf } from "./fields.ts";
import { type ConversationFiles, within } from "./files.ts";
import { isArray, isObject, type Json, type JsonObject, readJson } from "./json.ts";
import { readMath } from "./math.ts";
import { refuse } from "./refusal.ts";
import { type Leaning, uprightBy } from "./sign.ts";

/** What the programming interface of a Polis server answers, saved question by question. */
export function readJsonDump(files: ConversationFiles): Conversation {
  const { statements, leaning } = readComments(files.get("comments.json"));
  const about = readAbout(files.get("conversation.json"));
  const raw = objectsIn("votes.json", files.get("votes.json")!).map(voteIn);
  const { cast, turned } = uprightBy(leaning, raw);
  const math = files.get("math-pca2.json");
  const notes: string[] = [];
  if (turned) notes.push("The votes are written with -1 for agreement; they were turned round.");
  if (statements.length === 0) notes.push("There is no comments.json, so statements are known by number alone.");
  return {
    ...about,
    statements,
    cast: within("votes", cast),
    given: math === undefined ? null : readMath("math-pca2.json", math),
    notes,
  };
}

function objectsIn(file: string, text: string): readonly JsonObject[] {
  const all = readJson(file, text);
  if (!isArray(all)) return refuse(file, 1, "a list was to be here.");
  return all.map((each) => (isObject(each) ? each : refuse(file, 1, "something in the list is no entry of it.")));
}

function voteIn(of: JsonObject): Cast {
  const place = { file: "votes.json", line: of.line };
  return {
    person: idOf(text(of, "pid", "participant_id"), "the number of the person", place),
    statement: idOf(text(of, "tid", "statement_id"), "the number of the statement", place),
    vote: voteOf(text(of, "vote"), place),
    at: timeOf(text(of, "modified", "created"), place),
  };
}

function readComments(json: string | undefined): {
  readonly statements: readonly Statement[];
  readonly leaning: Leaning;
} {
  const counts = new Map<string, number>();
  const statements = new Map<string, Statement>();
  for (const of of json === undefined ? [] : objectsIn("comments.json", json)) {
    const place: Place = { file: "comments.json", line: of.line };
    const id = idOf(text(of, "tid", "statement_id"), "the number of the statement", place);
    if (statements.has(id)) refuse(place.file, place.line, `statement ${id} stands here a second time.`);
    const standing = standingOf(text(of, "mod", "moderated"), of.fields.get("is_meta") === true, place);
    statements.set(id, { id, text: text(of, "txt").trim(), standing });
    const [agree, disagree] = ["agree_count", "disagree_count"].map((name) => countOf(text(of, name), name, place));
    if (agree !== null && disagree !== null) counts.set(id, agree! - disagree!);
  }
  return { statements: [...statements.values()], leaning: { of: "statement", counts } };
}

function readAbout(json: string | undefined): Pick<Conversation, "topic" | "description" | "strict"> {
  if (json === undefined) return { topic: "", description: "", strict: false };
  const of = readJson("conversation.json", json);
  if (!isObject(of)) return refuse("conversation.json", 1, "this tells nothing of a conversation.");
  return {
    topic: text(of, "topic").trim(),
    description: text(of, "description").trim(),
    strict: of.fields.get("strict_moderation") === true,
  };
}

/** A field as text, under the first of its names that is there; what is no text and no number is as if it were missing. */
function text(of: JsonObject, ...names: readonly string[]): string {
  const found: Json | undefined = names.map((name) => of.fields.get(name)).find((value) => value !== undefined);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}
