import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "@unionhall/member";
import { actNames } from "../acts/step.ts";
import type { Drill } from "../drill.ts";
import type { DrillHall } from "../hall/drill-hall.ts";
import { intoApp } from "../hall/into.ts";
import { Loopback, refuse, sendFile } from "../hall/loopback.ts";
import type { liveHighTide } from "../high-tide.ts";
import { languageOf, languages } from "../languages.ts";
import type { Lived } from "../life/year.ts";
import { heldBy } from "./held.ts";
import { pageHtml } from "./html.ts";
import { Onlookers } from "./onlookers.ts";
import { play } from "./play.ts";
import { Run } from "./run.ts";

/** From src and from dist alike, both stand two up and over. */
const files: { readonly [path: string]: readonly [file: URL, type: string] } = {
  "/drill/look.css": [new URL("../../src/browser/look.css", import.meta.url), "text/css"],
  "/drill/page.css": [new URL("../../src/browser/page.css", import.meta.url), "text/css"],
  "/drill/page.js": [new URL("../../dist/browser/page.js", import.meta.url), "text/javascript"],
};

/** The app comes from the drill's halls; everything else of the page comes from here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://localhost:*; frame-src http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How often the page hears what the hall holds, and how long it has to clear what its browser kept: in ms. */
const [every, patience] = [1_000, 5_000];

export interface PageAsk {
  /** Lives a year, of this union or of another. */
  readonly live: typeof liveHighTide;
  /** The year begins at once where a language is said; else when somebody opens the page, in theirs. */
  readonly language: Language | null;
  /** Hears why something did not come to its end. */
  readonly report: (error: unknown) => void;
}

/** The drill's page, on this machine alone. It is there before the drill is, and shows how far the union's year is. */
export class PageServer implements AsyncDisposable {
  readonly #server: Loopback;
  readonly #run: Run<Drill>;
  readonly #report: (error: unknown) => void;
  readonly #onlookers = new Onlookers();
  readonly #ticking: NodeJS.Timeout;
  #living: { readonly lived: Lived; readonly hall: DrillHall } | null = null;
  #busy = false;
  #turning: Promise<void> = Promise.resolve();

  private constructor(server: Loopback, { live, language, report }: PageAsk) {
    this.#server = server;
    this.#report = report;
    this.#run = new Run((spoken, signal) => {
      const told = (lived: Lived, hall: DrillHall): void => {
        if (!signal.aborted) this.#living = { lived, hall };
      };
      return live({ language: spoken, shownOn: server.url, report: told, signal });
    });
    server.answers = {
      request: (asked, answer) =>
        void this.#route(asked, answer).catch((error: unknown) => {
          report(error);
          answer.destroy();
        }),
    };
    this.#ticking = setInterval(() => {
      // What is thrown here would end the drill at once, and leave its directories.
      try {
        this.#tick();
      } catch (error) {
        report(error);
      }
    }, every);
    if (language !== null) this.#begin(language);
  }

  static async open(ask: PageAsk): Promise<PageServer> {
    return new PageServer(await Loopback.open(), ask);
  }

  get url(): string {
    return `${this.#server.url}/drill/`;
  }

  /** Ends the drill, with what every browser kept of it. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#ticking);
    await this.#clear("over");
    await this.#run.end();
    await this.#server[Symbol.asyncDispose]();
  }

  #begin(language: Language): void {
    this.#living = null;
    void this.#run.begin(language).catch((error: unknown) => {
      this.#report(error);
      this.#onlookers.tell("failed", "");
    });
  }

  async #route(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method, url: path = "", headers } = asked;
    const file = files[path];
    if (method === "GET" && path === "/drill/") return this.#page(answer, languageOf(headers["accept-language"]));
    if (method === "GET" && file !== undefined) return sendFile(answer, ...file);
    if (method === "GET" && path === "/drill/live") return this.#onlookers.add(answer);
    // No other page may start anything here.
    if (method !== "POST" || headers.origin !== this.#server.url) return refuse(answer, 403);
    const start = this.#busy ? null : this.#asked(path, answer);
    if (start === null) return refuse(answer, 404);
    this.#busy = true;
    try {
      await start();
    } finally {
      this.#busy = false;
    }
  }

  #asked(path: string, answer: ServerResponse): (() => Promise<void>) | null {
    const { drill } = this.#run;
    const language = languages.find((each) => path === `/drill/language/${each}`);
    if (language !== undefined) return () => this.#anew(language, answer);
    const act = actNames.find((name) => path === `/drill/act/${name}`);
    return act === undefined || drill === null ? null : () => play(act, drill, answer).catch(this.#report);
  }

  async #page(answer: ServerResponse, theirs: Language): Promise<void> {
    // Who comes back while the language is changed is shown the new one.
    await this.#turning;
    if (this.#run.language === null) this.#begin(theirs);
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    answer.end(pageHtml(this.#run.language ?? theirs));
  }

  async #anew(language: Language, answer: ServerResponse): Promise<void> {
    this.#turning = this.#clear("anew").then(() => this.#begin(language));
    await this.#turning;
    answer.writeHead(204).end();
  }

  /** Every page has its browser forget what the apps of the drill kept there, and leaves. */
  async #clear(next: "over" | "anew"): Promise<void> {
    this.#onlookers.tell("clear", JSON.stringify({ halls: this.#run.drill?.addresses ?? [], next }));
    await this.#onlookers.left(patience);
  }

  #tick(): void {
    const { drill, language } = this.#run;
    const hall = drill?.hall ?? this.#living?.hall;
    if (language === null || hall === undefined) return;
    const lived = drill === null ? this.#living?.lived : null;
    this.#onlookers.show(JSON.stringify({ lived, held: heldBy(hall, language) }));
    for (const onlooker of this.#onlookers) {
      if (drill === null || onlooker.app === drill) continue;
      onlooker.app = drill;
      void this.#giveApp(onlooker.answer, drill).catch(this.#report);
    }
  }

  /** Each browser becomes a device of its own. */
  async #giveApp(answer: ServerResponse, drill: Drill): Promise<void> {
    const link = intoApp(await drill.linkForYou(), drill.language);
    answer.write(`event: app\ndata: ${link}\n\n`);
  }
}
