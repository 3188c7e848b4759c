import type { Engine, Page } from "./engine.ts";
import { asText, fromText, patience, waitUntilShown } from "./engine.ts";
import { findMiniBrowser, findProgram } from "./find.ts";
import type { Running } from "./process.ts";
import { freePort, run, until } from "./process.ts";
import type { Session } from "./webdriver.ts";
import { startSession } from "./webdriver.ts";

/** WebKitGTK as Debian packs it, on a screen of its own. A driver serves one page, so each page has its own. */
export async function startWebKit(): Promise<Engine> {
  const driver = findProgram("webkit2gtk-driver", ["WebKitWebDriver"]);
  const browser = findMiniBrowser();
  const screen = startScreen();
  const display = await until("a screen", () => /^\d+/.exec(screen.output())?.[0]);
  const drivers: Running[] = [];
  return {
    name: "WebKitGTK",
    async open(url) {
      const port = await freePort();
      const running = run(driver, [`--port=${port}`], environment(display));
      drivers.push(running);
      const page = pageOf(await sessionOf(port, browser), running);
      await page.goto(url);
      return page;
    },
    async close() {
      await Promise.all(drivers.map((each) => each.close()));
      await screen.close();
    },
  };
}

function startScreen(): Running {
  const xvfb = findProgram("xvfb", ["Xvfb"]);
  return run(xvfb, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
}

function environment(display: string): Record<string, string> {
  // As root, which containers are, WebKit's own sandbox does not start.
  const sandbox = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
  return { DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: "1", ...sandbox };
}

/** The driver listens a moment after it starts. */
async function sessionOf(port: number, browser: string): Promise<Session> {
  const capabilities = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
  const listening = () => fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  await until("WebKit's driver", listening);
  const session = await startSession(`http://127.0.0.1:${port}`, capabilities);
  await session.post("/timeouts", { script: 10 * patience, pageLoad: patience });
  return session;
}

function pageOf(session: Session, driver: Running): Page {
  // The expression stands in the script itself: the app's own rules for content forbid `eval`.
  const evaluate: Page["evaluate"] = async (expression) => {
    const script = `const done = arguments[0]; ${asText(expression)}.then(done, (error) => done(String(error)));`;
    return fromText(await session.post("/execute/async", { script, args: [] }));
  };
  const element = async (selector: string): Promise<string> => {
    await waitUntilShown(evaluate, selector);
    return `/element/${await session.find(selector)}`;
  };
  return {
    goto: async (url) => void (await session.post("/url", { url })),
    evaluate,
    click: async (selector) => void (await session.post(`${await element(selector)}/click`, {})),
    type: async (selector, text) => void (await session.post(`${await element(selector)}/value`, { text })),
    waitFor: (selector, text) => waitUntilShown(evaluate, selector, text),
    async close() {
      // A page that crashed has no session left to end; its processes end all the same.
      await session.delete().catch(() => undefined);
      await driver.close();
    },
  };
}
