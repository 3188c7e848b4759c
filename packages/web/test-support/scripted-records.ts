import type { CallRecord, CallRecordsView, Outcome, RecordActs } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { ash } from "./calling.ts";
import type { Scene } from "./scene.ts";

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What is asked for is signed by nobody, as this person is alone. */
export function scriptedRecords({ scene, deed }: Lent): RecordActs {
  const change = (how: (records: CallRecordsView) => Partial<CallRecordsView>): Promise<Outcome<void>> =>
    deed(() => {
      scene().calls = (scene().calls ?? []).map((call) => {
        const { records } = call;
        return records === null ? call : { ...call, records: { ...records, ...how(records) } };
      });
    });
  return {
    offer: (_call, words) => change(() => ({ offered: { ...words, by: ash } })),
    ask: () => change(() => ({ mine: "asked" })),
    give: (_call, members) =>
      change(({ asked, given }) => ({
        asked: asked.filter(({ member }) => !members.includes(member)),
        given: (given ?? 0) + members.length,
      })),
    keep: () => change(() => ({ mine: "kept" })),
    read: () => deed(() => undefined),
    get kept() {
      return scene().records ?? [];
    },
    drop: (record) => deed(() => void (scene().records = (scene().records ?? []).filter((each) => each !== record))),
    whose: () => null,
  };
}

/** One that somebody keeps, whose signature is nobody's. */
export function someRecord(title: string, name: string): CallRecord {
  return {
    circle: idOf("circle", new Uint8Array(20).fill(2)),
    title,
    day: 20_780,
    minutes: 90,
    name,
    nonce: new Uint8Array(16).fill(3),
    by: idOf("key", new Uint8Array(32).fill(4)),
    signature: new Uint8Array(64).fill(5),
  };
}
