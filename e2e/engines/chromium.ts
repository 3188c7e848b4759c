import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import type { Engine, Page } from "./engine.ts";
import { asText, fromText, patience, waitUntilShown } from "./engine.ts";
import { findProgram } from "./find.ts";

const names = ["chromium", "chromium-browser", "google-chrome"] as const;

/** Debian's Chromium. `args` are added to its command line. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch(program("chromium", names, args));
}

/**
 * The same of the same build without the window that Chromium draws around its pages, a quarter less to compute; with it where
 * a machine has no other.
 */
export function launchShell(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch(program("chromium-headless-shell", ["chromium-headless-shell", ...names], args));
}

const shells = new Map<string, Promise<Browser>>();

/**
 * One for all files that a process of tests goes through, as starting it takes more than most of what it is asked: whoever opens
 * something in it closes that. It ends with the process.
 */
export async function sharedShell(args: readonly string[] = []): Promise<Browser> {
  const key = args.join(" ");
  const there = await shells.get(key);
  if (there?.isConnected() === true) return there;
  const begun = launchShell(args);
  shells.set(key, begun);
  return begun;
}

/** With a directory in which it keeps what browsers keep between two starts, compiled code as well. */
export function openProfile(dir: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(dir, {
    ...program("chromium", names, []),
    ...options,
  });
}

function program(
  debian: string,
  names: readonly string[],
  args: readonly string[],
): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findProgram(debian, names);
  // As root, which containers are, Chromium's own sandbox does not start.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath, args: [...sandbox, ...args] };
}

export async function startChromium(args: readonly string[] = []): Promise<Engine> {
  const browser = await launchChromium(args);
  return {
    name: "Chromium",
    async open(url) {
      const context = await browser.newContext();
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      const evaluate: Page["evaluate"] = async (expression) => fromText(await page.evaluate(asText(expression)));
      const goto: Page["goto"] = async (to) => void (await page.goto(to));
      await goto(url);
      return {
        goto,
        evaluate,
        click: (selector) => page.click(selector),
        type: (selector, text) => page.locator(selector).pressSequentially(text),
        waitFor: (selector, text) => waitUntilShown(evaluate, selector, text),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
