import type { Verdict } from "@unionhall/count/ballots";
import { plain, quoted } from "../show/plain.ts";
import type { BallotWords } from "../words/ballots/en.ts";
import type { Found } from "./found.ts";

type Verified = Extract<Verdict, { says: "verified" }>;

/** What a person reads. What they looked for and is not there, or does not count, comes first. */
export function verdictText(verdict: Verdict, found: Found, words: BallotWords): string {
  if (verdict.says === "verified") {
    const { amiss, there } = foundLines(found, words);
    return [...amiss, ...verifiedLines(verdict, words), ...there].join("\n");
  }
  const faults = verdict.faults
    .slice(0, 20)
    .map(({ where, what }) => `  ${plain(words.place(where))}: ${plain(words.fault(what))}`);
  if (verdict.faults.length > 20) faults.push(`  ${words.more(verdict.faults.length - 20)}`);
  return [words[verdict.says], ...faults].join("\n");
}

function verifiedLines(verdict: Verified, words: BallotWords): string[] {
  const { election, setup, chain } = verdict.story;
  const { fingerprints } = words;
  return [
    verdict.result === undefined ? words.holdsSoFar : words.holds,
    words.election(quoted(election.name), plain(election.uuid)),
    ...checkedLines(verdict, words).map((line) => `  ${line}`),
    ...resultLines(verdict, words),
    words.compare,
    `  ${fingerprints.election}  ${setup.election}`,
    `  ${fingerprints.trustees}  ${setup.trustees}`,
    `  ${fingerprints.credentials}  ${setup.credentials}`,
    words.head(chain.at(-1)!),
  ];
}

/** What became of what somebody looked for: what is as they wish, and what is amiss. */
export function foundLines({ ballot, since }: Found, words: BallotWords): { amiss: string[]; there: string[] } {
  const [amiss, there]: [string[], string[]] = [[], []];
  if (since?.height === null) amiss.push(words.noSince(since.hash));
  else if (since !== undefined) there.push(words.goesOn(since.hash, since.height));
  if (ballot?.found === false) amiss.push(words.noBallot(plain(ballot.number)));
  else if (ballot?.counts === false) amiss.push(words.replaced(plain(ballot.number)));
  else if (ballot !== undefined) there.push(words.counts(plain(ballot.number)));
  return { amiss, there };
}

/** What was checked, line by line. */
export function checkedLines({ story, cast, counted, result }: Verified, words: BallotWords): string[] {
  const alone = story.boards.filter(({ keys }) => keys.length === 1).length;
  const boards = story.boards.filter(({ keys }) => keys.length > 1);
  const trustees = [
    ...(alone > 0 ? [words.alone(alone)] : []),
    ...boards.map(({ threshold, keys }) => words.board(keys.length, threshold)),
  ];
  const lines = [
    words.unbroken,
    words.trustees(trustees),
    words.credentials(story.credentials.size),
    words.ballots(cast, counted),
  ];
  if (story.tally !== undefined) lines.push(words.tallied);
  else lines.push(story.closed ? words.closed : words.open);
  if (story.shuffles.length > 0) lines.push(words.shuffled(owners(story.shuffles)));
  if (story.decryptions.length > 0) lines.push(words.decrypted(owners(story.decryptions)));
  if (result !== undefined) lines.push(words.result);
  return lines;
}

function owners(all: readonly { readonly owner: number }[]): string {
  return all.map(({ owner }) => owner).join(", ");
}

function resultLines({ story, result }: Verified, words: BallotWords): string[] {
  if (result === undefined) return [];
  return story.election.questions.flatMap((question, i) => {
    const title = `${i + 1}. ${quoted(question.question)}`;
    if (question.kind === "numbers") return [`${title}: ${words.numbers(result[i]!.length)}`];
    const answers = question.blank ? [words.blank, ...question.answers] : question.answers;
    return [title, ...answers.map((answer, j) => `     ${String(result[i]![j]).padStart(6)}  ${plain(answer)}`)];
  });
}
