import type { Verdict } from "@unionhall/count/ballots";
import { plain, quoted } from "../show/plain.ts";

type Verified = Extract<Verdict, { says: "verified" }>;

/** What a program gets. */
export function verdictJson(verdict: Verdict): unknown {
  if (verdict.says !== "verified") return { says: verdict.says, faults: verdict.faults };
  const { election, setup, head, shuffles, decryptions } = verdict.story;
  return {
    says: verdict.says,
    faults: [],
    finished: verdict.result !== undefined,
    checked: checkedLines(verdict),
    election: { uuid: election.uuid, name: election.name, questions: election.questions },
    fingerprints: setup,
    head,
    voters: verdict.story.credentials.size,
    cast: verdict.cast,
    counted: verdict.counted,
    ballots: verdict.ballots,
    shuffledBy: shuffles.map(({ owner }) => owner),
    decryptedBy: decryptions.map(({ owner }) => owner),
    ...(verdict.result === undefined ? {} : { result: verdict.result }),
  };
}

/** What a person reads. */
export function verdictText(verdict: Verdict, mine?: string): string {
  if (verdict.says === "verified") return [verifiedText(verdict), ...foundLines(verdict, mine)].join("\n");
  const faults = verdict.faults.slice(0, 20).map(({ where, what }) => `  ${plain(where)}: ${plain(what)}`);
  if (verdict.faults.length > 20) faults.push(`  … and ${verdict.faults.length - 20} more.`);
  const first =
    verdict.says === "refused"
      ? "This archive does not hold. Do not believe its result."
      : "This archive cannot be checked here. That says nothing against it.";
  return [first, ...faults].join("\n");
}

function verifiedText(verdict: Verified): string {
  const { election, setup, head } = verdict.story;
  const end =
    verdict.result === undefined
      ? "This archive holds as far as it goes. The election is not finished, so nothing is said of a result."
      : "This archive holds: everything in it was checked.";
  return [
    end,
    `Election: ${quoted(election.name)}, ${plain(election.uuid)}`,
    ...checkedLines(verdict).map((line) => `  ${line}`),
    ...resultLines(verdict),
    "It is the election you were asked to vote in if these are what was told before voting began:",
    `  election     ${setup.election}`,
    `  trustees     ${setup.trustees}`,
    `  credentials  ${setup.credentials}`,
    `The chain ends with ${head}`,
  ].join("\n");
}

/** Whether a ballot is in it, by its tracking number. */
function foundLines({ ballots }: Verified, mine?: string): string[] {
  if (mine === undefined) return [];
  const found = ballots.find(({ tracking }) => tracking === mine);
  if (found === undefined) return [`Your ballot ${quoted(mine)} is not in it.`];
  return [
    `Your ballot ${plain(mine)} is in it${found.counts ? ", and counts." : "; a later one of yours counts in its place."}`,
  ];
}

function checkedLines({ story, cast, counted, result }: Verified): string[] {
  const alone = story.boards.filter(({ keys }) => keys.length === 1).length;
  const boards = story.boards.filter(({ keys }) => keys.length > 1);
  const trustees = [
    ...(alone > 0 ? [`${alone}, all needed`] : []),
    ...boards.map(({ threshold, keys }) => `${keys.length}, of whom any ${threshold} are needed`),
  ];
  const lines = [
    "The chain of events is unbroken, and holds nothing that no event speaks of.",
    `Trustees: ${trustees.join(" and ")}. Each showed to hold the secret of their key; the keys make the election's.`,
    `Credentials: ${story.credentials.size}, all different.`,
    `Ballots: ${cast} cast, ${counted} count, as a voter's last one does. Each is signed, of this election, no copy, and proven to be lawful.`,
  ];
  if (story.tally !== undefined) lines.push("The encrypted tally was made anew from the ballots, and is the same.");
  else lines.push(story.closed ? "Voting is closed." : "Voting is open.");
  if (story.shuffles.length > 0) lines.push(`Shuffled by trustees ${owners(story.shuffles)}; each proof holds.`);
  if (story.decryptions.length > 0) lines.push(`Decrypted by trustees ${owners(story.decryptions)}; each proof holds.`);
  if (result !== undefined) lines.push("The result is what was decrypted.");
  return lines;
}

function owners(all: readonly { readonly owner: number }[]): string {
  return all.map(({ owner }) => owner).join(", ");
}

function resultLines({ story, result }: Verified): string[] {
  if (result === undefined) return [];
  return story.election.questions.flatMap((question, i) => {
    const title = `${i + 1}. ${quoted(question.question)}`;
    if (question.kind === "numbers") {
      const ballots = result[i] as readonly (readonly number[])[];
      return [`${title}: ${ballots.length} ballots of numbers; --json lists them.`];
    }
    const answers = question.blank ? ["(blank)", ...question.answers] : question.answers;
    return [title, ...answers.map((answer, j) => `     ${String(result[i]![j]).padStart(6)}  ${plain(answer)}`)];
  });
}
