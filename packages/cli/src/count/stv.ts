import { countScottish, decimal, type Election, type ScottishCount, type Stage, type Tie } from "@unionhall/count";
import { wrongUsage } from "../exit.ts";
import { type Bytes, hexOf } from "@unionhall/protocol";
import { type Asked, seatsOf } from "./asked.ts";
import type { Report, ReportStage, ReportTie } from "./report.ts";
import { listed, read, type Saying } from "./say.ts";

export function stvReport(election: Election, asked: Asked, said: Saying): Report {
  const { method, seed } = asked;
  if (method === "irv" && (asked.seats ?? 1) !== 1) throw wrongUsage(said.words.oneSeat);
  const seats = method === "irv" ? 1 : seatsOf(election, asked, said);
  const count = read(countScottish(election, seats, seed), said);
  const named = (candidate: number): string => election.candidates[candidate]!;
  const ties = count.ties.map((tie) => tieReport(tie, named, seed, said));
  return {
    method,
    seats,
    quota: count.quota,
    elected: count.elected.map(named),
    excluded: count.excluded.map(named),
    stages: count.stages.map((stage, at) => ({
      says: [
        ...(at === 0 ? opening(election, count, said) : []),
        ...ties.filter((tie) => tie.stage === at + 1).map(({ says }) => says),
        ...stageWords(stage, named, said),
      ],
      ...stageTotals(stage, election),
    })),
    ties,
  };
}

function opening({ withdrawn, candidates }: Election, count: ScottishCount, said: Saying): readonly string[] {
  const { stv } = said.words;
  const gone = candidates.filter((_, candidate) => withdrawn.has(candidate));
  return [
    ...(gone.length === 0 ? [] : [stv.withdrawn(listed(gone, said))]),
    ...(count.rejected === 0 ? [] : [stv.rejected(count.rejected)]),
    stv.first(count.valid, count.seats, count.quota),
  ];
}

function stageWords(stage: Stage, named: (candidate: number) => string, { words }: Saying): readonly string[] {
  const { deed, totals, elected } = stage;
  const { stv } = words;
  const did =
    deed.what === "first"
      ? []
      : deed.what === "surplus"
        ? [stv.surplus(named(deed.of), decimal(deed.surplus), decimal(totals[deed.of]! + deed.surplus))]
        : [stv.exclusion(named(deed.of), decimal(deed.votes))];
  const came = elected.map(({ candidate, by }) =>
    by === "last" ? stv.last(named(candidate)) : stv.quota(named(candidate), decimal(totals[candidate]!)),
  );
  return [...did, ...came];
}

function stageTotals(stage: Stage, { candidates, withdrawn }: Election): Omit<ReportStage, "says"> {
  const totals = candidates.flatMap((name, candidate) =>
    withdrawn.has(candidate) ? [] : [[name, decimal(stage.totals[candidate]!)] as const],
  );
  return {
    totals: Object.fromEntries(totals),
    exhausted: decimal(stage.exhausted),
    cutOff: decimal(stage.cutOff),
  };
}

function tieReport(tie: Tie, named: (candidate: number) => string, seed: Bytes, said: Saying): ReportTie {
  const among = tie.among.map(named);
  const chosen = named(tie.chosen);
  const list = listed(among, said);
  const base = { stage: tie.stage, among, chosen };
  return tie.by.what === "stage"
    ? { ...base, by: "stage", says: said.words.tie.stage(list, tie.by.stage, chosen) }
    : { ...base, by: "lot", seed: hexOf(seed), says: said.words.tie.lot(list, chosen) };
}
