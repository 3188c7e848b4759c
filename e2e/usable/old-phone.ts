import type { BrowserContextOptions, Page } from "playwright-core";

/** What it shows, and how it is touched. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: "en-GB",
};

const slower = 4;
const bytesPerSecond = { down: 1_600_000 / 8, up: 750_000 / 8 };
const latency = 150;

/** A quarter of this machine's speed, and a mobile network as Lighthouse has it: 1.6 Mbit/s, 150 ms. */
export async function asOldPhone(page: Page, { offline = false } = {}): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", {
    offline,
    latency,
    downloadThroughput: bytesPerSecond.down,
    uploadThroughput: bytesPerSecond.up,
  });
}

/** Runs in the page before anything else: a browser whose WebCrypto has none of the newer curves. */
export function withoutCurves(): void {
  const gone = ["Ed25519", "X25519"];
  // Where each names the algorithm among what it is asked.
  for (const [deed, at] of [["generateKey", 0] as const, ["importKey", 2] as const]) {
    const real: unknown = Reflect.get(SubtleCrypto.prototype, deed);
    Reflect.set(SubtleCrypto.prototype, deed, function (this: SubtleCrypto, ...asked: unknown[]): unknown {
      const algorithm = asked[at] as string | { readonly name: string };
      const name = typeof algorithm === "string" ? algorithm : algorithm.name;
      if (gone.includes(name)) return Promise.reject(new DOMException("gone", "NotSupportedError"));
      return Reflect.apply(real as (...given: unknown[]) => unknown, this, asked);
    });
  }
}
