import type { Cast } from "../votes.ts";
import { Refusal } from "./refusal.ts";

/** What the files of a conversation are called, and their text. */
export type ConversationFiles = ReadonlyMap<string, string>;

const mostPeople = 100_000;
const mostStatements = 10_000;

/** More than that, and a map would take hours: Polis stops at the same. */
export function within(name: string, cast: readonly Cast[]): readonly Cast[] {
  if (cast.length === 0) throw new Refusal(`There are no ${name} in this conversation.`);
  if (new Set(cast.map(({ person }) => person)).size > mostPeople)
    throw new Refusal(`More than ${mostPeople} people have voted here; this counts no more.`);
  if (new Set(cast.map(({ statement }) => statement)).size > mostStatements)
    throw new Refusal(`More than ${mostStatements} statements have votes here; this counts no more.`);
  return cast;
}
