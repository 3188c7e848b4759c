import type { Clock, Dial } from "../ports.ts";
import { postLine } from "./post-line.ts";
import { socketLine } from "./socket-line.ts";
import type { Web } from "./web.ts";

export type { Web } from "./web.ts";

/** How often a hall that is reached by posts is tried by a socket again. */
const tryAgainEvery = 300_000;

/**
 * A socket; where none ever carries anything, the same frames by `POST /wire`. As soon as a socket
 * comes up there again, the posts end, and the next line is a socket.
 */
export function webDial(web: Web, clock: Clock): Dial {
  const broken = new Set<string>();
  return (hall, events) => {
    if (!broken.has(hall)) return socketLine(web, clock, hall, events, () => void broken.add(hall));
    const down = (): void => {
      callOff();
      broken.delete(hall);
      events.down();
    };
    const line = postLine(web, clock, hall, { ...events, down });
    const callOff = probe(web, clock, hall, () => line.close());
    return line;
  };
}

/** Tries a socket now and then, until one comes up or it is called off. */
function probe(web: Web, clock: Clock, hall: string, works: () => void): () => void {
  let tried: { close(): void } | null = null;
  let callOff = clock.after(tryAgainEvery, again);
  function again(): void {
    tried?.close();
    tried = socketLine(web, clock, hall, { up: works, frame: () => undefined, down: () => undefined }, () => undefined);
    callOff = clock.after(tryAgainEvery, again);
  }
  return () => {
    callOff();
    tried?.close();
  };
}
