/*
 * The service worker: keeps the files of one version of the app, hands them out, and never sees anything
 * that members write. It answers for the app's own files alone; what goes to the wire passes it by. Where the person wants
 * that, it shows that something is new.
 *
 * Data is paid for by the megabyte: a first visit keeps what it has fetched anyway. Who has been here before
 * gets a newer version whole, so that nothing of it is missing where there is no signal; but for what is large and not for
 * everyone, which is kept where it was used.
 */

import { noticeOf, type Notice, type WakeNote } from "./notice.ts";

declare const __SHELL_CORE__: readonly string[];
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_ONCE_USED__: readonly string[];
declare const __SHELL_VERSION__: string;

interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waitable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface OpenWindow {
  readonly visibilityState: "hidden" | "visible";
  focus(): Promise<unknown>;
}
interface Pressed extends Waitable {
  readonly notification: { close(): void };
}
interface Told extends Waitable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
/** As much of ServiceWorkerGlobalScope as is used; the page's types know no worker. */
interface Scope {
  readonly location: { readonly origin: string };
  readonly registration: { showNotification(title: string, options: Notice["options"]): Promise<void> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: { type: "window"; includeUncontrolled: true }): Promise<readonly OpenWindow[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "push", run: (event: Waitable) => void): void;
  addEventListener(type: "notificationclick", run: (event: Pressed) => void): void;
  addEventListener(type: "fetch", run: (event: Fetching) => void): void;
  addEventListener(type: "message", run: (event: Told) => void): void;
}

const scope = globalThis as unknown as Scope;
const prefix = "shell-";
const shelf = prefix + __SHELL_VERSION__;
const policyHeader = "content-security-policy";
const files = new Set(__SHELL_FILES__);
const onceUsed = new Set(__SHELL_ONCE_USED__);

function isOurs(file: string): boolean {
  return files.has(file) || onceUsed.has(file);
}

async function olderShelves(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shelf);
}

async function keep(wanted: Iterable<string>): Promise<void> {
  const cache = await caches.open(shelf);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = [...wanted].filter((file) => isOurs(file) && !kept.has(file));
  // Hashed files may come from the browser's own cache; the page itself is asked for anew.
  await cache.addAll(missing.map((file) => (isHashed(file) ? file : new Request(file, { cache: "no-cache" }))));
}

async function install(): Promise<void> {
  const isFirst = (await olderShelves()).length === 0;
  await keep(isFirst ? __SHELL_CORE__ : files);
}

/** What only some use, and this person has used by now, and is the same: it is not fetched again. */
async function bringAlong(): Promise<void> {
  const cache = await caches.open(shelf);
  for (const name of await olderShelves()) {
    const older = await caches.open(name);
    for (const file of onceUsed) {
      const found = await older.match(file);
      if (found !== undefined) await cache.put(file, found);
    }
  }
}

async function activate(): Promise<void> {
  const older = await olderShelves();
  // Not before: while this version waited, the one before it may have been used for more.
  await bringAlong();
  await Promise.all(older.map((name) => caches.delete(name)));
  // The page of a first visit came before its worker: what it fetches from now on is kept too.
  if (older.length === 0) await scope.clients.claim();
}

async function answer(request: Request, file: string): Promise<Response> {
  const cache = await caches.open(shelf);
  const found = await cache.match(file);
  if (found !== undefined) return found;
  const fetched = await fetch(request);
  if (fetched.ok && isHashed(file)) await cache.put(file, fetched.clone());
  return fetched;
}

/** The page stays as it is; where it may connect to is its hall's present word, which changes as the hall moves. */
async function keepPolicy(): Promise<void> {
  const cache = await caches.open(shelf);
  const [page, now] = await Promise.all([cache.match("/"), fetch("/", { method: "HEAD", cache: "no-store" })]);
  const policy = now.headers.get(policyHeader);
  if (page === undefined || !now.ok || policy === null) return;
  const headers = new Headers(page.headers);
  headers.set(policyHeader, policy);
  await cache.put("/", new Response(await page.blob(), { status: page.status, headers }));
}

const notes = "notice";

async function keepNote(note: WakeNote): Promise<void> {
  const cache = await caches.open(notes);
  await cache.put("/", new Response(JSON.stringify(note)));
}

function windows(): Promise<readonly OpenWindow[]> {
  return scope.clients.matchAll({ type: "window", includeUncontrolled: true });
}

/** Whoever has the app before their eyes sees what is new. */
async function showNotice(): Promise<void> {
  if ((await windows()).some(({ visibilityState }) => visibilityState === "visible")) return;
  const note = await (await caches.open(notes)).match("/");
  if (note === undefined) return;
  const kept = (await note.json()) as WakeNote;
  // A browser may hold what another version of the app wrote there.
  if (kept.v !== 1) return;
  const { title, options } = noticeOf(kept, new Date());
  await scope.registration.showNotification(title, options);
}

async function openApp(): Promise<void> {
  const [open] = await windows();
  await (open === undefined ? scope.clients.openWindow("/") : open.focus());
}

const isHashed = (file: string): boolean => file.startsWith("/assets/");

/** The file of this version that a request is for, or null when it is none of ours. */
function fileFor(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  const ours = request.method === "GET" && origin === scope.location.origin && isOurs(pathname);
  return ours ? pathname : null;
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const file = fileFor(event.request);
  if (file !== null) event.respondWith(answer(event.request, file));
});
scope.addEventListener("push", (event) => event.waitUntil(showNotice()));
scope.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openApp());
});
scope.addEventListener("message", (event) => {
  // A new version waits until the person says so: what they are writing lives in the open page.
  if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
  // The hall has told of another address. Whoever asked hears when it is done, also where the hall did not answer.
  if (event.data === "policy") {
    const kept = keepPolicy().catch(() => undefined);
    event.waitUntil(kept.then(() => event.ports[0]?.postMessage("done")));
  }
  // What to show is told by the app as it is put away.
  const note = (event.data as { readonly notice?: WakeNote } | null)?.notice;
  if (note !== undefined) event.waitUntil(keepNote(note));
  // What the first visit fetched before there was a worker; it is in the browser's cache still.
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter((file) => typeof file === "string")));
});
