/** Of Chrome, Firefox, Safari and Edge. A device gives the address, so the hall goes nowhere but here. */
const services = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "push.apple.com",
  "notify.windows.com",
] as const;

/** Whether an address is one at a push service that the hall knows: its certificate keeps anybody else from being there. */
export function isOfPushService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isPlain = protocol === "https:" && `${port}${username}${password}` === "";
  return isPlain && services.some((name) => hostname === name || hostname.endsWith(`.${name}`));
}

const patience = 30_000;

/** How long a push service goes on trying, in seconds: a day. */
const ttl = "86400";

/**
 * Has a push service wake a device (RFC 8030), by a message that has nothing in it. A newer one takes the place of one that
 * waits there. False where it is worth telling it again later: it does not answer, or is busy.
 */
export async function tellPushService(address: string, authorization: string): Promise<boolean> {
  const headers = { authorization, ttl, urgency: "normal", topic: "new" };
  try {
    const signal = AbortSignal.timeout(patience);
    const { status, body } = await fetch(address, { method: "POST", redirect: "manual", headers, signal });
    await body?.cancel();
    return status < 500 && status !== 429;
  } catch {
    return false;
  }
}
