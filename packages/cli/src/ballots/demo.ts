import { randomBytes } from "node:crypto";
import { played, type Question, type Votes } from "@unionhall/count/ballots";
import type { Stage } from "../stage.ts";

const questions: readonly Question[] = [
  { kind: "choice", question: "Do we adopt the agreement?", answers: ["Yes", "No"], blank: false, least: 1, most: 1 },
  {
    kind: "choice",
    question: "Who sits for us?",
    answers: ["Ash", "Bo", "Cam", "Luz"],
    blank: true,
    least: 1,
    most: 2,
  },
  {
    kind: "numbers",
    question: "In which order?",
    answers: ["Doors", "Rooms", "Roof"],
    extra: { type: "STV", blank: false, seats: 1 },
  },
];

/** The archive of an invented election, run on this machine alone: one trustee who is needed, and a board of three of whom two are. */
export function demoArchive(voters: number, time: number, { progress }: Stage): Uint8Array {
  const ballots = Array.from({ length: voters }, () => ({ weight: 1, votes: anyVotes() }));
  const chance = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const board = { size: 3, threshold: 2 };
  const game = { name: "A demonstration", questions, voters: ballots, single: 1, board, time };
  return played(game, chance, (what) => progress?.(`${what} …`));
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
