import { nameOf } from "./hash.ts";
import { archiveOf, type Entry } from "./tar.ts";

/** What an event of an archive brings, in the texts that are published. */
export type Deed =
  | { readonly type: "Setup"; readonly election: string; readonly trustees: string; readonly credentials: string }
  | { readonly type: "Ballot"; readonly ballot: string }
  | { readonly type: "EndBallots" | "EndShuffles" }
  | { readonly type: "EncryptedTally"; readonly tally: string; readonly voters: number; readonly weight: number }
  | { readonly type: "Shuffle" | "PartialDecryption"; readonly owner: number; readonly text: string }
  | { readonly type: "Result"; readonly result: string };

/** The archive of an election. `time` is when it began, in seconds since 1970. */
export function written(time: number, deeds: readonly Deed[]): Uint8Array {
  const file = (text: string, kind: string): Entry => ({ name: `${nameOf(text)}.${kind}.json`, time, text });
  const files: Entry[] = [{ name: "BELENIOS", time, text: JSON.stringify({ version: 1, timestamp: String(time) }) }];
  let parent: string | undefined;
  for (const [height, deed] of deeds.entries()) {
    const texts = textsOf(deed);
    const named = texts.at(-1);
    const payload = named === undefined ? {} : { payload: nameOf(named) };
    const event = JSON.stringify({ ...(parent === undefined ? {} : { parent }), height, type: deed.type, ...payload });
    files.push(...texts.map((text) => file(text, "data")), file(event, "event"));
    parent = nameOf(event);
  }
  return archiveOf(files);
}

/** The files of an event, in their order: what the event names comes last. */
function textsOf(deed: Deed): readonly string[] {
  switch (deed.type) {
    case "Setup": {
      const { election, trustees, credentials } = deed;
      const hashes = { election: nameOf(election), trustees: nameOf(trustees), credentials: nameOf(credentials) };
      return [election, trustees, credentials, JSON.stringify(hashes)];
    }
    case "Ballot":
      return [deed.ballot];
    case "EncryptedTally": {
      const { tally, voters, weight } = deed;
      const total_weight = weight < 2 ** 30 ? weight : String(weight);
      return [tally, JSON.stringify({ num_tallied: voters, total_weight, encrypted_tally: nameOf(tally) })];
    }
    case "Shuffle":
    case "PartialDecryption":
      return [deed.text, JSON.stringify({ owner: deed.owner, payload: nameOf(deed.text) })];
    case "Result":
      return [deed.result];
    case "EndBallots":
    case "EndShuffles":
      return [];
  }
}
