import type { Context, Hono } from "hono";
import type { AppFile, AppFiles } from "./app-files.ts";
import type { HallHono } from "./server.ts";
import { words } from "./words.ts";

/** Serves the app: its files by name, and its one page for every other address that names no file. */
export function appRoutes(hono: Hono<HallHono>, files: AppFiles | undefined): void {
  hono.get("*", async (c) => {
    if (!files) return c.text(words.notBuilt, 503);
    const file = files.get(c.req.path) ?? (namesNoFile(c.req.path) ? files.get("/index.html") : undefined);
    return file ? await send(c, file) : c.text(words.notFound, 404);
  });
  hono.all("*", (c) => c.text(words.wrongMethod, 405, { allow: "GET, HEAD" }));
}

/** `/circles/3` is a screen of the app; `/assets/old.js` is a file that is gone, and must not turn into a page. */
const namesNoFile = (path: string): boolean => !path.slice(path.lastIndexOf("/")).includes(".");

async function send(c: Context, file: AppFile): Promise<Response> {
  const accepts = acceptedEncodings(c.req.header("accept-encoding"));
  const br = accepts.has("br") ? file.br : undefined;
  const gzip = !br && accepts.has("gzip") ? file.gzip : undefined;
  const headers: Record<string, string> = {
    "content-type": file.type,
    // A page that is not hashed is asked for anew each time, and mostly answered with 304.
    "cache-control": file.hashed ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
    etag: file.etag,
  };
  if (matches(c.req.header("if-none-match"), file.etag)) return c.body(null, 304, headers);
  if (br) headers["content-encoding"] = "br";
  if (gzip) headers["content-encoding"] = "gzip";
  const body = br ?? gzip ?? file.plain;
  headers["content-length"] = String(body.length);
  return c.body(body, 200, headers);
}

/** RFC 9110, section 12.5.3: a coding with weight 0 is refused. Which of ours goes first is our choice. */
function acceptedEncodings(header: string | undefined): ReadonlySet<string> {
  const codings = (header ?? "").toLowerCase().split(",");
  return new Set(codings.filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding)).map((c) => c.split(";")[0]!.trim()));
}

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
