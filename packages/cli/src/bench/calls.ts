import { percentile } from "./deliver-load.ts";
import { farAway, raiseHands } from "./raised-hands.ts";
import { atMost, type Row } from "./row.ts";

/** Whole devices, with the hall in one process: more of them would measure how many one core bears. */
const devices = 8;
const [near, far] = [200, 120];

/** How soon a raised hand is seen in a call of many; also where everybody is far from a mast. */
export async function measureCalls(): Promise<readonly Row[]> {
  const here = await raiseHands({ people: near, devices, raised: 40, weather: null });
  const away = await raiseHands({ people: far, devices, raised: 40, weather: farAway });
  const { latency, loss, up } = farAway;
  const [most, last] = [percentile(away.one, 0.99), percentile(away.all, 0.95)];
  return [
    {
      what: `a raised hand, to ${near} people, ${devices} of them whole devices`,
      value: percentile(here.one, 0.5),
      unit: "ms",
    },
    { what: "  99 % of them", value: percentile(here.one, 0.99), unit: "ms" },
    { what: "  to the last of them, half of the hands", value: percentile(here.all, 0.5), unit: "ms" },
    {
      what: `to ${far}, ${devices} of them whole devices, by lines of ${latency} ms and ${up / 1_000} kbit/s up that lose ${loss * 100} %`,
      value: percentile(away.one, 0.5),
      unit: "ms",
    },
    { what: "  99 % of them", value: most, unit: "ms", target: atMost(most, 2_000, "ms") },
    { what: "  to the last of them, half of the hands", value: percentile(away.all, 0.5), unit: "ms" },
    { what: "  to the last of them, 95 % of the hands", value: last, unit: "ms", target: atMost(last, 2_000, "ms") },
  ];
}
