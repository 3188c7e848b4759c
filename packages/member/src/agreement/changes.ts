import type { Agreement } from "@unionhall/union";
import type { Language } from "../api.ts";
import type { Named, SentenceGroup } from "./sentences.ts";
import { agreementSentences } from "./sentences.ts";

/** A sentence that goes, one that comes, or one that says something else: what is not null. */
export interface SentenceChange {
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedGroup extends Pick<SentenceGroup, "group" | "title"> {
  readonly changes: readonly SentenceChange[];
}

/** What reads otherwise in another agreement, part by part. Two that differ in anything read otherwise somewhere. */
export function sentenceChanges(
  [before, after]: readonly [Agreement, Agreement],
  language: Language,
  named: Named,
): readonly ChangedGroup[] {
  const [was, is] = [before, after].map((each) => agreementSentences(each, language, named)) as [Groups, Groups];
  return [...is, ...was.filter(({ group }) => groupIn(is, group) === undefined)].flatMap(({ group, title }) => {
    const changes = changesIn(groupIn(was, group), groupIn(is, group));
    return changes.length === 0 ? [] : [{ group, title, changes }];
  });
}

type Groups = readonly SentenceGroup[];

function groupIn(groups: Groups, group: SentenceGroup["group"]): SentenceGroup | undefined {
  return groups.find((each) => each.group === group);
}

function changesIn(was: SentenceGroup | undefined, is: SentenceGroup | undefined): readonly SentenceChange[] {
  const before = textsOf(was);
  const after = textsOf(is);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((of) => {
    const change = { before: before.get(of) ?? null, after: after.get(of) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function textsOf(group: SentenceGroup | undefined): ReadonlyMap<string, string> {
  return new Map(group?.sentences.map(({ of, text }) => [of, text]));
}
