/*
 * Makes the picture of the README from the app with its scripted member:
 *   node e2e/picture.mjs docs/pictures/three-screens.png
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { runnerImport } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module: support } = await runnerImport(here("../packages/web/test-support/serve.ts"));
const { module: shown } = await runnerImport(here("../packages/web/test-support/screens.ts"));

const app = await support.serveScripted();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** One screen on a phone, as a data: address. */
async function phone(name, options) {
  const { scene, hash } = shown.screens.find((screen) => screen.name === name);
  const context = await browser.newContext({
    viewport: { width: 360, height: 720 },
    deviceScaleFactor: 2,
    isMobile: true,
    ...options,
  });
  const page = await context.newPage();
  const content = options.locale === "es-MX" ? "es" : "en";
  await page.goto(`${app.url}/?scene=${scene}&content=${content}${hash}`);
  await page.waitForSelector("h1");
  const picture = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${picture.toString("base64")}`;
}

try {
  const phones = [
    await phone("home, reminder", { locale: "en-US", colorScheme: "light" }),
    await phone("chat", { locale: "en-US", colorScheme: "light" }),
    await phone("words", { locale: "es-MX", colorScheme: "dark" }),
  ];
  const page = await browser.newPage({ viewport: { width: 1240, height: 800 }, deviceScaleFactor: 1 });
  const images = phones.map((address) => `<img src="${address}">`).join("");
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: flex; gap: 40px; background: #e4dccf; box-sizing: border-box }
    img { width: 360px; height: 720px; border-radius: 28px; box-shadow: 0 12px 40px -12px rgb(31 27 23 / 0.45) }
  </style>${images}`);
  await page.screenshot({ path: process.argv[2] ?? "picture.png" });
} finally {
  await browser.close();
  await app.stop();
}
