import {
  type GradedPapers,
  countApproval,
  countJudgment,
  countSchulze,
  decimal,
  type Election,
  type RankingTie,
  type SchulzeCount,
} from "@unionhall/count";
import { hexOf } from "@unionhall/protocol";
import { type Asked, seatsOf } from "./asked.ts";
import type { Report, ReportStage, ReportTie } from "./report.ts";
import { listed, read, type Saying } from "./say.ts";

/** Of counts that put everybody in an order at once, in one stage. */
function ranked(
  names: readonly string[],
  seats: number,
  count: { readonly elected: readonly number[]; readonly ties: readonly RankingTie[] },
  stage: ReportStage,
  asked: Asked,
  said: Saying,
): Report {
  const ties = count.ties.flatMap((tie) => tieReports(tie, names, count.elected, asked, said));
  return {
    method: asked.method,
    seats,
    elected: count.elected.map((one) => names[one]!),
    excluded: [],
    stages: [{ ...stage, says: [...stage.says, ...ties.map(({ says }) => says)] }],
    ties,
  };
}

function tieReports(
  { among, drawn }: RankingTie,
  names: readonly string[],
  elected: readonly number[],
  { seed }: Asked,
  said: Saying,
): readonly ReportTie[] {
  const all = among.map((one) => names[one]!);
  const chosen = drawn.filter((one) => elected.includes(one)).map((one) => names[one]!);
  const says = said.words.equalLot(listed(all, said), listed(chosen, said));
  return chosen.map((one) => ({ stage: 1, among: all, chosen: one, by: "lot", seed: hexOf(seed), says }));
}

const whole = (count: number): string => decimal(BigInt(count) * 100_000n);

export function approvalReport(election: Election, asked: Asked, said: Saying): Report {
  const seats = seatsOf(election, asked, said, 1);
  const count = read(countApproval(election, seats, asked.seed), said);
  const { candidates, withdrawn } = election;
  const totals = candidates.flatMap((name, one) =>
    withdrawn.has(one) ? [] : [[name, whole(count.approvals[one]!)] as const],
  );
  const says = [said.words.papers(count.papers), said.words.approval.most];
  return ranked(candidates, seats, count, { says, totals: Object.fromEntries(totals) }, asked, said);
}

export function judgmentReport(ballots: GradedPapers, asked: Asked, said: Saying): Report {
  const seats = seatsOf(ballots, asked, said, 1);
  const count = read(countJudgment(ballots, seats, asked.seed), said);
  const { candidates, scale } = ballots;
  const { judgment, papers } = said.words;
  const order = count.ranking.flat();
  const gradeOf = (one: number): string => scale[count.majority[one]!]!;
  const atLeast = (one: number): number => count.given[one]!.slice(count.majority[one]!).reduce((a, b) => a + b, 0);
  const stage: ReportStage = {
    says: [papers(count.papers), judgment.rule, ...order.map((one) => judgment.grade(candidates[one]!, gradeOf(one)))],
    totals: Object.fromEntries(order.map((one) => [candidates[one]!, whole(atLeast(one))])),
    ranking: count.ranking.map((group) => group.map((one) => candidates[one]!)),
    grades: Object.fromEntries(
      candidates.map((name, one) => [name, { majority: gradeOf(one), given: count.given[one]! }]),
    ),
  };
  return ranked(candidates, seats, count, stage, asked, said);
}

export function schulzeReport(election: Election, asked: Asked, said: Saying): Report {
  const seats = seatsOf(election, asked, said, 1);
  const count = read(countSchulze(election, seats, asked.seed), said);
  const { candidates } = election;
  const { pairs, ranking, strength } = count;
  const { n } = pairs;
  const order = ranking.flat();
  const beats = (a: number): number => order.filter((b) => strength[a * n + b]! > strength[b * n + a]!).length;
  const stage: ReportStage = {
    says: [said.words.papers(pairs.papers), said.words.schulze.beats, ...steps(count, candidates, said)],
    totals: Object.fromEntries(order.map((one) => [candidates[one]!, whole(beats(one))])),
    ranking: ranking.map((group) => group.map((one) => candidates[one]!)),
    pairs: Object.fromEntries(
      order.map((a) => [
        candidates[a]!,
        Object.fromEntries(order.filter((b) => b !== a).map((b) => [candidates[b]!, pairs.over[a * n + b]!])),
      ]),
    ),
  };
  return ranked(candidates, seats, count, stage, asked, said);
}

/** Why each one comes where they do: those who stand equal, and everybody with whom comes next. */
function steps({ pairs, ranking, strength }: SchulzeCount, names: readonly string[], said: Saying): readonly string[] {
  const { schulze } = said.words;
  return ranking.flatMap((group, at) => {
    const next = ranking[at + 1] ?? [];
    const equal =
      group.length < 2
        ? []
        : [
            schulze.equal(
              listed(
                group.map((one) => names[one]!),
                said,
              ),
            ),
          ];
    const before = group.flatMap((a) =>
      next.flatMap((b) => {
        const [forth, back] = [strength[a * pairs.n + b]!, strength[b * pairs.n + a]!];
        return forth > back ? [schulze.before(names[a]!, names[b]!, forth, back)] : [];
      }),
    );
    return [...equal, ...before];
  });
}
