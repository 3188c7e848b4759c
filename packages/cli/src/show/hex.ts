import type { Bytes } from "@unionhall/protocol";
import { hexOf } from "@unionhall/protocol";

const inLine = 32;

/** As many lines as it takes. */
export function hexLines(bytes: Bytes): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += inLine) lines.push(hexOf(bytes.subarray(at, at + inLine)));
  return lines.join("\n");
}
