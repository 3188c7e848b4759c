import type { NamedView, Problem, ReaderView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { ReportedAt } from "@unionhall/union";
import { longestReport } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { careText } from "../../messages/care.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Tick } from "../../parts/tick.tsx";
import { TooLong } from "../../parts/too-long.tsx";
import { tooLongBy } from "../../parts/too-long-by.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface ReportProps {
  readonly circle: CircleId;
  readonly about: NamedView;
  /** Something of theirs that can be shown with it. */
  readonly at?: ReportedAt;
  readonly close: () => void;
}

/** In a dialog, so that no address of it stands in the browser's history. */
export function Report({ circle, about, at, close }: ReportProps): VNode {
  const say = careText();
  const { care } = useMember();
  const act = useAct();
  const name = isolate(about.name);
  const readers = care.look(circle).readersOf(about.id);
  // Whoever is named while one writes reads it only where one says so.
  const [chosen, choose] = useState<readonly string[]>(() => readers.filter(isUsual).map(({ id }) => id));
  const [shows, setShows] = useState(at !== undefined);
  const [words, write] = useState("");
  if (readers.length === 0) return <NobodyReads name={name} close={close} />;
  const to = readers.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const ask = { about: about.id, text: words, to, ...(shows && at !== undefined ? { at } : {}) };
  const left = (): void => {
    const waits = care.look(circle).own.some((each) => each.waits.length > 0);
    tell(waits ? say.waits : say.sent);
    close();
  };
  return (
    <Dialog title={say.report(name)} close={close}>
      <p>{say.never(name)}</p>
      <Form submit={() => act.run(() => care.report(circle, ask), left)}>
        <Readers of={readers} chosen={chosen} choose={choose} />
        <Words words={words} write={write} />
        {at === undefined ? null : (
          <div class="ways">
            <Tick words={say.link} on={shows} set={setShows} />
          </div>
        )}
        <WhoSees name={name} />
        <Send problem={act.problem} busy={act.busy} close={close} />
      </Form>
    </Dialog>
  );
}

/** Whom one has muted or is kept apart from is not ticked by itself. */
function isUsual({ muted, apart }: ReaderView): boolean {
  return muted === undefined && apart === undefined;
}

interface ReadersProps {
  readonly of: readonly NamedView[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

function Readers({ of, chosen, choose }: ReadersProps): VNode {
  const say = careText();
  return (
    <fieldset class="ways">
      <legend>{say.readers}</legend>
      <p class="small dim">{say.readersHint}</p>
      <div class="ticks">
        {of.map(({ id, name }) => (
          <Tick
            key={id}
            words={name}
            on={chosen.includes(id)}
            set={(on) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Words({ words, write }: { readonly words: string; readonly write: (words: string) => void }): VNode {
  const say = careText();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say.what}</label>
      <textarea
        id={id}
        rows={6}
        required
        value={words}
        dir="auto"
        aria-describedby={`${id}-hint ${id}-long`}
        aria-invalid={tooLongBy(words, longestReport) > 0}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p class="small dim" id={`${id}-hint`}>
        {say.whatHint}
      </p>
      <TooLong id={`${id}-long`} written={words} longest={longestReport} />
    </div>
  );
}

function WhoSees({ name }: { readonly name: string }): VNode {
  const say = careText();
  return (
    <details>
      <summary>{say.truths}</summary>
      <ul class="stack-s">
        {[say.whoReads, say.hallSees(name), say.stays, say.noEmergency].map((truth) => (
          <li key={truth}>{truth}</li>
        ))}
      </ul>
    </details>
  );
}

interface SendProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly close: () => void;
}

function Send({ problem, busy, close }: SendProps): VNode {
  return (
    <>
      <Trouble of={problem} />
      <div class="row">
        <Button kind="go" busy={busy}>
          {careText().send}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </>
  );
}

function NobodyReads({ name, close }: { readonly name: string; readonly close: () => void }): VNode {
  const say = careText();
  return (
    <Dialog title={say.nobody} close={close}>
      <p>{say.nobodyText(name)}</p>
      <p class="note wait">{say.noEmergency}</p>
      <Button press={close}>{text().common.close}</Button>
    </Dialog>
  );
}
