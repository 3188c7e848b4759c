import type { Answer, Push } from "./answer.ts";
import { answerCodec, pushCodec } from "./answer.ts";
import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import { Malformed } from "./canonical.ts";
import type { Codec } from "./codec.ts";
import { bytes, bytesUpTo, fromBytes, list, literal, maybe, struct, toBytes, uint } from "./codec.ts";
import type { Request } from "./request.ts";
import { requestCodec } from "./request.ts";

/** A request with a number its answer carries back. */
export interface Asked {
  readonly v: 1;
  readonly n: number;
  readonly ask: Request;
}

/** An answer, or something pushed. */
export type Told = { readonly v: 1; readonly n: number; readonly say: Answer } | { readonly v: 1; readonly push: Push };

const askedCodec: Codec<Asked> = struct({ v: literal(1), n: uint(), ask: requestCodec });
const answered = struct({ v: literal(1), n: uint(), say: answerCodec });
const pushed = struct({ v: literal(1), push: pushCodec });

export function writeAsked(n: number, ask: Request): Bytes {
  return toBytes(askedCodec, { v: 1, n, ask });
}

/** Throws `Malformed`. Bytes in it are lent: copying an entry out of its frame would cost a hall more than reading it. */
export function readAsked(frame: Bytes): Asked {
  if (frame.length > caps.frame) throw new Malformed("frame is too large");
  return fromBytes(askedCodec, frame, "request", true);
}

export function writeAnswer(n: number, say: Answer): Bytes {
  return toBytes(answered, { v: 1, n, say });
}

export function writePush(push: Push): Bytes {
  return toBytes(pushed, { v: 1, push });
}

const toldCodec: Codec<Told> = {
  shape: `${answered.shape} or ${pushed.shape}`,
  write: (told) => ("push" in told ? pushed.write(told) : answered.write(told)),
  read: (value, at) =>
    typeof value === "object" && value !== null && "push" in value ? pushed.read(value, at) : answered.read(value, at),
};

/** Throws `Malformed`. */
export function readTold(frame: Bytes): Told {
  if (frame.length > caps.frame) throw new Malformed("frame is too large");
  return fromBytes(toldCodec, frame, "answer");
}

/**
 * `POST /wire` for networks that break sockets: frames as they would go over a socket. `session` is
 * the nonce that the hall's `welcome` gave, and ties a post to the connection of the ones before.
 */
export interface Post {
  readonly v: 1;
  readonly session?: Bytes;
  readonly frames: readonly Bytes[];
}

const frames = list(bytesUpTo(caps.frame), 512);
const postCodec: Codec<Post> = struct({ v: literal(1), session: maybe(bytes(32)), frames });

export function writePost(post: Post): Bytes {
  return toBytes(postCodec, post);
}

/** Throws `Malformed`. */
export function readPost(body: Bytes): Post {
  return fromBytes(postCodec, body, "post");
}

export const frameShape: string = `${askedCodec.shape} ${toldCodec.shape} ${postCodec.shape}`;
