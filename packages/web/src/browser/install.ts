/** What is asked of the browser, so that it can be told in a test. */
export interface Standing {
  readonly userAgent: string;
  readonly touchPoints: number;
  readonly standalone: boolean;
}

/** iPads call themselves Macs; no Mac has a touch screen. */
function isApplePhone({ userAgent, touchPoints }: Standing): boolean {
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
}

/**
 * On Apple's phones a tab and the app on the home screen keep their things apart, so who joins in a tab and
 * installs later would be two people. Everywhere else they share.
 */
export function joinsApart(standing: Standing): boolean {
  return isApplePhone(standing) && !standing.standalone;
}

export function thisBrowser(): Standing {
  return {
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    standalone: matchMedia("(display-mode: standalone)").matches,
  };
}
