import type { Answer } from "@unionhall/protocol";
import { protocolVersion } from "@unionhall/protocol";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, refuse } from "./hall.ts";

/** One nonce for a connection, however often it says hello. */
export async function hello(
  hall: Hall,
  guest: Guest,
  { versions }: { readonly versions: readonly number[] },
): Promise<Answer> {
  if (!versions.includes(protocolVersion)) return refuse("version");
  guest.nonce ??= hall.random(32);
  return { type: "welcome", version: protocolVersion, hall: hall.key, nonce: guest.nonce, day: dayOf(hall.now()) };
}
