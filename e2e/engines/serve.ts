import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "vite";

export interface Content {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface Served {
  /** `http://127.0.0.1:…/`: a secure context without a certificate. */
  readonly url: string;
  close(): Promise<void>;
}

export async function serve(contents: ReadonlyMap<string, Content>): Promise<Served> {
  const server = createServer((request, response) => {
    const found = contents.get(request.url ?? "");
    if (found === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": found.type }).end(found.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A page that runs one TypeScript file of the house, bundled as the app is: `/` and its scripts. */
export async function bundled(entry: URL): Promise<Map<string, Content>> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["source", "module", "browser", "production"] },
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input: entry.pathname, output: { entryFileNames: "page.js" } },
    },
  });
  const contents = new Map<string, Content>();
  const html =
    '<!doctype html><meta charset="utf-8"><title>Vectors</title><script type="module" src="/page.js"></script>';
  contents.set("/", { type: "text/html", body: html });
  for (const { output: files } of [output].flat().filter((each) => "output" in each))
    for (const file of files)
      contents.set(`/${file.fileName}`, {
        type: "text/javascript",
        body: file.type === "chunk" ? file.code : file.source,
      });
  return contents;
}
