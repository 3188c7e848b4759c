import type { BlobId, MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Written } from "./item.ts";
import type { Said } from "./said.ts";

export const member = (seed: number): MemberId => idOf("member", new Uint8Array(16).fill(seed));
export const room = (seed: number): RoomId => idOf("room", new Uint8Array(16).fill(seed));
export const entry = (seq: number): ReturnType<typeof idOf<"entry">> => idOf("entry", new Uint8Array(32).fill(seq));
export const blob = (seed: number): BlobId => idOf("blob", new Uint8Array(32).fill(seed));

/** What somebody says at a place of a room. */
export function said(by: MemberId, seq: number, written: Written, blobs: readonly BlobId[] = []): Said {
  return { ...written, id: entry(seq), seq, room: room(1), by, time: seq * 1_000, blobs };
}

/** As it is, but of a kind that nobody knows, or in no form of its own. */
export const unknown: Written = { kind: "dance.danced", version: 1, payload: new Uint8Array(3) };
