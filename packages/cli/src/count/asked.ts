import type { Bytes } from "@unionhall/protocol";
import { wrongUsage } from "../exit.ts";
import type { Method } from "./method.ts";
import type { Saying } from "./say.ts";

/** What somebody asked to have counted, and how. */
export interface Asked {
  readonly method: Method;
  readonly seats: number | undefined;
  /** Empty where none was given. */
  readonly seed: Bytes;
}

/** As asked, else as the file says; `usual` is what goes without saying. Throws `Trouble` where nothing does. */
export function seatsOf(
  has: { readonly seats: number | null },
  { seats }: Pick<Asked, "seats">,
  { words }: Saying,
  usual?: number,
): number {
  const wanted = seats ?? has.seats ?? usual;
  if (wanted === undefined) throw wrongUsage(words.seatsWanted);
  return wanted;
}
