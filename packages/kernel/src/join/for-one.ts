import type { BoxTag, Bytes, CircleId } from "@unionhall/protocol";
import { ascii, bytesOf, concat, idOf, sha256 } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";

/** How something of one kind lies in a hall for one member of a circle alone. */
export interface ForOne {
  /** It is found by this: only members of the circle can make it. */
  tag(ports: Ports, circle: CircleId, boxKey: Bytes): Promise<BoxTag>;
  seal(ports: Ports, circle: CircleId, boxKey: Bytes, signed: Bytes): Promise<Bytes>;
  /** Null when it is not for this seed. */
  open(ports: Ports, circle: CircleId, seed: Bytes, sealed: Bytes): Promise<Bytes | null>;
}

export function forOne(kind: "offer" | "approach"): ForOne {
  const info = ascii(`unionhall 1 ${kind}`);
  return {
    async tag({ sealing }, circle, boxKey) {
      return idOf("tag", await sealing.hmac(sha256(boxKey), concat(info, bytesOf(circle))));
    },
    seal: ({ sealing }, circle, boxKey, signed) => sealing.box(boxKey, info, bytesOf(circle), signed),
    open: ({ sealing }, circle, seed, sealed) => sealing.unbox(seed, info, bytesOf(circle), sealed),
  };
}
