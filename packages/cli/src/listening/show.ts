import type { MapGroup, MapStatement, OpinionMap } from "@unionhall/count/listening";
import { plain, quoted } from "../show/plain.ts";

/** The map as a page that a person reads. */
export function mapText(map: OpinionMap): string {
  const statements = new Map(map.tallies.map((each) => [each.id, each]));
  const { agree, disagree } = map.consensus;
  return [
    map.topic === "" ? "A conversation" : plain(map.topic),
    `${map.people} people cast ${map.votes} votes on ${map.tallies.length} statements.`,
    "",
    "What nearly everybody agrees to:",
    ...listed(
      agree.map(({ statement, successes, trials }) => [statement, `${successes} of ${trials} agree`]),
      statements,
    ),
    "",
    "What nearly everybody disagrees with:",
    ...listed(
      disagree.map(({ statement, successes, trials }) => [statement, `${successes} of ${trials} disagree`]),
      statements,
    ),
    ...map.groups.flatMap((group) => ["", ...groupText(group, statements)]),
    "",
    `${map.elsewhere} people are in no group that is told here: they voted too little, or their group is under eight.`,
    ...againstText(map),
    ...map.notes.map(plain),
  ].join("\n");
}

function groupText(group: MapGroup, statements: ReadonlyMap<string, MapStatement>): readonly string[] {
  const rows = group.representative.map((each): [string, string] => [
    each.statement,
    "trials" in each ? `${each.successes} of ${each.trials} ${each.stance}` : `they ${each.stance}`,
  ]);
  return [`Group ${group.name}, ${group.size} people. Typical of it:`, ...listed(rows, statements)];
}

function listed(
  rows: readonly (readonly [string, string])[],
  statements: ReadonlyMap<string, MapStatement>,
): readonly string[] {
  if (rows.length === 0) return ["  Nothing."];
  return rows.map(([id, words]) => `  ${id}: ${quoted(statements.get(id)?.text ?? "")} (${words})`);
}

function againstText({ against, grouping }: OpinionMap): readonly string[] {
  if (against === null) return [];
  const { source, otherCounts, axes, consensus, together } = against;
  return [
    "",
    grouping === "given"
      ? `The groups are those of ${source}.`
      : `${source} has groups of its own, which are not shown here.`,
    ...(otherCounts === 0
      ? []
      : [`It counts other votes than are here of ${otherCounts} people, so something is missing.`]),
    ...(axes.length === 0
      ? []
      : [`Its axes and these: ${axes.map((each) => each.toFixed(6)).join(", ")} (1 is the same).`]),
    ...(consensus.told === 0
      ? []
      : [
          `Its consensus among groups is told of ${consensus.told} statements and differs from the votes in ${consensus.differs.length}.`,
        ]),
    ...(together === null
      ? []
      : [`Of two people, both say alike in ${Math.round(together * 100)} of 100 whether they belong together.`]),
  ];
}
