import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { serve } from "./children.ts";

/** The least that sending a file can be: what comes over a socket goes into a file, and is answered once it is on disk. */
export function serveBareCopy(): void {
  serve(async (task) => {
    const path = join((task as { dir: string }).dir, "copy");
    const server = createServer({ allowHalfOpen: true }, (socket) => void keep(socket, path));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return { port: (server.address() as AddressInfo).port };
  });
}

async function keep(socket: Socket, path: string): Promise<void> {
  await pipeline(socket, createWriteStream(path), { end: true });
  await using file = await open(path, "r+");
  await file.sync();
  socket.end("done");
}
