import { type MapGroup, type MapLanguage, mapWords, type OpinionMap, textsOf } from "@unionhall/count/listening";
import { plain } from "../show/plain.ts";
import { pageWords } from "./words.ts";

/** The map as a page that a person reads. */
export function mapText(map: OpinionMap, language: MapLanguage): string {
  const words = mapWords[language];
  return [
    map.topic === "" ? words.untitled : plain(map.topic),
    words.counts(map.people, map.votes, map.tallies.length),
    ...sharedText(map, language),
    ...(map.groups.length === 0
      ? ["", words.noGroups]
      : map.groups.flatMap((group) => groupText(group, map, language))),
    ...(map.elsewhere === 0 ? [] : ["", words.elsewhere(map.elsewhere)]),
    ...againstText(map, language),
    ...(map.notes.length === 0 ? [] : ["", ...map.notes.map(plain)]),
  ].join("\n");
}

function sharedText(map: OpinionMap, language: MapLanguage): readonly string[] {
  const words = mapWords[language];
  const texts = textsOf(map);
  return (["agree", "disagree"] as const).flatMap((stance) => {
    const all = map.consensus[stance];
    const rows = all.map((each) => said(texts, each.statement, words.says(stance, each.successes, each.trials)));
    return ["", `${words.most[stance]}:`, ...(rows.length === 0 ? [`  ${pageWords[language].nothing}`] : rows)];
  });
}

function groupText(group: MapGroup, map: OpinionMap, language: MapLanguage): readonly string[] {
  const [words, page] = [mapWords[language], pageWords[language]];
  const texts = textsOf(map);
  const rows = group.representative.map((each) => {
    const says = "trials" in each ? words.says(each.stance, each.successes, each.trials) : words.stance[each.stance];
    return said(texts, each.statement, says);
  });
  const typical = rows.length === 0 ? [] : [`  ${page.typical}`, ...rows];
  return [
    "",
    words.group(group.name, group.size),
    ...typical,
    ...(group.tallies === null ? [`  ${page.withheld}`] : []),
  ];
}

function said(texts: ReadonlyMap<string, string>, statement: string, says: string): string {
  const words = texts.get(statement)!;
  // Of which nobody knows the words is its number alone.
  return `  ${statement}.${words === statement ? "" : ` ${plain(words)}`}\n     ${says}`;
}

function againstText({ against, grouping }: OpinionMap, language: MapLanguage): readonly string[] {
  if (against === null) return [];
  const page = pageWords[language];
  const { source, otherCounts, axes, consensus, together } = against;
  return [
    "",
    grouping === "given" ? page.theirs(source) : page.ours(source),
    ...(otherCounts === 0 ? [] : [page.missing(source, otherCounts)]),
    ...(axes.length === 0 ? [] : [page.axes(axes.map((each) => each.toFixed(6)).join(", "))]),
    ...(consensus.told === 0 ? [] : [page.consensus(consensus.told, consensus.differs.length)]),
    ...(together === null ? [] : [page.together(Math.round(together * 100))]),
  ];
}
