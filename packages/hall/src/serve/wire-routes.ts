import type { Hono } from "hono";
import { codePlace } from "../log/code-place.ts";
import type { Log } from "../log/log.ts";
import { readBody } from "./read-body.ts";
import type { HallHono } from "./server.ts";
import { maxMessageBytes, type WirePort } from "./wire-port.ts";
import { words } from "./words.ts";

/**
 * Apps that come from another hall or from a package on the phone speak to this one too. Nothing on the wire is
 * granted for where a request comes from: every right is a latch's signature, and there are no cookies.
 */
const fromAnywhere: Record<string, string> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "content-type",
  "access-control-max-age": "86400",
};

/** `POST /wire`: one message in, one message out, for networks that break sockets. */
export function wireRoutes(hono: Hono<HallHono>, wire: WirePort, log: Log, most: number): void {
  let inHand = 0;
  hono.post("/wire", async (c) => {
    if (inHand >= most) return c.text(words.busy, 503, { ...fromAnywhere, "retry-after": "5" });
    inHand += 1;
    try {
      const body = await readBody(c.env.incoming, maxMessageBytes);
      if ("failed" in body) return c.text(refusals[body.failed].words, refusals[body.failed].status, fromAnywhere);
      const answer = new Uint8Array(await wire.post(body.bytes));
      return c.body(answer, 200, { ...fromAnywhere, "content-type": "application/cbor", "cache-control": "no-store" });
    } catch (error) {
      log({ event: "fault", at: codePlace(error) });
      return c.text(words.fault, 500, fromAnywhere);
    } finally {
      inHand -= 1;
    }
  });
  hono.options("/wire", (c) => c.body(null, 204, fromAnywhere));
  hono.all("/wire", (c) => c.text(words.postOnly, 405, { allow: "POST" }));
}

const refusals = {
  "too-large": { words: words.tooLarge, status: 413 },
  empty: { words: words.empty, status: 400 },
  "cut-short": { words: words.cutShort, status: 400 },
} as const;
