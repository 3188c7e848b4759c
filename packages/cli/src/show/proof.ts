import type { Language, ProofRead } from "@unionhall/member";
import { warningWords } from "../words/warnings.ts";
import { dayText } from "./time.ts";

/** A proof that could be read: what it comes to, what that means, what to do, and what it is about. */
export function proofText({ says, hall, circle, one, other }: ProofRead, language: Language): string {
  const { proof, proofHall, proofCircle, proofPlaces, proofPlace } = warningWords[language];
  const { seen, means, todo } = proof[says];
  const [first, second] = [one, other].map(({ seq, day }) => proofPlace(seq, dayText(day)));
  const about = [proofHall(hall), proofCircle(circle), proofPlaces(first!, second!)];
  return [seen, means, todo, ...about].join("\n  ");
}
