import type { CircleView, LetterboxView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { letterText } from "../../messages/letters.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Letterbox } from "./letterbox.tsx";
import { OneLetter } from "./one-letter.tsx";
import { Sheet } from "./sheet.tsx";

/** What came from outside, and the letterbox it came into. */
export function Letters({ view }: { readonly view: CircleView }): VNode {
  const say = letterText();
  const member = useMember();
  const act = useAct();
  const [box, setBox] = useState<LetterboxView | null>(null);
  const [sheet, setSheet] = useState<readonly string[] | null>(null);
  const look = (): void => act.run(() => member.letters.look(view.id), setBox);
  useEffect(look, [view.id, view.letterbox.lettered, view.letterbox.open]);
  if (sheet !== null) return <Sheet slips={sheet} leave={() => (setSheet(null), look())} />;
  return (
    <>
      <section class="stack">
        <h2>{say.title}</h2>
        <p class="dim">{say.about}</p>
        <Trouble of={act.problem} />
        <div>
          <Button press={look} busy={act.busy}>
            {say.again}
          </Button>
        </div>
      </section>
      {box === null ? null : <Letterbox view={view} box={box} look={look} show={setSheet} />}
      {box === null ? null : <Came view={view} box={box} look={look} />}
    </>
  );
}

interface CameProps {
  readonly view: CircleView;
  readonly box: LetterboxView;
  readonly look: () => void;
}

function Came({ view, box: { letters, state }, look }: CameProps): VNode | null {
  const say = letterText();
  if (letters.length === 0 && state === "closed") return null;
  return (
    <section class="stack">
      <h2>{say.came(letters.length)}</h2>
      <p class="dim">{letters.length === 0 ? say.none : say.believe}</p>
      <ul class="stack">
        {letters.map((letter) => (
          <li key={letter.id}>
            <OneLetter view={view} letter={letter} look={look} />
          </li>
        ))}
      </ul>
      <p class="small dim">{say.kept}</p>
    </section>
  );
}
