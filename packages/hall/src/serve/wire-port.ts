import { caps } from "@unionhall/protocol";
import type { WebSocket } from "ws";

/** One message of the wire is at most this many bytes, by socket and by POST alike. A turn for 5,000 is about 7 MB. */
export const maxMessageBytes: number = caps.frame;

/**
 * What the shell of the hall knows of the wire: bytes in, bytes out. The shell bounds them and never reads them.
 */
export interface WirePort {
  /** Called once, before the first socket and the first post: the addresses under which the hall is reached. */
  reachedAt(own: readonly string[]): void;
  /** Addresses of this same hall besides, which the app has to reach too; another list whenever they change. */
  readonly addresses: readonly string[];
  /** Where the hall is, if that is not here: then everything is refused, and whoever asks is told. */
  readonly elsewhere: string | null;
  /** Takes over a new socket. The shell closes it with 1001 when the hall stops, and pings it until then. */
  socket(socket: WebSocket): void;
  /**
   * Answers one posted message with one message. A refusal is an answer too; throwing means a bug, which the
   * shell turns into a plain 500 and logs by its place in the code alone.
   */
  post(body: Uint8Array): Promise<Uint8Array>;
  /** Called once, after the last socket and the last post have ended. Flushes what is still to be written. */
  close(): Promise<void>;
}
