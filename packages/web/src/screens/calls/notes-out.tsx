import { notesParts, notesText } from "@unionhall/member";
import type { VNode } from "preact";
import { handOver } from "../../browser/saving.ts";
import { noteText } from "../../messages/notes.ts";
import { Button } from "../../parts/button.tsx";
import { PrintedAlone } from "../../parts/printed-alone.tsx";
import { dayInFull } from "../decisions/words.ts";
import { useCallTitle } from "./call-event.ts";
import type { OfNotes } from "./notes.tsx";
import { standsBehind } from "./stands-out.ts";

type Out = Pick<OfNotes, "call" | "agenda">;

/** The notes as a file and on paper: what leaves the circle is said before. */
export function TakeNotes({ call, agenda, print }: Out & { readonly print: () => void }): VNode | null {
  const say = noteText();
  const title = useCallTitle(call);
  if (call.notes.length === 0) return null;
  const save = (): void => {
    const whole = `${title}\n${dayInFull(call.day)}\n\n${notesText({ call, agenda }, say)}`;
    handOver(new Blob([whole], { type: "text/plain;charset=utf-8" }), "notes.txt");
  };
  return (
    <details>
      <summary>{say.takeAlong}</summary>
      <div class="stack">
        <p class="small dim">{say.takeText}</p>
        <div class="row">
          <Button press={save}>{say.asText}</Button>
          <Button press={print}>{say.onPaper}</Button>
        </div>
      </div>
    </details>
  );
}

/** As they are printed: nothing else of the page is. */
export function PrintedNotes({ call, agenda, close }: Out & { readonly close: () => void }): VNode {
  const say = noteText();
  const title = useCallTitle(call);
  return (
    <PrintedAlone
      title={say.onPaper}
      before={<p>{say.takeText}</p>}
      sheet={say.sheet}
      second={standsBehind(call)}
      back={say.toNotes}
      close={close}
    >
      <h2>{title}</h2>
      <p>{dayInFull(call.day)}</p>
      {notesParts({ call, agenda }, say).map(({ is, text }, at) =>
        is === "heading" ? (
          <h3 key={at}>{text}</h3>
        ) : (
          <p key={at} class={is === "line" ? "from-others" : undefined}>
            {text}
          </p>
        ),
      )}
    </PrintedAlone>
  );
}
