import { Caller } from "./caller.ts";
import { serve } from "./children.ts";
import { noiseCircle } from "./noise.ts";

export interface IdleTask {
  readonly port: number;
  readonly code: Uint8Array<ArrayBuffer>;
  readonly sockets: number;
}

/** Comes in, watches, and says nothing more. Asked again, it adds as many. */
export function serveIdleLoad(): void {
  const there: Caller[] = [];
  let circle: Awaited<ReturnType<typeof noiseCircle>> | undefined;
  serve(async (asked) => {
    const { port, code, sockets } = asked as IdleTask;
    if (circle === undefined) {
      circle = await noiseCircle({ code });
      await (await Caller.open(port)).ask(circle.request, "placed");
    }
    for (let at = 0; at < sockets; at++) {
      const caller = await Caller.open(port);
      await caller.enter(circle.id, circle.latch);
      await caller.ask({ type: "watch", circle: circle.id, on: true }, "done");
      there.push(caller);
    }
    return { open: there.length };
  });
}
