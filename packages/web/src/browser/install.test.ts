import { expect, test } from "vitest";
import { joinsApart } from "./install.ts";

const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Safari/604.1";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15";
const android = "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36";

test.each([
  [iphone, 5, false, true],
  [mac, 5, false, true],
  [iphone, 5, true, false],
  [mac, 0, false, false],
  [android, 5, false, false],
])(
  "a tab keeps its things apart from the installed app only on Apple's phones",
  (userAgent, touchPoints, standalone, apart) => {
    expect(joinsApart({ userAgent, touchPoints, standalone })).toBe(apart);
  },
);
