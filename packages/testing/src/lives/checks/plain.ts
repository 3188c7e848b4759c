import { found } from "../../world/search.ts";
import { type Life, rare } from "../life.ts";

/** No name, title or text is in the hall's files, its copies, or anything that it was sent. */
export async function nothingIsPlain(life: Life): Promise<void> {
  const all = await life.halls.everything();
  const passphrases = life.phones.map(({ passphrase }) => passphrase);
  for (const word of found([rare, ...passphrases], all)) life.faults.push(`the hall has "${word}" in plain`);
}
