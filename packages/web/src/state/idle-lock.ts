import type { Member } from "@unionhall/member";

const idleFor = 120_000;
/** That somebody is there. A page scrolls by itself where something new arrives, so that is no sign of anybody. */
const signs = ["pointerdown", "keydown", "wheel", "touchstart", "focusin"] as const;

/** Locks after two minutes without the person. Does nothing where there is no passphrase. */
export function lockWhenIdle(member: Member): () => void {
  let last = Date.now();
  const alive = (): void => {
    // A phone that slept lets no timer run: what counts is the time that went by.
    if (Date.now() - last > idleFor) member.lock();
    last = Date.now();
  };
  const look = setInterval(() => {
    if (Date.now() - last > idleFor && isOpenUnderPassphrase(member)) member.lock();
  }, 5_000);
  for (const sign of signs) addEventListener(sign, alive, { passive: true, capture: true });
  document.addEventListener("visibilitychange", alive);
  return () => {
    clearInterval(look);
    for (const sign of signs) removeEventListener(sign, alive, { capture: true });
    document.removeEventListener("visibilitychange", alive);
  };
}

function isOpenUnderPassphrase(member: Member): boolean {
  return member.desk.state === "open" && member.desk.passphrase;
}
