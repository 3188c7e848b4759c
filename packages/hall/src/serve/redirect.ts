import type { RequestListener } from "node:http";
import type { Challenges } from "../certificate/challenges.ts";
import { words } from "./words.ts";

const plainText = {
  "content-type": "text/plain; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  connection: "close",
};

/**
 * What the plain HTTP port of a hall with a domain answers: the certificate authority's challenges, and the way to
 * HTTPS. The name comes from the configuration, never from the request, so nobody is sent elsewhere.
 * Only reading is redirected: a body that came over plain HTTP has already been seen, and must fail loudly.
 */
export function redirectListener(challenges: Challenges, url: () => string): RequestListener {
  return (request, response) => {
    const path = request.url ?? "/";
    const challenge = challenges.answer(path);
    if (challenge !== undefined) return void response.writeHead(200, plainText).end(challenge);
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads) return void response.writeHead(403, plainText).end(words.plainHttp);
    const location = path.startsWith("/") ? `${url()}${path}` : `${url()}/`;
    return void response.writeHead(308, { ...plainText, location }).end(words.plainHttp);
  };
}
