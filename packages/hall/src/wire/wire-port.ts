import type { Bytes } from "@unionhall/protocol";
import type { WirePort } from "../serve/wire-port.ts";
import type { Store } from "../store/store.ts";
import { openPosts } from "./posts.ts";
import { carry } from "./sockets.ts";
import type { Wire } from "./wire.ts";

const minute = 60_000;
/** Old pages go within the hour of their day. */
const sweepEvery: number = 60 * minute;

/** The wire behind sockets and posts, with its clock. Closing it closes the store. `everyMinute` is what else is to be done. */
export function wirePort(
  wire: Wire,
  store: Store,
  now: () => number,
  fault: (error: unknown) => void,
  everyMinute: () => Promise<void> = () => Promise.resolve(),
): WirePort {
  const posts = openPosts(wire, now);
  const sweepNow = (): void => void wire.sweep().catch(fault);
  const tick = (): void => {
    wire.tick();
    posts.tick();
    everyMinute().catch(fault);
  };
  const ticking = setInterval(tick, minute).unref();
  const sweeping = setInterval(sweepNow, sweepEvery).unref();
  const first = setTimeout(sweepNow, minute).unref();
  return {
    reachedAt: (own) => wire.whereabouts.reachedAt(own),
    get addresses() {
      return wire.whereabouts.addresses;
    },
    get elsewhere() {
      return wire.whereabouts.elsewhere;
    },
    socket: (socket) => carry(wire, socket),
    post: (body) => posts.post(body as Bytes),
    async close() {
      clearInterval(ticking);
      clearInterval(sweeping);
      clearTimeout(first);
      wire.close();
      await store.close();
    },
  };
}
