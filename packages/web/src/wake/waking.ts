import type { Member, Outcome } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { filesOf } from "../guise/guises.ts";
import { text } from "../messages/messages.ts";
import { guise } from "../state/preferences.ts";
import type { WakeNote } from "../worker/notice.ts";
import { isWoken, setWoken } from "./when-away.ts";

/** `forbidden`: the person or the device does not let the app show notices. */
export type Waking = "cannot" | "forbidden" | "off" | "on";

/** An iPhone has these for apps on the home screen alone; a private window has no worker. */
export async function wakingHere(): Promise<Waking> {
  if (!("Notification" in globalThis) || !("PushManager" in globalThis)) return "cannot";
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration === undefined) return "cannot";
  if (Notification.permission === "denied") return "forbidden";
  const there = await registration.pushManager.getSubscription();
  return there !== null && isWoken() ? "on" : "off";
}

/** Asks the person, then the push service. Rejects where that does not answer. */
export async function turnOn(key: Bytes): Promise<Waking> {
  if ((await Notification.requestPermission()) === "granted") {
    await addressFor(key);
    setWoken(true);
  }
  return wakingHere();
}

export async function turnOff(member: Member): Promise<Waking> {
  const there = isWoken() ? await subscription() : null;
  setWoken(false);
  if (there !== null) {
    await there.unsubscribe();
    // Where the hall cannot be reached, the push service tells it that the address is none any more.
    await member.waking.noMore(there.endpoint);
  }
  return wakingHere();
}

/** What the worker is to show is told it now: it knows neither the person's language nor their hours. */
export async function fallAsleep(member: Member): Promise<Outcome<void> | null> {
  const { key } = member.waking;
  if (key === null || (await wakingHere()) !== "on") return null;
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage({ notice: noteFor(member) });
  return member.waking.askAt(await addressFor(key));
}

/** Whoever is here needs no notice any more. */
export async function putAway(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  for (const notice of (await registration?.getNotifications()) ?? []) notice.close();
}

function noteFor({ mine }: Member): WakeNote {
  const { language, common, me } = text();
  const icon = `${filesOf(guise.value, language).icon}-512.png`;
  return { v: 1, title: common.guises[guise.value], words: me.wakeNotice, icon, language, quiet: mine.quietHours };
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** This device's address for a hall of that key; another hall's is let go. */
async function addressFor(key: Bytes): Promise<string> {
  const there = await subscription();
  const known = there?.options.applicationServerKey;
  if (there !== null && known != null && isSame(new Uint8Array(known), key)) return there.endpoint;
  await there?.unsubscribe();
  const { pushManager } = await navigator.serviceWorker.ready;
  return (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).endpoint;
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
