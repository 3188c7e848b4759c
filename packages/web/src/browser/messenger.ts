/** Messengers whose built-in browsers name themselves. A desk made in one is lost with it. */
const named: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bFBA[NV]\/|\bFB_IAB\/|\bMessengerForiOS\b/, "Facebook"],
  [/\bInstagram\b/, "Instagram"],
  [/\bWhatsApp\//, "WhatsApp"],
  [/\bTelegram/i, "Telegram"],
  [/\bLine\//, "Line"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\bSnapchat\b/, "Snapchat"],
  [/\bmusical_ly|\bBytedance|\bTikTok|\btrill_/i, "TikTok"],
  [/\bTwitter/, "X"],
  [/\bLinkedInApp\b/, "LinkedIn"],
  [/\bViber\b/, "Viber"],
  [/\bKAKAOTALK\b/i, "KakaoTalk"],
  [/\bDiscord\b/, "Discord"],
];

/** Browsers of their own that are built on the same view. */
const real = /\bDuckDuckGo\/|\bEdg[A]?\/|\bOPR\/|\bFirefox\//;

/**
 * The app whose built-in browser this is, an empty string when it has no name, or null in a browser.
 * Android marks its web views with `; wv)`; on an iPhone only real browsers say Safari.
 */
export function messengerOf(userAgent: string): string | null {
  const name = named.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (name !== undefined) return name;
  if (real.test(userAgent)) return null;
  const androidView = /; wv\)/.test(userAgent);
  const appleView =
    /\b(iPhone|iPad|iPod)\b/.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Safari\//.test(userAgent);
  return androidView || appleView ? "" : null;
}

/**
 * An address that Android hands to the person's browser (developer.chrome.com, "Android intents with Chrome").
 * What comes before the last # is the page, its own fragment included.
 */
export function intentLink(href: string): string {
  const { protocol, host, pathname, search, hash } = new URL(href);
  const scheme = protocol.slice(0, -1);
  return `intent://${host}${pathname}${search}${hash}#Intent;scheme=${scheme};action=android.intent.action.VIEW;end`;
}

export function isAndroid(userAgent: string): boolean {
  return /\bAndroid\b/.test(userAgent);
}
