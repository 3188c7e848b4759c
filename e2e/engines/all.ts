import { startChromium } from "./chromium.ts";
import type { Engine } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/** The engines that members' browsers are made of. What is true in one must be true in all. */
export const engines: readonly { readonly name: string; start(): Promise<Engine> }[] = [
  { name: "Chromium", start: startChromium },
  { name: "Firefox", start: startFirefox },
  { name: "WebKitGTK", start: startWebKit },
];
