import { describe, expect, test } from "vitest";
import type { HallEvent } from "../log/log.ts";
import { keepCertificate } from "./keeper.ts";
import { fits, renewalIsDue, type KeyAndChain } from "./key-and-chain.ts";
import { madeCertificate } from "./made.fixture.ts";
import type { Ordered } from "./order.ts";

const name = "hall.example.test";
const day = 24 * 60 * 60 * 1000;

describe("when a certificate is renewed", () => {
  test("with less than 30 days left of 90", async () => {
    const { chain } = await madeCertificate([name], { from: 0, until: 90 });
    expect(renewalIsDue(chain, Date.now() + 59 * day)).toBe(false);
    expect(renewalIsDue(chain, Date.now() + 61 * day)).toBe(true);
  });

  test("with a third left of one that lives six days", async () => {
    const { chain } = await madeCertificate([name], { from: 0, until: 6 });
    expect(renewalIsDue(chain, Date.now() + 3.9 * day)).toBe(false);
    expect(renewalIsDue(chain, Date.now() + 4.1 * day)).toBe(true);
  });
});

test("key, certificate and name fit, or they do not", async () => {
  const [one, two] = await Promise.all([madeCertificate([name]), madeCertificate([name])]);
  expect(fits(one, name)).toBe(true);
  expect(fits({ ...one, key: two.key }, name)).toBe(false);
  expect(fits(one, "other.example.test")).toBe(false);
  expect(fits({ key: "", chain: "" }, name)).toBe(false);
});

describe("keeping a certificate", () => {
  /** Runs the keeper for so many looks, with a clock that the pauses move. */
  async function looks(count: number, first: KeyAndChain, renew: (look: number) => Promise<Ordered>): Promise<Seen> {
    const seen: Seen = { pauses: [], used: [], events: [] };
    const stop = new AbortController();
    let now = Date.now();
    const keeping = {
      renew: () => renew(seen.pauses.length),
      use: (pem: KeyAndChain) => void seen.used.push(pem),
      log: (event: HallEvent) => void seen.events.push(event),
      now: () => now,
      random: () => seen.pauses.length / 2,
      pause: (ms: number) => {
        seen.pauses.push(ms);
        now += ms;
        if (seen.pauses.length === count) stop.abort();
        return Promise.resolve();
      },
    };
    await keepCertificate(first, keeping, stop.signal);
    return seen;
  }
  type Seen = { pauses: number[]; used: KeyAndChain[]; events: HallEvent[] };

  test("a fresh one is left alone, and looked at every twelve hours, give or take", async () => {
    const fresh = await madeCertificate([name]);
    const seen = await looks(3, fresh, () => Promise.reject(new Error("not asked for")));
    expect(seen.used).toEqual([]);
    expect(seen.pauses.map((ms) => ms / 3_600_000)).toEqual([9, 12, 15]);
  });

  test("a failed renewal is tried again at the next look, and said each time", async () => {
    const [old, fresh] = await Promise.all([
      madeCertificate([name], { from: -70, until: 20 }),
      madeCertificate([name]),
    ]);
    const seen = await looks(3, old, (look) =>
      Promise.resolve(look === 0 ? { ok: false, why: "closed" } : { ok: true, pem: fresh }),
    );
    expect(seen.used).toEqual([fresh]);
    expect(seen.events).toEqual([
      { event: "certificate-failed", why: "closed", daysLeft: 19 },
      { event: "certificate-got", daysLeft: 89 },
    ]);
  });

  test("files that nobody has renewed count as a failure", async () => {
    const old = await madeCertificate([name], { from: -70, until: 20 });
    const seen = await looks(1, old, () => Promise.resolve({ ok: true, pem: old }));
    expect(seen.used).toEqual([]);
    expect(seen.events).toEqual([{ event: "certificate-failed", why: "files", daysLeft: 19 }]);
  });
});
