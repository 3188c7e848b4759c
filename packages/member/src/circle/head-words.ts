import type { Head } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";

/**
 * Eight groups of digits from a head, about 106 bits: the same on two phones, or somebody is being shown
 * another past. Fewer would let a hall search for two pasts that look alike.
 */
export function headWords(head: Head): readonly string[] {
  const { buffer, byteOffset } = bytesOf(head);
  const view = new DataView(buffer, byteOffset);
  return [0, 4, 8, 12, 16, 20, 24, 28].map((at) => String(view.getUint32(at) % 10_000).padStart(4, "0"));
}
