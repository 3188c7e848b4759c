import { chainOf, type Happened, owned, sizedTally } from "../format/chain.ts";
import { anything, jsonOf, object, type Read, whole } from "../format/json.ts";
import { Refusal, Unsupported } from "../format/refusal.ts";
import { entriesOf, type Entry } from "../format/tar.ts";
import { type Credentials, credentialsOf } from "../election/credentials.ts";
import { type Election, electionOf, supported } from "../election/election.ts";
import { tallyOf, type Written } from "../election/tally.ts";
import { type Board, trusteesOf } from "../election/trustees.ts";

/** What an archive says happened, taken apart: its setup checked, the rest not yet. */
export interface Story {
  readonly election: Election;
  readonly electionText: string;
  readonly boards: readonly Board[];
  readonly credentials: Credentials;
  /** What was published as the setup: the hashes of the three texts. */
  readonly setup: { readonly election: string; readonly trustees: string; readonly credentials: string };
  readonly ballots: readonly Told[];
  readonly closed: boolean;
  readonly tally?: Tally;
  readonly shuffles: readonly Owned[];
  readonly decryptions: readonly Owned[];
  readonly result?: Told;
  /** The hashes of all events. Whoever noted the last one can tell whether a later archive goes on from there. */
  readonly chain: readonly string[];
}

export interface Told {
  readonly text: string;
  readonly where: string;
}

/** What a trustee did, by its number from 1. */
export interface Owned extends Told {
  readonly owner: number;
}

interface Tally {
  readonly where: string;
  readonly voters: number;
  readonly weight: number;
  readonly ciphertexts: readonly (readonly Written[])[];
}

/** Throws a `Refusal` where it is not the whole, unbroken story of an election. */
export function storyOf(archive: Uint8Array): Story {
  const [header, ...files] = entriesOf(archive);
  begun(header, files);
  const chain = chainOf(files);
  const [electionText, trustees, credentials, setup] = chain[0]!.texts as readonly [string, string, string, string];
  const election = electionOf(electionText);
  const boards = trusteesOf(trustees, election.key);
  const of = (type: Happened["type"]): Happened[] => chain.filter((event) => event.type === type);
  const [tally] = of("EncryptedTally");
  const [result] = of("Result");
  shuffledWhereNeeded(election, chain);
  return {
    election,
    electionText,
    boards,
    credentials: credentialsOf(credentials),
    setup: setupHashes(setup),
    ballots: of("Ballot").map((event, i) => ({
      text: event.texts[0]!,
      where: `ballot ${i + 1} (event ${event.height})`,
    })),
    closed: of("EndBallots").length > 0,
    ...(tally === undefined ? {} : { tally: told(tally) }),
    shuffles: owners(of("Shuffle"), "shuffle", boards),
    decryptions: owners(of("PartialDecryption"), "decryption", boards),
    ...(result === undefined ? {} : { result: { text: result.texts[0]!, where: "the result" } }),
    chain: chain.map(({ hash }) => hash),
  };
}

const timestamp: Read<number> = (value, where) => {
  return whole(typeof value === "string" && /^(0|[1-9][0-9]{0,10})$/.test(value) ? Number(value) : value, where);
};
const headerFields = object({ version: anything, timestamp });

function begun(header: Entry | undefined, files: readonly Entry[]): void {
  const where = "the beginning of the archive";
  if (header?.name !== "BELENIOS") throw new Refusal(where, "This is not an archive of an election.");
  const { version, timestamp: time } = headerFields(jsonOf(header.text, where), where);
  if (version !== 1) throw new Unsupported(where, "This version of archives is not supported: version 1 is.");
  // An election of another version may be written in another way altogether: say so before anything is refused.
  const first = files.find(({ text }) => text.startsWith('{"version"') || text.includes('"group":'));
  if (first !== undefined) supported(jsonOf(first.text, "the election"), "the election");
  if ([header, ...files].some((file) => file.time !== time))
    throw new Refusal(where, "Its files do not bear its own time.");
}

const setupFields = object({ election: anything, trustees: anything, credentials: anything });

function setupHashes(text: string): Story["setup"] {
  return setupFields(jsonOf(text, "the setup"), "the setup") as Story["setup"];
}

function told({ texts, height }: Happened): Tally {
  const where = `the encrypted tally (event ${height})`;
  const { num_tallied: voters, total_weight: weight } = sizedTally(jsonOf(texts[1]!, where), where);
  return { where, voters, weight, ciphertexts: tallyOf(texts[0]!, where) };
}

/** Where all answers become known they have to be shuffled before, or it would be known whose they are. */
function shuffledWhereNeeded(election: Election, chain: readonly Happened[]): void {
  const needed = election.questions.some(({ kind }) => kind === "numbers");
  const shuffled = chain.find(({ type }) => type === "Shuffle");
  const decrypted = chain.find(({ type }) => type === "PartialDecryption");
  if (!needed && shuffled !== undefined)
    throw new Refusal(`event ${shuffled.height}`, "Nothing in this election is shuffled.");
  if (needed && decrypted !== undefined && shuffled === undefined) {
    throw new Refusal(`event ${decrypted.height}`, "Answers were decrypted that nobody had shuffled.");
  }
}

function owners(events: readonly Happened[], name: string, boards: readonly Board[]): Owned[] {
  const trustees = boards.reduce((total, { keys }) => total + keys.length, 0);
  const before = new Set<number>();
  return events.map(({ texts, height }) => {
    const at = `event ${height}`;
    const { owner } = owned(jsonOf(texts[1]!, at), at);
    if (owner < 1 || owner > trustees) throw new Refusal(at, `There is no trustee ${owner}.`);
    if (before.has(owner)) throw new Refusal(at, `Trustee ${owner} did this before.`);
    before.add(owner);
    return { owner, text: texts[0]!, where: `${name} by trustee ${owner} (event ${height})` };
  });
}
