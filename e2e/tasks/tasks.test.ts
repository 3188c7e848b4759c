import { readFile } from "node:fs/promises";
import type { Language } from "@unionhall/member";
import { expect } from "vitest";
import { inRoot } from "../../bin/lib/root.mjs";
import type { Journey, PhoneOptions } from "../journeys/journey.ts";
import { journey } from "../journeys/journey.ts";
import { join } from "../journeys/person.ts";
import { Keyboard, Touch } from "./hand.ts";
import { spokenFor } from "../journeys/tongue.ts";
import type { Doing, Task } from "./task.ts";
import { tasks } from "./tasks.ts";
import type { Lively } from "./union.ts";
import { lively, title } from "./union.ts";
import { wordsIn } from "./words.ts";

const mostTaps = 4;

/** Who speaks which language is swapped where it is for all journeys. */
const people = [
  { name: "Bo", size: "phone", written: "en", by: Touch },
  { name: "Cy", size: "desk", written: "es", by: Keyboard },
] as const;

const sizes: Readonly<Record<"phone" | "desk", PhoneOptions>> = {
  phone: {},
  desk: { viewport: { width: 1280, height: 800 }, isMobile: false },
};

interface Done {
  readonly language: Language;
  readonly tasks: readonly { readonly task: Task; readonly pressed: readonly string[] }[];
}

/** Everything there is to do, by one person, one thing after another: each from Home. */
async function everything(at: Journey, union: Lively, { name, size, written, by }: (typeof people)[number]) {
  const phone = await at.phone(name, { ...sizes[size], hasTouch: by === Touch, language: written });
  const { language } = await spokenFor(written);
  await join(phone, await union.invite(), title);
  const [hand, say] = [new by(phone.page), wordsIn[language]];
  const doing: Doing = {
    name,
    language,
    hand,
    say,
    union,
    sees: (text: string) => phone.hands.sees(text),
    seesNo: (text: string) => phone.hands.seesNo(text),
    address: () => phone.page.url(),
    light: () => phone.page.evaluate(lightOfPage),
  };
  const ownName = new RegExp(`\\b${name}\\b`, "g");
  const home = async (): Promise<void> => {
    await phone.page.evaluate(() => void (location.hash = "#/"));
    await phone.page.locator("main h2", { hasText: say.home.myCircles }).waitFor({ state: "attached" });
    hand.begin();
  };
  await home();
  return async (): Promise<Done> => {
    // The comment and the to-do have both come, and were read: what stands at Home is at its place.
    for (const named of ["Winter kit", `Call the shelter, ${name}`])
      await phone.page.locator("main .one", { hasText: named }).filter({ hasText: say.news.named }).waitFor();
    const done: Done["tasks"][number][] = [];
    for (const task of tasks) {
      await home();
      try {
        await task.does(doing);
      } catch (error) {
        throw new Error(`${name}: ${task.name.en}: ${String(error)}`, { cause: error });
      }
      done.push({ task, pressed: hand.pressed.map((each) => each.replaceAll(ownName, "(you)")) });
      await task.after?.(doing);
    }
    return { language, tasks: done };
  };
}

/** In the page. */
function lightOfPage(): number {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number);
  return (red + green + blue) / 3;
}

journey(
  "every task is done in four taps at most: on a phone by touch in English, at a desk by the keyboard alone in Spanish",
  async (at) => {
    const union = await lively(at.hall);
    const begun: Awaited<ReturnType<typeof everything>>[] = [];
    for (const person of people) begun.push(await everything(at, union, person));
    await union.greet(people.map(({ name }) => name));
    const [one, other] = (await Promise.all(begun.map((each) => each()))) as [Done, Done];
    const taps = ({ tasks: done }: Done): readonly unknown[] =>
      done.map(({ task, pressed }) => [task.name.en, pressed.length]);
    // As many are pressed in the other language.
    expect(taps(other)).toEqual(taps(one));
    for (const { task, pressed } of one.tasks) expect(pressed.length, task.name.en).toBeLessThanOrEqual(mostTaps);
    const english = one.language === "en" ? one : other;
    expect(await rowsOf("tasks.md")).toEqual(english.tasks.map(row));
    await union.close();
  },
  { keepsApp: true },
);

function row({ task: { name }, pressed }: Done["tasks"][number]): string {
  return `| ${name.en} | ${name.es} | ${pressed.join(" → ")} | ${pressed.length} |`;
}

async function rowsOf(page: string): Promise<readonly string[]> {
  const lines = (await readFile(inRoot("docs", page), "utf8")).split("\n");
  return lines.filter((line) => line.startsWith("| ")).slice(2);
}
