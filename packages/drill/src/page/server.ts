import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { acts } from "../acts/acts.ts";
import { type ActName, actNames, type Step } from "../acts/step.ts";
import type { Drill } from "../drill.ts";
import { forget } from "../hall/front.ts";
import { inLanguage } from "../union/said.ts";
import { heldBy } from "./held.ts";
import { pageHtml } from "./html.ts";

/** From src and from dist alike, both stand two up and over. */
const files: { readonly [path: string]: readonly [file: URL, type: string] } = {
  "/drill/page.css": [new URL("../../src/browser/page.css", import.meta.url), "text/css"],
  "/drill/page.js": [new URL("../../dist/browser/page.js", import.meta.url), "text/javascript"],
};

/** The app may come from any of the drill's halls; everything else of the page comes from here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://localhost:*; frame-src http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How often the page hears what the hall holds, in ms. */
const every = 1_000;

/** The drill's page: it stands at the front of the first hall, and is no part of any. */
export class PageServer {
  readonly #drill: Drill;
  readonly #origin: string;
  readonly #live = new Set<ServerResponse>();
  readonly #report: (error: unknown) => void;
  readonly #ticking: NodeJS.Timeout;
  #held = "";
  #acting = false;

  /** `report` hears why an act did not come to its end. */
  constructor(drill: Drill, report: (error: unknown) => void) {
    this.#drill = drill;
    this.#origin = drill.hall.url;
    this.#report = report;
    drill.hall.front.own = (asked, answer) => this.#own(asked, answer);
    this.#ticking = setInterval(() => {
      // What is thrown here would end the drill at once, and leave its directories.
      try {
        this.#tick();
      } catch (error) {
        report(error);
      }
    }, every);
  }

  get url(): string {
    return `${this.#origin}/drill/`;
  }

  /** Tells every page that it is over, and gives each a moment to clear what its browser kept. */
  async end(): Promise<void> {
    clearInterval(this.#ticking);
    for (const answer of this.#live) answer.write(`event: over\ndata: ${JSON.stringify(this.#drill.addresses)}\n\n`);
    if (this.#live.size > 0) await new Promise((resolve) => setTimeout(resolve, every));
  }

  #own(asked: IncomingMessage, answer: ServerResponse): boolean {
    const path = asked.url ?? "";
    if (!path.startsWith("/drill/")) return false;
    void this.#route(asked.method ?? "", path, asked, answer).catch((error: unknown) => {
      this.#report(error);
      answer.destroy();
    });
    return true;
  }

  async #route(method: string, path: string, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const act = actNames.find((name) => path === `/drill/act/${name}`);
    const file = files[path];
    if (method === "GET" && path === "/drill/") return this.#page(answer);
    if (method === "GET" && file !== undefined) return sendFile(answer, ...file);
    if (method === "GET" && path === "/drill/live") return this.#follow(answer);
    // No other page may start anything here.
    if (method !== "POST" || asked.headers.origin !== this.#origin) return end(answer, 403);
    return act === undefined || this.#acting ? end(answer, 404) : this.#act(act, answer);
  }

  #page(answer: ServerResponse): void {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, ...forget });
    answer.end(pageHtml(this.#drill.language));
  }

  async #follow(answer: ServerResponse): Promise<void> {
    answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    answer.write(`event: held\ndata: ${this.#now()}\n\nevent: app\ndata: ${await this.#drill.linkForYou()}\n\n`);
    this.#live.add(answer);
    answer.on("close", () => this.#live.delete(answer));
  }

  #now(): string {
    return JSON.stringify(heldBy(this.#drill.hall, this.#drill.language));
  }

  #tick(): void {
    const now = this.#now();
    if (now === this.#held) return;
    this.#held = now;
    for (const answer of this.#live) answer.write(`event: held\ndata: ${now}\n\n`);
  }

  async #act(name: ActName, answer: ServerResponse): Promise<void> {
    this.#acting = true;
    answer.writeHead(200, { "content-type": "application/jsonl; charset=utf-8", "cache-control": "no-store" });
    const tell = (told: object): void => void answer.write(`${JSON.stringify(told)}\n`);
    try {
      const { steps, leaks } = acts[name](this.#drill);
      for await (const step of steps) tell({ step: this.#shown(step) });
      if (name === "plug") tell({ app: await this.#drill.linkForYou() });
      tell({ leaks: leaks.map((said) => inLanguage(this.#drill.language, said)) });
    } catch (error) {
      this.#report(error);
      tell({ failed: true });
    } finally {
      this.#acting = false;
      answer.end();
    }
  }

  #shown({ said, facts = [], bytes }: Step): object {
    const { language } = this.#drill;
    return {
      said: inLanguage(language, said),
      facts: facts.map(([name, value]) =>
        [name, value].map((said) => (typeof said === "string" ? said : inLanguage(language, said))),
      ),
      bytes: bytes ?? null,
    };
  }
}

async function sendFile(answer: ServerResponse, file: URL, type: string): Promise<void> {
  const bytes = await readFile(file);
  answer.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  answer.end(bytes);
}

function end(answer: ServerResponse, status: number): void {
  answer.writeHead(status).end();
}
