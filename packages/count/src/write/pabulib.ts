import type { Budget } from "../budget/budget.ts";
import { tableLine } from "./table.ts";

/** A budget as a Pabulib file, which `readPabulib` reads back as the same. Whoever votes has a number and no other name. */
export function writePabulib({ title, unit, money, projects, rule, threshold, votes }: Budget): string {
  const inPoints = votes.points.some((points) => points !== 1);
  const amount = (units: number): string =>
    unit === 1 ? String(units) : `${Math.floor(units / unit)}.${String(units % unit).padStart(2, "0")}`;
  const meta: readonly (readonly [key: string, value: string])[] = [
    ["description", title],
    ["num_projects", String(projects.length)],
    ["num_votes", String(votes.voters)],
    ["budget", amount(money)],
    ["vote_type", inPoints ? "cumulative" : "approval"],
    ["rule", rule],
    ["min_project_score_threshold", threshold === 0 ? "" : String(threshold)],
  ];
  const ballots = Array.from({ length: votes.voters }, (_, voter) => {
    const [from, to] = [votes.starts[voter]!, votes.starts[voter + 1]!];
    const ids = [...votes.projects.subarray(from, to)].map((project) => projects[project]!.id).join(",");
    return [String(voter + 1), ids, ...(inPoints ? [votes.points.subarray(from, to).join(",")] : [])];
  });
  const lines = [
    ["META"],
    ["key", "value"],
    ...meta.filter(([, value]) => value !== ""),
    ["PROJECTS"],
    ["project_id", "cost", "name"],
    ...projects.map(({ id, cost, name }) => [id, amount(cost), name]),
    ["VOTES"],
    ["voter_id", "vote", ...(inPoints ? ["points"] : [])],
    ...ballots,
  ];
  return `${lines.map((cells) => tableLine(cells, ";")).join("\n")}\n`;
}
