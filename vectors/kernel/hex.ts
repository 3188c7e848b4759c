import type { Bytes } from "@unionhall/protocol";

export function hex(bytes: Bytes): string {
  return Buffer.from(bytes).toString("hex");
}
