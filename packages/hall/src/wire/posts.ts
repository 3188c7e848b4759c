import type { Bytes, Post } from "@unionhall/protocol";
import { Malformed, readPost, writeAnswer, writePost } from "@unionhall/protocol";
import { refuse } from "../verbs/hall.ts";
import type { Link, Wire } from "./wire.ts";

/** A connection that comes in posts, with what waits to be fetched by the next one. */
interface Session {
  readonly link: Link;
  readonly waiting: Bytes[];
  bytes: number;
  /** Milliseconds since 1970 of the newest post. */
  last: number;
  open: boolean;
}

/** Frames in one answer; the rest waits for the next post. */
const framesAtOnce = 512;

export interface Posts {
  /** Never throws for what is in the body. */
  post(body: Bytes): Promise<Bytes>;
  /** Hangs up on those that have not posted for long. */
  tick(): void;
}

/** Connections for networks that break sockets, each known by the nonce that its `welcome` gave. */
export function openPosts(wire: Wire, now: () => number): Posts {
  const sessions = new Map<string, Session>();
  const forget = (session: Session): void => {
    session.open = false;
    session.link.closed();
    if (session.link.nonce !== null) sessions.delete(nameOf(session.link.nonce));
  };
  const begin = (): Session => connect(wire, now, forget);
  return {
    async post(body) {
      const post = postOrNull(body);
      if (post === null) return writePost({ v: 1, frames: [writeAnswer(0, refuse("malformed"))] });
      const known = post.session === undefined ? undefined : sessions.get(nameOf(post.session));
      const session = known ?? begin();
      session.last = now();
      // In order, one after the other; a post that overtakes another is handled after it.
      for (const frame of post.frames) await session.link.receive(frame);
      const { nonce } = session.link;
      const full = known === undefined && sessions.size >= wire.limits.sessions;
      if (known === undefined && nonce !== null && !full) sessions.set(nameOf(nonce), session);
      const frames = take(session);
      if (nonce === null || full || !session.open) forget(session);
      return writePost(nonce === null ? { v: 1, frames } : { v: 1, session: nonce, frames });
    },
    tick() {
      for (const session of sessions.values()) if (session.last + wire.limits.sessionIdle < now()) forget(session);
    },
  };
}

function connect(wire: Wire, now: () => number, forget: (session: Session) => void): Session {
  const waiting: Bytes[] = [];
  const send = (frame: Bytes): void => {
    session.bytes += frame.length;
    waiting.push(frame);
    if (session.bytes > wire.limits.bytesWaiting) forget(session);
  };
  const session: Session = {
    link: wire.connect(send, () => forget(session)),
    waiting,
    bytes: 0,
    last: now(),
    open: true,
  };
  return session;
}

function take(session: Session): readonly Bytes[] {
  const frames = session.waiting.splice(0, framesAtOnce);
  for (const frame of frames) session.bytes -= frame.length;
  return frames;
}

function postOrNull(body: Bytes): Post | null {
  try {
    return readPost(body);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function nameOf(nonce: Bytes): string {
  return Buffer.from(nonce.buffer, nonce.byteOffset, nonce.length).toString("latin1");
}
