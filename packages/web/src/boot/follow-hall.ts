import type { Member } from "@unionhall/member";
import { effect } from "@preact/signals";
import { isWriting } from "../state/drafts.ts";
import { isSending } from "../state/parcels.ts";

/*
 * Note: how the app gets to a hall's new address. A page may connect to the addresses that its policy named when it was
 * opened, and the page that is kept on the device comes with the policy that it was kept with. So when the hall tells
 * of an address, the kept page gets the hall's present policy; and when this page was kept from an address of its own
 * hall, it is opened anew as soon as that would help and nobody is writing.
 */

/** Goes after the hall of this member's desk for as long as they are at home here; what it gives back ends that. */
export function followHall(member: Member): () => void {
  let known: readonly string[] = [];
  const look = (): void => {
    const { desk } = member;
    const told = desk.state === "open" && desk.where.said.length > 0 ? [desk.where.hall, ...desk.where.said] : [];
    if (told.join() === known.join()) return;
    known = told;
    if (known.length > 0) void keepPolicy();
  };
  const kept = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const origin = effectiveDirective === "connect-src" ? originOf(blockedURI) : null;
    if (origin !== null && known.includes(origin)) void openAnewFor(origin);
  };
  const stop = member.subscribe(look);
  document.addEventListener("securitypolicyviolation", kept);
  look();
  return () => {
    stop();
    document.removeEventListener("securitypolicyviolation", kept);
  };
}

/** Of a page's address or a socket's. */
function originOf(address: string): string | null {
  const http = address.replace(/^ws/, "http");
  return URL.canParse(http) ? new URL(http).origin : null;
}

/** Addresses for which this tab was opened anew: once is enough, or it would be done without end. */
const mark = "opened-for";

async function openAnewFor(origin: string): Promise<void> {
  if (sessionStorage.getItem(mark) === origin || !(await isNamed(origin))) return;
  await keepPolicy();
  sessionStorage.setItem(mark, origin);
  effect(() => {
    if (!isWriting.value && !isSending.value) location.reload();
  });
}

/** Whether the page would be let connect there if it were opened now. Never where its own hall does not answer. */
async function isNamed(origin: string): Promise<boolean> {
  const answer = await fetch("/", { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.headers.get("content-security-policy")?.includes(` ${origin} `) ?? false;
}

/** The page that is kept on this device gets the policy that its hall has now. */
async function keepPolicy(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (worker == null) return;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => (port1.onmessage = resolve));
  worker.postMessage("policy", [port2]);
  await done;
}
