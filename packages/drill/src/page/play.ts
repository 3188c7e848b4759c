import type { ServerResponse } from "node:http";
import type { Language } from "@unionhall/member";
import { acts } from "../acts/acts.ts";
import type { ActName, Step } from "../acts/step.ts";
import type { Drill } from "../drill.ts";
import { intoApp } from "../hall/into.ts";
import { inLanguage } from "../union/said.ts";

/** Plays an act, and tells each step of it as a line of JSON; the last says what leaks. Rejects where it does not come to its end. */
export async function play(name: ActName, drill: Drill, answer: ServerResponse): Promise<void> {
  const tell = (told: object): void => void answer.write(`${JSON.stringify(told)}\n`);
  answer.writeHead(200, { "content-type": "application/jsonl; charset=utf-8", "cache-control": "no-store" });
  try {
    const { language } = drill;
    const { steps, leaks } = acts[name](drill);
    for await (const step of steps) tell({ step: shown(step, language) });
    if (name === "plug") tell({ app: intoApp(await drill.linkForYou(), language) });
    tell({ leaks: leaks.map((said) => inLanguage(language, said)) });
  } catch (error) {
    tell({ failed: true });
    throw error;
  } finally {
    answer.end();
  }
}

function shown({ said, facts = [], bytes }: Step, language: Language): object {
  return {
    said: inLanguage(language, said),
    facts: facts.map(([name, value]) =>
      [name, value].map((said) => (typeof said === "string" ? said : inLanguage(language, said))),
    ),
    bytes: bytes ?? null,
  };
}
