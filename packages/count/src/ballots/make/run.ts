import { bytesToHex } from "@noble/hashes/utils.js";
import { type Poll, pollOf } from "../election/ballot.ts";
import type { Question } from "../election/election.ts";
import type { Written } from "../election/tally.ts";
import { trusteesOf } from "../election/trustees.ts";
import { type Deed, written } from "../format/write.ts";
import { boardEntry, boardKey, cheats, dealt, seated, type Seats, trusteeOf } from "./board.ts";
import { committed, turncoats, twoFaced } from "./ceremony.ts";
import type { Chance } from "./chance.ts";
import { resultText, tallyText } from "./count.ts";
import { anyCredential, credentialsText, publicOf } from "./credential.ts";
import { anyUuid, electionText, keyOfAll } from "./election.ts";
import { shuffleBy } from "./shuffle.ts";
import { anyTrustee, decryptionBy, type Trustee } from "./trustee.ts";
import { ballotFor, type Votes } from "./vote.ts";

/** An election as one machine runs it from beginning to end, playing everybody: to be looked at, and for tests. */
export interface Played {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly voters: readonly { readonly weight: number; readonly votes: Votes }[];
  /** How many trustees are each needed. */
  readonly single: number;
  /** And a board of which some are needed. */
  readonly board?: Seats;
  /** When it begins, in seconds since 1970. */
  readonly time: number;
}

/** What is being done. */
export type Step =
  | { readonly kind: "keys" }
  | { readonly kind: "ballot"; readonly number: number; readonly of: number }
  | { readonly kind: "shuffle" | "decryption"; readonly owner: number };

/** The archive of it. `chance` is asked for every secret there is; `begun` hears what is being done. */
export function played(game: Played, chance: Chance, begun: (step: Step) => void = () => {}): Uint8Array {
  const uuid = anyUuid(chance);
  begun({ kind: "keys" });
  const { trustees, text: trusteesText, keys } = anyTrustees(game, uuid, chance);
  const election = electionText({ ...game, uuid, description: "", key: keyOfAll(keys) });
  const poll = pollOf(election);
  const voters = game.voters.map((voter) => ({ ...voter, credential: anyCredential(chance) }));
  const listed = voters.map(({ credential, weight }) => ({ credential: publicOf(credential, uuid), weight }));
  const cast = voters.map(({ credential, votes, weight }, i) => {
    begun({ kind: "ballot", number: i + 1, of: voters.length });
    return { ballot: ballotFor(poll, credential, votes, chance), weight };
  });
  const setup: Deed = { type: "Setup", election, trustees: trusteesText, credentials: credentialsText(listed) };
  const ballots = cast.map(({ ballot }): Deed => ({ type: "Ballot", ballot }));
  const weight = game.voters.reduce((total, voter) => total + voter.weight, 0);
  const tally = tallyText(game.questions, cast);
  const counted: Deed[] = [{ type: "EndBallots" }, { type: "EncryptedTally", tally, voters: cast.length, weight }];
  const opening = openedBy(poll, trustees, trusteesText, JSON.parse(tally) as Written[][], weight, game, chance, begun);
  return written(game.time, [setup, ...ballots, ...counted, ...opening]);
}

/** Commits before anybody shows; a board deals shares. Who takes part is honest here, and that is looked at all the same. */
function anyTrustees(
  { single, board }: Played,
  uuid: string,
  chance: Chance,
): { trustees: (Trustee | undefined)[]; text: string; keys: string[] } {
  const alone = Array.from({ length: single }, () => anyTrustee(chance));
  const shown = alone.map(({ published }) => ({ key: published, salt: bytesToHex(chance(32)) }));
  const seen = { shown, commitments: shown.map((each, i) => committed(uuid, i + 1, each)) };
  const entries: unknown[] = alone.map(({ published }) => ["Single", published]);
  const keys = alone.map(({ published }) => published.public_key);
  const suspects = [...turncoats(uuid, seen), ...twoFaced(alone.map(() => seen))];
  if (board === undefined) return { trustees: honest(alone, suspects), text: JSON.stringify(entries), keys };
  const sitting = Array.from({ length: board.size }, (_, i) => seated(board, i + 1, chance));
  const certificates = sitting.map(({ certificate }) => certificate);
  const dealings = sitting.map((each) => dealt(each, certificates, chance));
  const members = sitting.map((each) => trusteeOf(each, dealings, chance));
  suspects.push(...sitting.flatMap(({ place }) => cheats(place, dealings)));
  entries.push(
    boardEntry(
      sitting,
      dealings,
      members.map(({ published }) => published),
    ),
  );
  // As many as are needed, and the last of them: the others may have lost their keys.
  const there = members.map((member, i) => (i < board.size - board.threshold ? undefined : member));
  return {
    trustees: honest([...alone, ...there], suspects),
    text: JSON.stringify(entries),
    keys: [...keys, boardKey(dealings)],
  };
}

function honest<T>(trustees: T, suspects: readonly number[]): T {
  if (suspects.length > 0) throw new Error("Somebody cheats who is played by an honest machine.");
  return trustees;
}

/** Shuffles where that is needed, by each trustee who is there; decryptions; and the result. */
function openedBy(
  poll: Poll,
  trustees: readonly (Trustee | undefined)[],
  trusteesText: string,
  tally: readonly (readonly Written[])[],
  weight: number,
  { questions }: Played,
  chance: Chance,
  begun: (step: Step) => void,
): Deed[] {
  const deeds: Deed[] = [];
  const shuffled = questions.flatMap(({ kind }, i) => (kind === "numbers" ? [i] : []));
  let last = tally;
  const there = trustees.flatMap((trustee, i) => (trustee === undefined ? [] : [{ trustee, owner: i + 1 }]));
  for (const { owner } of shuffled.length > 0 ? there : []) {
    begun({ kind: "shuffle", owner });
    const text = shuffleBy(
      poll,
      shuffled.map((i) => last[i]!),
      chance,
    );
    const { ciphertexts } = JSON.parse(text) as { readonly ciphertexts: Written[][] };
    last = last.map((each, i) => (shuffled.includes(i) ? ciphertexts[shuffled.indexOf(i)]! : each));
    deeds.push({ type: "Shuffle", owner, text });
  }
  if (shuffled.length > 0) deeds.push({ type: "EndShuffles" });
  const decryptions = new Map<number, readonly (readonly string[])[]>();
  for (const { owner, trustee } of there) {
    begun({ kind: "decryption", owner });
    const text = decryptionBy(trustee, poll.election, last, chance);
    decryptions.set(owner, (JSON.parse(text) as { readonly decryption_factors: string[][] }).decryption_factors);
    deeds.push({ type: "PartialDecryption", owner, text });
  }
  const boards = trusteesOf(trusteesText, poll.election.key);
  return [...deeds, { type: "Result", result: resultText(questions, boards, last, decryptions, weight) }];
}
