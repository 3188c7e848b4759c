import { Device } from "../device/device.ts";
import { Farewells } from "../device/farewells.ts";
import { Pending } from "../device/pending.ts";
import type { LocalStore } from "../ports.ts";
import { Offers } from "../walk/offers.ts";

/** What this device keeps of its person, beside their circles. */
export interface Kept {
  readonly device: Device;
  readonly pending: Pending;
  readonly offers: Offers;
  readonly farewells: Farewells;
}

export async function loadKept(store: LocalStore): Promise<Kept> {
  const [device, pending, offers, farewells] = await Promise.all([
    Device.load(store),
    Pending.load(store),
    Offers.load(store),
    Farewells.load(store),
  ]);
  return { device, pending, offers, farewells };
}
