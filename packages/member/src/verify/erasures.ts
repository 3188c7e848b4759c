import type { Erased } from "@unionhall/kernel";
import type { Erasure } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";

/** What the hall shows for every body it no longer has, by place; a wish that was taken back shows nothing. */
export async function readErasures(circle: Circle): Promise<ReadonlyMap<number, Erased>> {
  const proofs = new Map<number, Erased>();
  for (let after = 0; ;) {
    const { erasures } = await circle.link.ask({ type: "erasures", circle: circle.id, after }, "erasures");
    for (const erasure of erasures) {
      const proof = proofOf(erasure);
      if (proof === null) proofs.delete(erasure.seq);
      else proofs.set(erasure.seq, proof);
    }
    const last = erasures.at(-1);
    if (last === undefined || last.number <= after) return proofs;
    after = last.number;
  }
}

function proofOf({ proof, secret }: Erasure): Erased | null {
  switch (proof) {
    case "secret":
      return secret === undefined ? null : { secret };
    case "steward":
    case "keep":
      return { rule: proof };
    case "kept":
      return null;
    default:
      return proof satisfies never;
  }
}
