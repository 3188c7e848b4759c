import { expect, test } from "vitest";
import { intentLink, messengerOf } from "./messenger.ts";

const android = "Mozilla/5.0 (Linux; Android 10; SM-A105M";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36";
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test.each([
  [`${android}; wv) ${chrome} [FB_IAB/FB4A;FBAV/440.0.0.0;]`, "Facebook"],
  [`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0;FBDV/iPhone12,1]`, "Facebook"],
  [`${android}; wv) ${chrome} Instagram 300.0.0.29.110 Android`, "Instagram"],
  [`${iphone} Mobile/15E148 Instagram 312.0 (iPhone12,1)`, "Instagram"],
  [`${android}; wv) ${chrome} WhatsApp/2.23`, "WhatsApp"],
  [`${android}) ${chrome} Telegram-Android/10.5 (Samsung A10)`, "Telegram"],
  [`${iphone} Version/17.4 Mobile/15E148 Safari/604.1 Line/14.2.0`, "Line"],
  [`${android}; wv) ${chrome} MicroMessenger/8.0.42`, "WeChat"],
  [`${iphone} Mobile/15E148 musical_ly_33.1.0 BytedanceWebview`, "TikTok"],
  [`${android}; wv) ${chrome}`, ""],
  [`${iphone} Mobile/15E148`, ""],
])("a messenger's browser is recognised: %s", (userAgent, name) => {
  expect(messengerOf(userAgent)).toBe(name);
});

test.each([
  [`${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36`],
  [`${iphone} Version/17.4 Mobile/15E148 Safari/604.1`],
  [`${iphone} CriOS/120.0 Mobile/15E148 Safari/604.1`],
  [`${android}; wv) ${chrome} DuckDuckGo/5`],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"],
])("a browser is left in peace: %s", (userAgent) => {
  expect(messengerOf(userAgent)).toBeNull();
});

test("the intent keeps the secret of the invitation", () => {
  expect(intentLink("https://hall.example:8443/#/join/abc23")).toBe(
    "intent://hall.example:8443/#/join/abc23#Intent;scheme=https;action=android.intent.action.VIEW;end",
  );
});
