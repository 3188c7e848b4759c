import { jsonOf, list, object, type Read, weight, whole } from "../format/json.ts";
import { type Fault, Refusal } from "../format/refusal.ts";
import { textsOf } from "../group/element.ts";
import { equal, type Point } from "../group/point.ts";
import { generatorPowers } from "../group/powers.ts";
import { numbersSaid } from "../group/numbers.ts";
import type { Question } from "./election.ts";

/** For a choice how many votes each answer has, the blank ones first where they are allowed; for numbers those of each ballot. */
export type Result = readonly (readonly number[] | readonly (readonly number[])[])[];

const sums = list(weight, "answer");
const ballots = list(list(whole, "answer"), "ballot");

export function resultOf(json: string, questions: readonly Question[], where: string): Result {
  const each: Read<readonly unknown[]> = (value, at) => list((inner) => inner)(value, at);
  const { result } = object({ result: each })(jsonOf(json, where), where);
  if (result.length !== questions.length) throw new Refusal(where, "It does not answer each question.");
  return questions.map(({ kind }, i) => {
    const at = `${where}, question ${i + 1}`;
    return kind === "choice" ? sums(result[i], at) : ballots(result[i], at);
  });
}

/** Where a result is not what was decrypted. */
export function resultFaults(
  result: Result,
  questions: readonly Question[],
  opened: readonly (readonly Point[])[],
  most: number,
  where: string,
): Fault[] {
  return questions.flatMap((question, i): Fault[] => {
    const at = `${where}, question ${i + 1}`;
    const points = opened[i]!;
    const said = result[i]!;
    if (said.length !== points.length)
      return [{ where: at, what: "It has more or fewer entries than were decrypted." }];
    if (question.kind === "choice")
      return points.flatMap((point, j) => sumFault(said[j] as number, point, most, `${at}, answer ${j + 1}`));
    const texts = textsOf(points);
    return texts.flatMap((text, j): Fault[] => {
      const right = numbersSaid(text, question.answers.length).join() === (said[j] as readonly number[]).join();
      return right ? [] : [{ where: `${at}, ballot ${j + 1}`, what: "It is not what the trustees decrypted." }];
    });
  });
}

function sumFault(said: number, point: Point, most: number, where: string): Fault[] {
  const right = said <= most && equal(generatorPowers().to(BigInt(said)), point);
  return right ? [] : [{ where, what: `It is not ${said} that the trustees decrypted.` }];
}
