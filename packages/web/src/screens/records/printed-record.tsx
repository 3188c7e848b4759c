import type { CallRecord } from "@unionhall/member";
import { onOneLine, recordFile, recordLines } from "@unionhall/member";
import type { VNode } from "preact";
import { handOver } from "../../browser/saving.ts";
import { recordText } from "../../messages/records.ts";
import { Button } from "../../parts/button.tsx";
import { PrintedAlone } from "../../parts/printed-alone.tsx";
import { dayInFull } from "../decisions/words.ts";

interface RecordProps {
  readonly record: CallRecord;
}

/** As a file, and on paper. */
export function TakeRecord({ record, print }: RecordProps & { readonly print: () => void }): VNode {
  const say = recordText();
  const save = (): void => {
    const file = recordFile(record, [say.paper, ...inWords(record), say.howToCheck]);
    handOver(new Blob([file], { type: "text/plain;charset=utf-8" }), "record.txt");
  };
  return (
    <>
      <Button press={save}>{say.save}</Button>
      <Button press={print}>{say.onPaper}</Button>
    </>
  );
}

/** For whoever reads it: none of these words is signed. */
function inWords({ name, title, day, minutes, by, circle }: CallRecord): readonly string[] {
  const say = recordText();
  return [say.tookPart(name), title, say.onDay(dayInFull(day), minutes), say.signedBy(by, circle)];
}

/** As it is printed: nothing else of the page is. */
export function PrintedRecord({ record, close }: RecordProps & { readonly close: () => void }): VNode {
  const say = recordText();
  return (
    <PrintedAlone title={say.onPaper} before={<p>{say.proves}</p>} sheet={say.sheet} close={close}>
      <h2>{say.paper}</h2>
      {inWords(record).map((line, at) => (
        <p key={at}>{onOneLine(line)}</p>
      ))}
      <p>{say.howToCheck}</p>
      <pre class="small">{recordLines(record).join("\n")}</pre>
    </PrintedAlone>
  );
}
