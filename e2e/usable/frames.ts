import type { Browser, Page } from "playwright-core";
import { screens } from "../../packages/web/test-support/screens.ts";
import { asOldPhone, phone } from "./old-phone.ts";
import type { Measured } from "./row.ts";
import { middleOf } from "./row.ts";

const tries = 3;
const lines = 10_000;
/** As a thumb goes through a chat, in CSS pixels: so far, so fast in a second. By a wheel: no finger that a driver makes up scrolls here. */
const way = { yDistance: 12_000, speed: 2_400, gestureSourceType: "mouse" } as const;

interface Scrolled {
  /** Of the frames that a screen shows meanwhile, how many in a hundred the page did not make. */
  readonly missing: number;
  /** Between two frames, in ms. */
  readonly longest: number;
}

/** How smoothly a long chat scrolls, back from its end; beside it a list of the same words and nothing else. `app` is the scripted one. */
export async function measureFrames(browser: Browser, app: string): Promise<readonly Measured[]> {
  const chats: Scrolled[] = [];
  const lists: Scrolled[] = [];
  for (let at = 0; at < tries; at++) {
    const { page, words } = await openChat(browser, app);
    chats.push(await scroll(page));
    lists.push(await scroll(await openList(browser, words)));
  }
  return rowsOf(chats, lists);
}

function rowsOf(chats: readonly Scrolled[], lists: readonly Scrolled[]): readonly Measured[] {
  const [missing, longest] = [({ missing: it }: Scrolled) => it, ({ longest: it }: Scrolled) => it];
  return [
    {
      what: "frames that are left out, scrolling a chat of 10 000 lines",
      value: middleOf(chats.map(missing)),
      bare: middleOf(lists.map(missing)),
      unit: "%",
    },
    {
      what: "longest without one",
      value: middleOf(chats.map(longest)),
      bare: middleOf(lists.map(longest)),
      unit: "ms",
    },
  ];
}

async function openChat(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly words: readonly string[] }> {
  const { hash } = screens.find(({ name }) => name === "chat")!;
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(`${url}/?scene=long+chat&content=en${hash}`);
  await page.locator(".said").first().waitFor();
  return { page, words: await page.locator(".said").allInnerTexts() };
}

async function openList(browser: Browser, words: readonly string[]): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  const all = Array.from({ length: lines }, (_, at) => `<p>${words[at % words.length]!.replaceAll("<", "&lt;")}</p>`);
  await page.setContent(`<meta name="viewport" content="width=device-width">${all.join("")}`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  return page;
}

/** Back through what was said. Closes the page. */
async function scroll(page: Page): Promise<Scrolled> {
  await asOldPhone(page);
  await page.evaluate(countFrames);
  const from = await page.evaluate(() => scrollY);
  const tools = await page.context().newCDPSession(page);
  await tools.send("Input.synthesizeScrollGesture", { x: 180, y: 120, ...way });
  const frames = await page.evaluate(() => performance.getEntriesByName("frame").map(({ startTime }) => startTime));
  if ((await page.evaluate(() => scrollY)) === from) throw new Error("the page has not scrolled");
  await page.context().close();
  const between = frames.slice(1).map((at, before) => at - frames[before]!);
  const whole = between.reduce((sum, ms) => sum + ms, 0);
  return { missing: Math.max(0, 1 - (between.length * 1_000) / 60 / whole) * 100, longest: Math.max(...between) };
}

/** Runs in the page. */
function countFrames(): void {
  const next = (): void => {
    performance.mark("frame");
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
