import { randomBytes } from "node:crypto";
import { played, type Question, type Step, type Votes } from "@unionhall/count/ballots";
import type { Stage } from "../stage.ts";
import type { BallotWords } from "../words/ballots/en.ts";

function questionsOf({ demo: { adopt, seats, order } }: BallotWords): readonly Question[] {
  const [asked, ...answers] = adopt;
  const [ranked, ...parts] = order;
  const extra = { method: "STV", blank: false, seats: 1 };
  return [
    { kind: "choice", question: asked, answers, blank: false, least: 1, most: 1 },
    { kind: "choice", question: seats, answers: ["Ash", "Bo", "Cam", "Luz"], blank: true, least: 1, most: 2 },
    { kind: "numbers", question: ranked, answers: parts, extra },
  ];
}

/** The archive of an invented election, run on this machine alone: one trustee who is needed, and a board of three of whom two are. */
export function demoArchive(voters: number, time: number, { progress }: Stage, words: BallotWords): Uint8Array {
  const ballots = Array.from({ length: voters }, () => ({ weight: 1, votes: anyVotes() }));
  const chance = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const board = { size: 3, threshold: 2 };
  const questions = questionsOf(words);
  const game = { name: words.demo.name, questions, voters: ballots, single: 1, board, time };
  return played(game, chance, (step) => progress?.(stepText(step, words)));
}

function stepText(step: Step, { step: words }: BallotWords): string {
  switch (step.kind) {
    case "keys":
      return words.keys;
    case "ballot":
      return words.ballot(step.number, step.of);
    case "shuffle":
    case "decryption":
      return words[step.kind](step.owner);
  }
}

/** Somebody votes as a coin and some dice fall. */
function anyVotes(): Votes {
  const [coin, first, second, blank, order] = randomBytes(5) as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
  ];
  const seats = [0, 0, 0, 0];
  seats[first % 4] = 1;
  seats[second % 4] = 1;
  const orders = [
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ];
  return [coin % 3 > 0 ? [1, 0] : [0, 1], blank % 10 === 0 ? [1, 0, 0, 0, 0] : [0, ...seats], orders[order % 6]!];
}
