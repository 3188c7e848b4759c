import type { CallView, NoteView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { NoteMark } from "@unionhall/union";
import type { VNode } from "preact";
import { useContext, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { noteText } from "../../messages/notes.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { NamesContext } from "../../parts/words.tsx";

const marks = ["action", "decision", "question", "quote"] as const;

interface MarkNoteProps {
  readonly call: CallView;
  readonly mark: NoteView["mark"];
  readonly set: (mark: NoteMark) => void;
}

/** What a line is, by one tap; the same again, and it is just a line. Of words it is asked whose they are, and again where that was wrong. */
export function MarkNote({ call, mark, set }: MarkNoteProps): VNode {
  const say = noteText();
  const [citing, setCiting] = useState(false);
  const press = (pressed: (typeof marks)[number]): void => {
    if (pressed === "quote") setCiting(true);
    else if (pressed === mark) set({ type: "none" });
    else set({ type: pressed });
  };
  return (
    <>
      <div class="row" role="group" aria-label={say.mark}>
        {marks.map((each) => (
          <button key={each} type="button" class="boost" aria-pressed={each === mark} onClick={() => press(each)}>
            {say.marks[each]}
          </button>
        ))}
      </div>
      {citing ? (
        <Whose
          call={call}
          say={(of) => {
            set({ type: "quote", of });
            setCiting(false);
          }}
          noQuote={
            mark !== "quote"
              ? null
              : () => {
                  set({ type: "none" });
                  setCiting(false);
                }
          }
          close={() => setCiting(false)}
        />
      ) : null}
    </>
  );
}

interface WhoseProps {
  readonly call: CallView;
  readonly say: (of: MemberId | null) => void;
  /** Where it stands as a quote. */
  readonly noQuote: (() => void) | null;
  readonly close: () => void;
}

/** Who speaks now, then whoever is here or stands in who came, then everybody else. */
function Whose({ call, say: done, noQuote, close }: WhoseProps): VNode {
  const say = noteText();
  const names = useContext(NamesContext);
  const there = [...call.here, ...call.attendance.named];
  const first = [...(call.speaks === null ? [] : [call.speaks.member]), ...there.map(({ member }) => member)];
  const people = [...new Set([...first, ...names.keys()])].filter((member) => names.has(member));
  const [of, choose] = useState<MemberId | "">(people[0] ?? "");
  return (
    <Dialog title={say.whose} close={close}>
      <Select<MemberId | "">
        label={say.whose}
        hint={say.whoseHint}
        of={[
          ...people.map((member) => ({ value: member, words: names.get(member) ?? "" })),
          { value: "", words: say.notInCircle },
        ]}
        chosen={of}
        choose={choose}
      />
      <div class="row">
        <Button press={close}>{text().common.cancel}</Button>
        {noQuote === null ? null : <Button press={noQuote}>{say.noQuote}</Button>}
        <Button kind="go" press={() => done(of === "" ? null : of)}>
          {say.cite}
        </Button>
      </div>
    </Dialog>
  );
}
