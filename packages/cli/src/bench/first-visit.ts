import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@unionhall/hall";
import { refused } from "../exit.ts";
import { atMost, type Row } from "./row.ts";

/**
 * What is fetched for a first screen besides the page, as sources: everything that these import comes along. In Spanish, whose
 * sentences are the longer ones.
 */
const screens: readonly (readonly [what: string, sources: readonly string[]])[] = [
  ["first visit to the hall's page", ["src/messages/es.ts"]],
  ["first visit by an invitation", ["src/messages/es.ts", "src/as-nobody.ts"]],
  [
    "first visit that leads in, all of it",
    [
      "src/messages/es.ts",
      "src/environment.ts",
      "src/inside.tsx",
      "src/messages/es-inside.ts",
      "../member/src/warnings/es.ts",
    ],
  ],
];

/** What a first visit fetches before its first screen can be used: the page, what it names, and what the screen takes. */
export async function measureFirstVisit(): Promise<readonly Row[]> {
  const config = readEnv({});
  const app = "problems" in config ? "" : config.app;
  const visits = await firstVisits(app);
  return visits.flatMap(({ what, kB, requests }, at): readonly Row[] => {
    // The last is what somebody inside has come to fetch; the first screens are what the target is about.
    const isFirstScreen = at < 2;
    return [
      { what: `${what}, brotli`, value: kB, unit: "kB", ...(isFirstScreen ? { target: atMost(kB, 100, "kB") } : {}) },
      {
        what: "  requests",
        value: requests,
        unit: "",
        ...(isFirstScreen ? { target: atMost(requests, 12, "") } : {}),
      },
    ];
  });
}

interface FirstVisit {
  readonly what: string;
  readonly kB: number;
  readonly requests: number;
}

/** Of the app that was built here. Rejects in words where none was. */
export async function firstVisits(app: string): Promise<readonly FirstVisit[]> {
  const page = await readFile(join(app, "index.html"), "utf8").catch(() => {
    throw refused("The app is not built here: `npm start` builds it.");
  });
  const made = JSON.parse(await readFile(join(app, "sources"), "utf8")) as Made;
  return Promise.all(
    screens.map(async ([what, sources]) => {
      const files = new Set(["/index.html", ...namedIn(page), ...sources.flatMap((source) => filesOf(made, source))]);
      const sizes = await Promise.all([...files].map((file) => compressed(join(app, file))));
      return { what, kB: sizes.reduce((sum, size) => sum + size, 0) / 1000, requests: files.size };
    }),
  );
}

/** As Vite writes it, by sources and by names of shared files. */
type Made = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

function filesOf(made: Made, source: string): readonly string[] {
  const chunk = made[source];
  if (chunk === undefined) throw new Error(`nothing was made of ${source}`);
  return [`/${chunk.file}`, ...(chunk.imports ?? []).flatMap((each) => filesOf(made, each))];
}

/** Addresses of the hall's own that the page asks for by itself; a link somebody may follow is none. */
export function namedIn(page: string): readonly string[] {
  const tags = page.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const [, address] = /\b(?:src|href)="(\/[^"?#]*)"/.exec(tag) ?? [];
    return address === undefined ? [] : [address];
  });
}

/** As the hall hands it out. */
async function compressed(path: string): Promise<number> {
  const file = await readFile(`${path}.br`).catch(() => readFile(path));
  return file.length;
}
