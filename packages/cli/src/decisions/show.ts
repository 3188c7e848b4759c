import type { CircleView, DecisionView, NotDone, OutcomeView, RoomView } from "@unionhall/member";
import type { Position } from "@unionhall/union";
import { comparisonsIn } from "@unionhall/union";
import { caucusText } from "../seats/show.ts";
import { plain, plainLines } from "../show/plain.ts";
import { nameText } from "../show/name.ts";
import { table } from "../show/table.ts";
import { dayText, moment } from "../show/time.ts";
import { warningWords } from "../words/warnings.ts";
import { aroundLines } from "./after.ts";
import { deedText } from "./deeds.ts";
import { optionText, rankingLines } from "./ranking.ts";

export function decisionTable(all: readonly DecisionView[]): string {
  if (all.length === 0) return "Nothing is decided there yet.";
  const rows = all.map((decision) => [
    titleText(decision),
    whereItIs(decision),
    decision.rule.method,
    decision.own === null ? "" : positionText(decision.own, decision),
    nameText({ name: decision.name, id: decision.by }),
    decision.at.room,
  ]);
  return table(["DECISION", "ROUND", "BY", "YOU", "PROPOSED BY", "ID"], rows);
}

function titleText({ title }: DecisionView): string {
  return plain(title) || "(its text is not here)";
}

const notDone = {
  overtaken: "The agreement was changed by another decision before this was carried out. It can be proposed anew.",
  "too-late": "Nobody carried it out within ninety days. It can be proposed anew.",
  "others-came": "Others have come in since, and it was decided by fewer than it takes now. It can be proposed anew.",
} as const;

function whyText(why: NotDone | null): string {
  if (why === null) return "";
  const isOwn = why === "overtaken" || why === "too-late" || why === "others-came";
  return `: not done. ${isOwn ? notDone[why] : warningWords.en.voids[why]}`;
}

function whereItIs({ round, lastDay, outcome, waiting }: DecisionView): string {
  if (waiting) return "waiting";
  if (outcome !== null) {
    const undone = outcome.done.some(({ why }) => why !== null) ? ", not all of it done" : "";
    return `${outcome.passed ? "passed" : "not passed"}, ${stateText(outcome)}${undone}`;
  }
  return lastDay === null ? round : `${round} to ${dayText(lastDay)}`;
}

function stateText({ state, until }: OutcomeView): string {
  if (state !== "challengeable") return state;
  return until === null ? "can be challenged" : `can be challenged to ${dayText(until)}`;
}

/** All of one, with its text. */
export function decisionText(circle: CircleView, decision: DecisionView, body: RoomView["body"]): string {
  const { name, by, time, subject, rule, deeds, options, quorum, caucuses } = decision;
  const { of, needs, have } = quorum;
  return [
    `${titleText(decision)}: ${whereItIs(decision)}`,
    `${nameText({ name, id: by })}, ${moment(time)}. About ${subject}, by ${rule.method}.`,
    ...(body === null ? [] : [`  ${plainLines(body.text, "  ")}`]),
    ...deeds.map((deed) => `If it passes: ${deedText(circle, deed)}.`),
    ...options.map((option, at) => `${at + 1}. ${plain(option)}`),
    `Takes ${needs} of ${of}${have === null ? "" : `; ${have} have taken part`}.`,
    ...waivingLines(decision),
    ...caucuses.map(caucusText),
    ...objectionLines(decision),
    ...positionLines(decision),
    ...outcomeLines(circle, decision),
    ...aroundLines(decision),
  ].join("\n");
}

function waivingLines({ waiving }: DecisionView): readonly string[] {
  if (waiving === null || waiving.said === 0) return [];
  return [`${waiving.said} of ${waiving.of} need no more of this round${waiving.mine ? ", you among them" : ""}.`];
}

function objectionLines({ objections }: DecisionView): readonly string[] {
  return objections.map(({ name, by, block, reason, resolved }) => {
    const what = `${nameText({ name, id: by })} ${block ? "blocks" : "objects"}${resolved ? ", and it is met" : ""}`;
    return reason === "" ? `${what}.` : `${what}: ${plainLines(reason, "  ")}`;
  });
}

function positionLines(decision: DecisionView): readonly string[] {
  const { own, carried, reasons } = decision;
  const recorded = own?.recordedBy;
  return [
    ...(own === null ? [] : [`You: ${positionText(own, decision)}`]),
    ...(recorded == null ? [] : [`${nameText(recorded)} recorded that for you (${own?.entry ?? "waiting"}).`]),
    ...carried.map((each) => `You recorded for ${nameText(each)}.`),
    ...countLines(decision),
    ...reasons.map(
      (each) =>
        `${nameText({ name: each.name, id: each.by })}: ${each.muted ? "(somebody you muted)" : plainLines(each.reason, "  ")}`,
    ),
  ];
}

function outcomeLines(circle: CircleView, decision: DecisionView): readonly string[] {
  const { outcome } = decision;
  if (outcome === null) return [];
  const { signed, hash, challengedBy, done } = outcome;
  return [
    `${outcome.passed ? "Passed" : "Not passed"}: ${stateText(outcome)}. ${signed} counted the same; all positions come to ${hash}.`,
    ...(challengedBy.length === 0 ? [] : [`Challenged by ${challengedBy.map(plain).join(", ")}.`]),
    ...done.map((each) => `${each.done ? "[x]" : "[ ]"} ${deedText(circle, each.deed)}${whyText(each.why)}`),
  ];
}

function countLines({ counts, options, order }: DecisionView): readonly string[] {
  if (counts === null) return [];
  const { takers, said, carried } = counts;
  const each = said.map(({ choice, count }) => `${choice} ${count}`);
  const byOption = order === null ? counts.options.map((count, at) => `${optionText(options, at)} ${count}`) : [];
  const recorded = carried === 0 ? "" : `, ${carried} of them by somebody else`;
  const line = `${takers} took part${recorded}: ${[...each, ...byOption].join(", ")}`;
  return [line, ...(order === null ? [] : rankingLines(comparisonsIn(counts.options), order, options))];
}

function positionText({ choice, options: chosen }: Position, { options }: Pick<DecisionView, "options">): string {
  return choice === "options" ? chosen.map((at) => optionText(options, at)).join(", ") : choice;
}
