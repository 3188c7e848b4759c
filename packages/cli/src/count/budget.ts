import {
  type Bought,
  type Budget,
  countEqualShares,
  countGreedy,
  type GreedyChoice,
  type OtherLot,
  type SharesCount,
  type SharesTie,
} from "@unionhall/count";
import { hexOf } from "@unionhall/protocol";
import type { Asked } from "./asked.ts";
import type { Report, ReportProject, ReportStage, ReportTie } from "./report.ts";
import { listed, read, type Saying } from "./say.ts";

/** Money to five decimals, as all totals are. */
function amount(units: number, { unit }: Budget): string {
  return (units / unit).toFixed(5);
}

/** Money to two decimals, cut off. */
function money(units: number, budget: Budget): string {
  return amount(units, budget).slice(0, -3);
}

const titleOf = ({ projects }: Budget, at: number): string => {
  const { id, name } = projects[at]!;
  return id === name ? id : `${name} (${id})`;
};

/** How many voted for each project, and how many points they gave it. */
function support({ projects, votes }: Budget): readonly { readonly voters: number; readonly score: number }[] {
  const all = projects.map(() => ({ voters: 0, score: 0 }));
  for (const [at, project] of votes.projects.entries()) {
    all[project]!.voters++;
    all[project]!.score += votes.points[at]!;
  }
  return all;
}

function report(
  budget: Budget,
  method: Report["method"],
  bought: readonly number[],
  rest: Pick<Report, "stages" | "ties"> & { readonly why: (project: number) => string },
): Report {
  const funded = new Set(bought);
  const { stages, ties, why } = rest;
  const votes = support(budget);
  const not = budget.projects.flatMap((_, at) => (funded.has(at) ? [] : [at]));
  const projects = [...bought, ...not].map((at): ReportProject => {
    const { id, name, cost } = budget.projects[at]!;
    const { score } = votes[at]!;
    return { id, name, cost: money(cost, budget), votes: score, funded: funded.has(at), why: why(at) };
  });
  return {
    method,
    seats: null,
    elected: bought.map((at) => budget.projects[at]!.name),
    excluded: not.map((at) => budget.projects[at]!.name),
    stages,
    ties,
    selected: bought.map((at) => budget.projects[at]!.id),
    projects,
  };
}

/** What is paid at each stage, by the projects' ids. */
function stages(
  budget: Budget,
  bought: readonly number[],
  opening: readonly string[],
  says: (at: number) => readonly string[],
): readonly ReportStage[] {
  if (bought.length === 0) return [{ says: opening, totals: {} }];
  return bought.map((project, at) => {
    const { id, cost } = budget.projects[project]!;
    return { says: [...(at === 0 ? opening : []), ...says(at)], totals: { [id]: amount(cost, budget) } };
  });
}

export function sharesReport(budget: Budget, asked: Asked, said: Saying): Report {
  const { shares } = said.words;
  const count = read(countEqualShares(budget, asked.seed), said);
  const order = count.bought.map(({ project }) => project);
  const why = sharesWhy(budget, count, said);
  const ties = count.ties.map((tie) => sharesTie(budget, tie, asked, said));
  const others = count.otherLots.map((tie) => sharesTie(budget, tie, asked, said));
  const { voters } = budget.votes;
  const opening = [
    shares.opening(voters, money(budget.money, budget), money(budget.money / voters, budget)),
    ...(count.added === 0 ? [] : [shares.added(money(count.added, budget), money(count.share, budget))]),
    ...others.map(({ says }) => says),
  ];
  const told = stages(budget, order, opening, (at) => [
    ...ties.filter(({ stage }) => stage === at + 1).map(({ says }) => says),
    why(order[at]!),
  ]);
  return report(budget, "equal-shares", order, { stages: told, ties: [...ties, ...others], why });
}

function sharesTie(budget: Budget, tie: SharesTie | OtherLot, { seed }: Asked, said: Saying): ReportTie {
  const { shares } = said.words;
  const [among, chosen] = [tie.among.map((at) => titleOf(budget, at)), titleOf(budget, tie.chosen)];
  const list = listed(among, said);
  const base = { stage: tie.round, among, chosen, by: tie.by, ...(tie.by === "lot" ? { seed: hexOf(seed) } : {}) };
  if (!("overspends" in tie)) return { ...base, says: shares.tie(list, chosen, tie.by) };
  const adding = tie.overspends ? "ended" : "earlier";
  return { ...base, adding, says: shares.otherLot[adding](list, chosen, money(tie.added, budget)) };
}

function sharesWhy(budget: Budget, count: SharesCount, { words: { shares } }: Saying): (project: number) => string {
  const bought = new Map<number, Bought>(count.bought.map((one) => [one.project, one]));
  const votes = support(budget);
  const byPoints = budget.votes.points.some((points) => points !== 1);
  return (at) => {
    const name = titleOf(budget, at);
    const cost = money(budget.projects[at]!.cost, budget);
    const { voters, score } = votes[at]!;
    const paid = bought.get(at);
    if (paid !== undefined)
      return (byPoints ? shares.points : shares.funded)(name, voters, cost, money(paid.each, budget), paid.poor);
    return score === 0 ? shares.nobody(name) : shares.not(name, voters, cost, money(count.left.get(at)!, budget));
  };
}

export function greedyReport(budget: Budget, { seed }: Asked, said: Saying): Report {
  const { greedy } = said.words;
  const count = countGreedy(budget, seed);
  const fates = new Map(count.choices.map((choice) => [choice.project, choice]));
  const why = (at: number): string => greedyWhy(budget, fates.get(at)!, said);
  const ties = count.ties.map(({ among, order, byLot }): ReportTie => {
    const names = order.map((at) => titleOf(budget, at));
    const stage = 1 + Math.max(-1, ...among.map((at) => count.selected.indexOf(at)));
    const says = greedy.tie(names.join(", "), byLot);
    return {
      stage,
      among: names,
      chosen: names[0]!,
      by: byLot ? "lot" : "cost",
      ...(byLot ? { seed: hexOf(seed) } : {}),
      says,
    };
  });
  const opening = [
    greedy.opening(money(budget.money, budget)),
    ...(count.stops ? [greedy.stops] : []),
    ...ties.map(({ says }) => says),
  ];
  const told = stages(budget, count.selected, opening, (at) => [why(count.selected[at]!)]);
  return report(budget, "greedy", count.selected, { stages: told, ties, why });
}

function greedyWhy(budget: Budget, { project, score, left, fate }: GreedyChoice, { words }: Saying): string {
  const { greedy } = words;
  const name = titleOf(budget, project);
  const cost = money(budget.projects[project]!.cost, budget);
  switch (fate) {
    case "funded":
      return greedy.funded(name, score, cost, money(left, budget));
    case "too-dear":
      return greedy.dear(name, score, cost, money(left, budget));
    case "after-stop":
      return greedy.stopped(name, score);
    case "below-threshold":
      return greedy.below(name, score, budget.threshold);
    case "no-votes":
      return greedy.nobody(name);
  }
}
