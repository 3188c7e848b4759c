import type { Bytes, Subtle } from "@unionhall/protocol";
import { concat } from "@unionhall/protocol";
import type { Sealing } from "./sealing.ts";
import { isLawfulBoxKey } from "./lawful-box-key.ts";
import type { Boxer } from "./boxer.ts";
import { nativeBoxer, nobleBoxer } from "./boxer.ts";

export { isLawfulBoxKey } from "./lawful-box-key.ts";

/** Bytes of X-Wing's encapsulated key. */
const encLength = 1120;

/** Boxes: HPKE to an X-Wing key. Which implementation serves is found out once, at first use. */
export function sealedBoxes(subtle: Subtle, mayUseNative: boolean): Pick<Sealing, "boxKey" | "box" | "unbox"> {
  let chosen: Promise<Boxer> | undefined;
  const boxer = (): Promise<Boxer> => (chosen ??= choose(subtle, mayUseNative));
  return {
    boxKey: async (seed) => (await boxer()).publicKey(checked(seed)),
    async box(key, info, aad, plain) {
      if (!isLawfulBoxKey(key)) throw new Error("this is no X-Wing key: nothing can be boxed to it");
      const { suite } = await boxer();
      const to = await suite.DeserializePublicKey(key);
      const { encapsulatedSecret, ciphertext } = await suite.Seal(to, plain, { info, aad });
      return concat(new Uint8Array(encapsulatedSecret), new Uint8Array(ciphertext));
    },
    async unbox(seed, info, aad, sealed) {
      const { suite } = await boxer();
      const mine = await suite.DeserializePrivateKey(checked(seed));
      const [enc, ciphertext] = [sealed.subarray(0, encLength), sealed.subarray(encLength)];
      try {
        return new Uint8Array(await suite.Open(mine, enc, ciphertext, { info, aad }));
      } catch {
        return null;
      }
    },
  };
}

async function choose(subtle: Subtle, mayUseNative: boolean): Promise<Boxer> {
  const native = mayUseNative ? await nativeBoxer(subtle) : null;
  return native ?? (await nobleBoxer());
}

function checked(seed: Bytes): Bytes {
  if (seed.length !== 32) throw new Error(`a seed is 32 bytes, not ${seed.length}`);
  return seed;
}
