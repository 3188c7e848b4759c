import type { Bytes, CircleId, Class, Codec } from "@unionhall/protocol";
import { ascii, bool, choice, concat, id, literal, struct, toBytes, uint } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import { nonceLength, paddedLength, partLength, shapeOf } from "./chunks.ts";

/*
 * Note: how a blob is sealed. In chunks, each AES-256-GCM under the blob's own random key, with its number and
 * whether it is the last in the associated data: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online authenticated
 * encryption and its nonce-reuse misuse-resistance, CRYPTO 2015), so that no chunk can be left out, moved or brought
 * in from elsewhere. The nonce is not the number alone, as it is there, but made of number and plaintext (as in SIV)
 * and sent along. So an upload that was cut off is sealed again to the very same bytes, and a file that changed
 * meanwhile cannot make the key meet one nonce twice: no device has to be trusted to notice.
 */

/** Where a blob is sealed for, under which key, and how long the file is. */
export interface Blob {
  readonly circle: CircleId;
  readonly class: Class;
  readonly key: Bytes;
  readonly length: number;
}

/** Seals and opens the chunks of one blob, in any order. */
export interface Chunks {
  /** `part`: the file's bytes of that chunk. The same part is sealed to the same bytes. Throws on another length. */
  seal(number: number, part: Bytes): Promise<Bytes>;
  /** The file's bytes; null when this is not that chunk of the blob, whatever the reason. */
  open(number: number, sealed: Bytes): Promise<Bytes | null>;
}

interface Bound {
  readonly v: 1;
  readonly circle: CircleId;
  readonly class: Class;
  readonly number: number;
  readonly last: boolean;
}

const boundCodec: Codec<Bound> = struct({
  v: literal(1),
  circle: id("circle"),
  class: choice("kept", "passing"),
  number: uint(),
  last: bool,
});

export const chunkShape: string = boundCodec.shape;

export async function chunksOf(ports: Ports, blob: Blob): Promise<Chunks> {
  const made = await ports.sealing.hkdf(blob.key, new Uint8Array(0), ascii("unionhall 1 blob"), 64);
  const [key, nonces] = [made.slice(0, 32), made.slice(32)];
  const last = shapeOf(blob.length).chunks - 1;
  const bound = (number: number): Bytes =>
    toBytes(boundCodec, { v: 1, circle: blob.circle, class: blob.class, number, last: number === last });
  return {
    async seal(number, part) {
      if (part.length !== partLength(blob.length, number)) throw new Error("not the length of this chunk");
      const plain = new Uint8Array(paddedLength(blob.length, number));
      plain.set(part);
      const place = bound(number);
      const nonce = await nonceFor(ports, nonces, place, plain);
      return concat(nonce, await ports.sealing.encrypt(key, nonce, place, plain));
    },
    async open(number, sealed) {
      const nonce = sealed.slice(0, nonceLength);
      if (number > last || nonce.length < nonceLength) return null;
      const plain = await ports.sealing.decrypt(key, nonce, bound(number), sealed.slice(nonceLength));
      return plain?.length === paddedLength(blob.length, number)
        ? unpadded(plain, partLength(blob.length, number))
        : null;
    },
  };
}

async function nonceFor(ports: Ports, key: Bytes, place: Bytes, plain: Bytes): Promise<Bytes> {
  const made = await ports.sealing.hmac(key, concat(await ports.crypto.sha256(plain), place));
  return made.slice(0, nonceLength);
}

/** Null when what comes after is not all zeros. */
function unpadded(plain: Bytes, length: number): Bytes | null {
  for (let at = length; at < plain.length; at++) if (plain[at] !== 0) return null;
  return plain.subarray(0, length);
}
