import type { ServerResponse } from "node:http";
import type { Language } from "@unionhall/member";
import { languages } from "../languages.ts";
import { refuse, sendFile } from "./loopback.ts";

/** At the front of each hall, the way into its app in a language: `/drill/into/es`, with what is to be opened after the #. */
export const into = "/drill/into/";

const script = `${into}into.js`;
const file = new URL("../../dist/browser/into.js", import.meta.url);

/** Has a browser forget what it kept of this origin. */
export const forget = { "clear-site-data": '"storage"' } as const;

/** A link into the app, so that it speaks this language from its first word, whatever the browser's is. */
export function intoApp(link: string, language: Language): string {
  const url = new URL(link);
  url.pathname = `${into}${language}`;
  return url.href;
}

export function sendInto(path: string, answer: ServerResponse, shownOn: string | null): void {
  if (path === script) return void sendFile(answer, file, "text/javascript").catch(() => refuse(answer, 500));
  const language = languages.find((each) => path === into + each);
  if (language === undefined) return refuse(answer, 404);
  answer.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; script-src 'self'; frame-ancestors ${shownOn ?? "'none'"}`,
    // Who opens the page once more begins with an app that knows nobody.
    ...forget,
  });
  answer.end(
    `<!doctype html><html lang="${language}"><title></title><script type="module" src="${script}"></script></html>`,
  );
}
