import type { At, Member, Outcome } from "@unionhall/member";
import type { BlobId, CircleId } from "@unionhall/protocol";
import { sourceOf } from "../browser/picked.ts";
import type { Parcel } from "./parcels.ts";
import { parcels } from "./parcels.ts";

/** What is to be sent: `finish` names the files, in the order in which they were picked. */
export interface ToSend {
  readonly at: At;
  readonly words: string;
  readonly files: readonly File[];
  readonly finish: (blobs: readonly BlobId[]) => Promise<Outcome<unknown>>;
}

interface Deed extends ToSend {
  readonly member: Member;
  isStopped: boolean;
}

const deeds = new Map<number, Deed>();
let next = 1;

export function sendParcel(member: Member, send: ToSend): void {
  const n = next++;
  const { at, words } = send;
  const files = send.files.map(({ name, size }) => ({ name, length: size, done: 0 }));
  deeds.set(n, { ...send, member, isStopped: false });
  parcels.value = [...parcels.value, { n, at, words, files, problem: null }];
  void carry(n);
}

/** What has arrived already, nothing names: the hall lets go of it. */
export function stopParcel(n: number): void {
  const deed = deeds.get(n);
  if (deed !== undefined) deed.isStopped = true;
  deeds.delete(n);
  parcels.value = parcels.value.filter((each) => each.n !== n);
}

export function goOnWithParcel(n: number): void {
  if (parcels.value.some((each) => each.n === n && each.problem !== null)) void carry(n);
}

/** What was picked is as good as its circle: it goes with what is left, locked, or of a visit that is over. */
export function dropParcels(except: readonly { readonly id: CircleId }[]): void {
  for (const { n, at } of parcels.value) if (!except.some(({ id }) => id === at.circle)) stopParcel(n);
}

async function carry(n: number): Promise<void> {
  const deed = deeds.get(n);
  if (deed === undefined) return;
  change(n, () => ({ problem: null }));
  const outcome = await uploaded(n, deed);
  if (deed.isStopped) return;
  const finished = outcome.ok ? await deed.finish(outcome.value) : outcome;
  if (finished.ok) return stopParcel(n);
  change(n, () => ({ problem: finished.problem }));
  if (finished.problem.type === "offline") whenOnline(deed.member, () => goOnWithParcel(n));
}

async function uploaded(n: number, deed: Deed): Promise<Outcome<readonly BlobId[]>> {
  const blobs: BlobId[] = [];
  for (const [nth, file] of deed.files.entries()) {
    const report = (done: number): void =>
      change(n, ({ files }) => ({ files: files.with(nth, { ...files[nth]!, done }) }));
    const how = { report, stopped: () => deed.isStopped };
    const outcome = await deed.member.rooms.upload(deed.at, await sourceOf(file), how);
    if (!outcome.ok) return outcome;
    blobs.push(outcome.value);
  }
  return { ok: true, value: blobs };
}

function change(n: number, how: (parcel: Parcel) => Partial<Parcel>): void {
  parcels.value = parcels.value.map((each) => (each.n === n ? { ...each, ...how(each) } : each));
}

function whenOnline(member: Member, run: () => void): void {
  const stop = member.subscribe(() => {
    if (member.connection !== "online") return;
    stop();
    run();
  });
}
