import type { Verdict } from "@unionhall/count/ballots";
import { ballots as english } from "../words/ballots/en.ts";
import type { Found } from "./found.ts";
import { checkedLines, foundLines } from "./verdict-text.ts";

/** What a program gets: in English, whatever a person reads. */
export function verdictJson(verdict: Verdict, found: Found): unknown {
  if (verdict.says !== "verified") return { says: verdict.says, faults: verdict.faults };
  const { election, setup, chain, shuffles, decryptions } = verdict.story;
  return {
    says: verdict.says,
    faults: [],
    finished: verdict.result !== undefined,
    checked: checkedLines(verdict, english),
    election: { uuid: election.uuid, name: election.name, questions: election.questions },
    fingerprints: setup,
    head: chain.at(-1)!,
    voters: verdict.story.credentials.size,
    cast: verdict.cast,
    counted: verdict.counted,
    ballots: verdict.ballots,
    shuffledBy: shuffles.map(({ owner }) => owner),
    decryptedBy: decryptions.map(({ owner }) => owner),
    ...(verdict.result === undefined ? {} : { result: verdict.result }),
    ...found,
    amiss: foundLines(found, english).amiss,
  };
}
