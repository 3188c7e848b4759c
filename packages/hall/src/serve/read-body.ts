import type { IncomingMessage } from "node:http";

export type Body = { readonly bytes: Uint8Array } | { readonly failed: "too-large" | "empty" | "cut-short" };

/**
 * The whole body of a request, or why not. Never holds more than `most` bytes, whatever the length it claims.
 * What is left unread of one too large is the HTTP layer's to discard.
 */
export function readBody(incoming: IncomingMessage, most: number): Promise<Body> {
  if (Number(incoming.headers["content-length"] ?? 0) > most) return Promise.resolve({ failed: "too-large" });
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    const take = (part: Uint8Array): void => {
      length += part.length;
      if (length <= most) parts.push(part);
      else finish({ failed: "too-large" });
    };
    const finish = (body: Body): void => {
      incoming.off("data", take);
      resolve(body);
    };
    incoming.on("data", take);
    incoming.once("end", () => finish(length === 0 ? { failed: "empty" } : { bytes: Buffer.concat(parts, length) }));
    incoming.once("error", () => finish({ failed: "cut-short" }));
    incoming.once("close", () => finish({ failed: "cut-short" }));
  });
}
