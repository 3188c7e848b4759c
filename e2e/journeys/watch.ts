import type { BrowserContext, Response } from "playwright-core";
import type { Bytes, Reason, Told } from "@unionhall/protocol";
import { Malformed, readPost, readTold } from "@unionhall/protocol";

/** What a person's browser let us see while they did something else. */
export interface Watched {
  /** Errors on the console, and those that nobody caught; a breach of the content policy is one of them. */
  readonly errors: readonly string[];
  /** The address of every request, sockets among them. */
  readonly urls: readonly string[];
  /** Everything that crossed the wire, by sockets and by posts, as the page wrote or read it: outside of TLS. */
  readonly wire: readonly Buffer[];
}

export function watch(context: BrowserContext): Watched {
  const [errors, urls, wire]: [string[], string[], Buffer[]] = [[], [], []];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => void errors.push(String(error.error())));
  context.on("request", (request) => {
    urls.push(request.url());
    const body = request.postDataBuffer();
    if (body !== null) wire.push(body);
  });
  context.on("response", (response) => void keepAnswer(response, wire));
  context.on("page", (page) =>
    page.on("websocket", (socket) => {
      urls.push(socket.url());
      const keep = ({ payload }: { payload: string | Buffer }): void => void wire.push(Buffer.from(payload));
      socket.on("framesent", keep);
      socket.on("framereceived", keep);
    }),
  );
  return { errors, urls, wire };
}

async function keepAnswer(response: Response, wire: Buffer[]): Promise<void> {
  if (response.request().method() !== "POST") return;
  // A page that was left takes the bodies of its answers with it.
  const body = await response.body().catch(() => null);
  if (body !== null) wire.push(body);
}

/** Why the hall said no to this browser, in order. */
export function refusals({ wire }: Watched): readonly Reason[] {
  return wire
    .flatMap((bytes) => read(bytes, (frame) => [readTold(frame)]) ?? read(bytes, toldInPost) ?? [])
    .flatMap((told) => ("say" in told && told.say.type === "refuse" ? [told.say.refusal.reason] : []));
}

function toldInPost(body: Bytes): readonly Told[] {
  return readPost(body).frames.flatMap((frame) => read(frame, (each) => [readTold(each)]) ?? []);
}

/** Null for what is not in this form, such as what the page asked among what it was told. */
function read<T>(bytes: Uint8Array, reader: (bytes: Bytes) => T): T | null {
  try {
    return reader(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
