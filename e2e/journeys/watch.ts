import type { BrowserContext } from "playwright-core";

/** What a person's browser let us see while they did something else. */
export interface Watched {
  /** Errors on the console, and those that nobody caught; a breach of the content policy is one of them. */
  readonly errors: readonly string[];
  /** The address of every request, sockets among them. */
  readonly urls: readonly string[];
  /** Everything that crossed the wire, as the page wrote or read it, before and after TLS. */
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
