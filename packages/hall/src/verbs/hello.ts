import type { Answer, SignedAddresses } from "@unionhall/protocol";
import { protocolVersion } from "@unionhall/protocol";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, moved, refuse } from "./hall.ts";

interface Hello {
  readonly versions: readonly number[];
  readonly addresses?: SignedAddresses;
}

/** One nonce for a connection, however often it says hello. */
export async function hello(hall: Hall, guest: Guest, { versions, addresses }: Hello): Promise<Answer> {
  if (!versions.includes(protocolVersion)) return refuse("version");
  if (addresses !== undefined) await hall.whereabouts.learn(addresses, guest);
  const { elsewhere, signed } = hall.whereabouts;
  if (elsewhere !== null) return moved(hall);
  guest.nonce ??= hall.random(32);
  return {
    type: "welcome",
    version: protocolVersion,
    hall: hall.key,
    nonce: guest.nonce,
    day: dayOf(hall.now()),
    ...(signed === null ? {} : { addresses: signed }),
    ...(hall.waking === null ? {} : { wakes: hall.waking.key }),
  };
}
