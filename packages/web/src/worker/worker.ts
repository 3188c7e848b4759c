/*
 * The service worker: keeps the files of one version of the app, hands them out, and never sees anything
 * that members write. It answers for the app's own files alone; what goes to the wire passes it by.
 */

declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;

interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** As much of ServiceWorkerGlobalScope as is used; the page's types know no worker. */
interface Scope {
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", run: (event: Waitable) => void): void;
  addEventListener(type: "fetch", run: (event: Fetching) => void): void;
  addEventListener(type: "message", run: (event: MessageEvent) => void): void;
}

const scope = globalThis as unknown as Scope;
const prefix = "shell-";
const shelf = prefix + __SHELL_VERSION__;
const files = new Set(__SHELL_FILES__);

async function keepShell(): Promise<void> {
  const cache = await caches.open(shelf);
  // Hashed files may come from the browser's own cache; the page and its kin are asked for anew.
  await cache.addAll([...files].map((file) => (hashed(file) ? file : new Request(file, { cache: "no-cache" }))));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== shelf).map((name) => caches.delete(name)),
  );
}

async function answer(request: Request, file: string): Promise<Response> {
  const cache = await caches.open(shelf);
  return (await cache.match(file)) ?? fetch(request);
}

const hashed = (file: string): boolean => file.startsWith("/assets/");

/** The kept file that answers a request, or null when it is none of ours. */
function fileFor(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.location.origin) return null;
  if (files.has(pathname)) return pathname;
  return null;
}

scope.addEventListener("install", (event) => event.waitUntil(keepShell()));
scope.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
scope.addEventListener("fetch", (event) => {
  const file = fileFor(event.request);
  if (file !== null) event.respondWith(answer(event.request, file));
});
// A new version waits until the person says so: what they are writing lives in the open page.
scope.addEventListener("message", (event) => {
  if (event.data === "take-over") void scope.skipWaiting();
});
export {};
