import { get } from "node:http";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { testHall, type TestHall } from "./hall.fixture.ts";

const page = "<!doctype html><title>hall</title>";
const script = "export const hall = 1;\n".repeat(200);
const app = { "app/index.html": page, "app/assets/app-3fT9x_2k.js": script, "app/sw.js": script };

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Node's own client: fetch undoes the compression we want to see, and tidies paths that try to climb. */
const ask = (hall: TestHall, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port: hall.port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });

describe("the app", () => {
  test("is one page for every address that names no file", async () => {
    await using hall = await testHall(app);
    for (const path of ["/", "/circles/3", "/join", "/a.b/c?d=e.f", "/index.html"]) {
      const answer = await fetch(hall.url + path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, page]);
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
  });

  test("a file that is not there is not turned into a page", async () => {
    await using hall = await testHall(app);
    const answer = await fetch(`${hall.url}/assets/app-00000000.js`);
    expect([answer.status, await answer.text()]).toEqual([404, "There is nothing at this address in this hall.\n"]);
  });

  test("nothing outside of it or of an unknown kind is served", async () => {
    await using hall = await testHall({ ...app, "secret.txt": "sealed", "app/index.d.ts": "declare" });
    const answers: Record<string, [number, string]> = {};
    for (const path of ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/..\\secret.txt", "/index.d.ts"]) {
      const { status, body } = await ask(hall, path);
      answers[path] = [status, body.toString()];
    }
    const notFound = [404, "There is nothing at this address in this hall.\n"];
    expect(answers).toEqual({
      "/../secret.txt": notFound,
      "/..%2fsecret.txt": notFound,
      "/%2e%2e/secret.txt": notFound,
      "/..\\secret.txt": [400, ""],
      "/index.d.ts": notFound,
    });
  });

  test("hashed files may be kept for ever, others never unasked", async () => {
    await using hall = await testHall(app);
    const hashed = await fetch(`${hall.url}/assets/app-3fT9x_2k.js`);
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const worker = await fetch(`${hall.url}/sw.js`);
    expect(worker.headers.get("cache-control")).toBe("no-cache");
    const again = await ask(hall, "/sw.js", { "if-none-match": worker.headers.get("etag") ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("goes out as brotli, gzip or plain, whichever the browser takes, as the build has made it", async () => {
    const built = { ...app, "app/sw.js.br": brotliCompressSync(script), "app/sw.js.gz": gzipSync(script) };
    await using hall = await testHall(built);
    const br = await ask(hall, "/sw.js", { "accept-encoding": "gzip, deflate, br" });
    expect([br.headers["content-encoding"], brotliDecompressSync(br.body).toString()]).toEqual(["br", script]);
    const gzip = await ask(hall, "/sw.js", { "accept-encoding": "gzip, br;q=0" });
    expect([gzip.headers["content-encoding"], gunzipSync(gzip.body).toString()]).toEqual(["gzip", script]);
    const plain = await ask(hall, "/sw.js");
    expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, script]);
    expect(plain.headers["vary"]).toBe("accept-encoding");
  });

  test("what the build has not compressed goes out plain", async () => {
    await using hall = await testHall({ ...app, "app/tiny.txt": "a" });
    const tiny = await ask(hall, "/tiny.txt", { "accept-encoding": "br, gzip" });
    expect([tiny.headers["content-encoding"], tiny.body.toString()]).toEqual([undefined, "a"]);
  });

  test("can only be read", async () => {
    await using hall = await testHall(app);
    const answer = await fetch(`${hall.url}/index.html`, { method: "PUT", body: "x" });
    expect([answer.status, await answer.text()]).toEqual([405, "This address can only be read.\n"]);
    const head = await fetch(`${hall.url}/`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("not built, it says what to run", async () => {
    await using hall = await testHall();
    const answer = await fetch(hall.url);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/^The hall runs, but its app has not been built\. .* `npm start`/);
  });
});
