/*
 * Draws the pictures of the home screen's icons from their drawings in packages/web/public/guise:
 *   node e2e/guises.mjs
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const dir = fileURLToPath(new URL("../packages/web/public/guise/", import.meta.url));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Fills the whole square, and keeps what is drawn on it within the circle that a phone may cut out. */
function masked(svg) {
  return svg
    .replace('rx="15"', "")
    .replace(/(<rect[^>]*>)(.*)<\/svg>/s, '$1<g transform="translate(8 8) scale(0.75)">$2</g></svg>');
}

async function draw(svg, size, path) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

try {
  for (const name of readdirSync(dir).filter((file) => file.endsWith(".svg"))) {
    const [svg, base] = [readFileSync(dir + name, "utf8"), dir + name.slice(0, -".svg".length)];
    await draw(masked(svg), 180, `${base}-180.png`);
    await draw(svg, 512, `${base}-512.png`);
    await draw(masked(svg), 512, `${base}-maskable-512.png`);
  }
} finally {
  await browser.close();
}
