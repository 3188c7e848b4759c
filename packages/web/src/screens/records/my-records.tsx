import type { CallRecord } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { recordText } from "../../messages/records.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { dayInFull } from "../decisions/words.ts";
import { PrintedRecord, TakeRecord } from "./printed-record.tsx";

/** What this person keeps of calls that they took part in; nothing where that is none. */
export function MyRecords(): VNode | null {
  const say = recordText();
  const { records } = useMember().calls;
  const { kept } = records;
  useEffect(() => void records.read(), []);
  const [printing, print] = useState<CallRecord | null>(null);
  if (printing !== null) return <PrintedRecord record={printing} close={() => print(null)} />;
  if (kept.length === 0) return null;
  return (
    <section class="card">
      <h2>{say.mine}</h2>
      <ul class="list">
        {kept.map((record) => (
          <li key={record.signature.join()} class="item stack-s">
            <OneRecord record={record} print={() => print(record)} />
          </li>
        ))}
      </ul>
      <p class="small dim">{say.proves}</p>
    </section>
  );
}

function OneRecord({ record, print }: { readonly record: CallRecord; readonly print: () => void }): VNode {
  const say = recordText();
  const [asking, ask] = useState(false);
  const { title, day, minutes, name } = record;
  return (
    <>
      <p>
        <b>{say.of(isolate(title), dayInFull(day))}</b>
      </p>
      <p class="small">{say.says(isolate(name), minutes)}</p>
      <div class="row">
        <TakeRecord record={record} print={print} />
        <Button press={() => ask(true)}>{say.drop}</Button>
      </div>
      {asking ? (
        <Sure
          title={say.dropTitle}
          does={say.dropText}
          cannot={say.dropCannot}
          go={say.drop}
          deed={({ calls: { records } }) => records.drop(record)}
          done={() => tell(say.dropped)}
          close={() => ask(false)}
        />
      ) : null}
    </>
  );
}
