import type { At, FileSource, Member, Outcome, Problem } from "@unionhall/member";
import type { BlobId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { afterEach, expect, test } from "vitest";
import { dropParcels, goOnWithParcel, sendParcel, stopParcel } from "./carry-parcels.ts";
import { isSending, parcelsTo } from "./parcels.ts";

const at: At = { circle: idOf("circle", new Uint8Array(20)), room: idOf("room", new Uint8Array(16)) };
const kit = new File(["warm socks"], "kit.txt");
const map = new File(["left, then right"], "map.txt");

/** A member whose uploads end when the test says how. */
class Held {
  readonly ends: ((problem?: Problem) => void)[] = [];
  readonly sent: string[] = [];
  readonly named: (readonly BlobId[])[] = [];
  connection = "online";
  stopped: () => boolean = () => false;
  changed: () => void = () => {};
  report: (done: number) => void = () => {};

  get member(): Member {
    const subscribe = (changed: () => void): (() => void) => {
      this.changed = changed;
      return () => void (this.changed = () => {});
    };
    const upload = (_: At, file: FileSource, how: { report: Held["report"]; stopped: () => boolean }) => {
      this.sent.push(file.name);
      this.report = how.report;
      this.stopped = how.stopped;
      return new Promise<Outcome<BlobId>>((resolve) => {
        this.ends.push((problem) =>
          resolve(problem === undefined ? { ok: true, value: `blob_${file.name}` as BlobId } : { ok: false, problem }),
        );
      });
    };
    const connection = (): string => this.connection;
    return {
      rooms: { upload },
      subscribe,
      get connection() {
        return connection();
      },
    } as unknown as Member;
  }

  send(...files: readonly File[]): void {
    const finish = (blobs: readonly BlobId[]): Promise<Outcome<void>> => {
      this.named.push(blobs);
      return Promise.resolve({ ok: true, value: undefined });
    };
    sendParcel(this.member, { at, words: "here", files, finish });
  }

  async end(problem?: Problem): Promise<void> {
    await settle();
    this.ends.shift()!(problem);
    await settle();
  }
}

/** Reading a file of the platform takes it a few turns. */
const settle = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));

afterEach(() => dropParcels([]));

test("files go one after the other, tell how far they are, and are named together in the end", async () => {
  const held = new Held();
  held.send(kit, map);
  await settle();
  held.report(4);
  expect(parcelsTo(at)).toMatchObject([{ words: "here", files: [{ name: "kit.txt", done: 4 }, { done: 0 }] }]);
  await held.end();
  await held.end();
  expect(held.named).toEqual([["blob_kit.txt", "blob_map.txt"]]);
  expect([parcelsTo(at), isSending.value]).toEqual([[], false]);
});

test("without a line it waits, and goes on by itself when there is one", async () => {
  const held = new Held();
  held.send(kit);
  held.connection = "offline";
  await held.end({ type: "offline" });
  expect(parcelsTo(at)).toMatchObject([{ problem: { type: "offline" } }]);
  held.changed();
  held.connection = "online";
  held.changed();
  await held.end();
  expect(held.sent).toEqual(["kit.txt", "kit.txt"]);
  expect(held.named).toHaveLength(1);
});

test("another trouble stays until somebody tries again", async () => {
  const held = new Held();
  held.send(kit);
  await held.end({ type: "picture-broken" });
  const [parcel] = parcelsTo(at);
  expect(parcel?.problem).toEqual({ type: "picture-broken" });
  goOnWithParcel(parcel!.n);
  await held.end();
  expect(held.named).toHaveLength(1);
});

test("what was stopped is named by nothing, and neither is what goes with its circle", async () => {
  const held = new Held();
  held.send(kit);
  await settle();
  stopParcel(parcelsTo(at)[0]!.n);
  expect(held.stopped()).toBe(true);
  await held.end();
  held.send(map);
  await settle();
  dropParcels([{ id: at.circle }]);
  expect(parcelsTo(at)).toHaveLength(1);
  dropParcels([]);
  expect(held.stopped()).toBe(true);
  await held.end();
  expect(held.named).toEqual([]);
});
