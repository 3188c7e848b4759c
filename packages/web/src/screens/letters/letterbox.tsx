import type { CircleView, LetterboxView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { letterText } from "../../messages/letters.ts";
import { Button } from "../../parts/button.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Sure } from "../../parts/sure.tsx";

/** Letters a day, and how many stamps go on a sheet. */
const takes = { daily: 20, stamped: 10 } as const;
const slips = 12;

interface LetterboxProps {
  readonly view: CircleView;
  readonly box: LetterboxView;
  readonly look: () => void;
  readonly show: (sheet: readonly string[]) => void;
}

/** Whether letters are taken, and where; what stewards do with it. */
export function Letterbox({ view, box, look, show }: LetterboxProps): VNode {
  const say = letterText();
  const { state, link, today, stamps } = box;
  const words = { closed: say.closed, open: say.open, paused: say.pausedHere, differs: say.differs }[state];
  return (
    <section class="card">
      <p class={state === "open" ? "" : state === "closed" ? "dim" : "note wait"}>{words}</p>
      {link === null ? null : <ShareLink link={link} />}
      {box.takes === null ? null : (
        <p class="small dim">
          {say.today(today.plain, box.takes.daily, today.stamped, box.takes.stamped)} {say.stampsLeft(stamps)}
        </p>
      )}
      {view.steward && state === "closed" ? <Open view={view} look={look} /> : null}
      {view.steward && state !== "closed" ? <Acts view={view} box={box} look={look} show={show} /> : null}
    </section>
  );
}

function Open({ view, look }: Pick<LetterboxProps, "view" | "look">): VNode {
  const say = letterText();
  const member = useMember();
  const act = useAct();
  const open = (): void =>
    act.run(
      () => member.letters.open(view.id, takes),
      () => (tell(say.opened), look()),
    );
  return (
    <div class="stack">
      <p class="small dim">{say.openText}</p>
      <Trouble of={act.problem} />
      <Button kind="go" wide press={open} busy={act.busy}>
        {say.openIt}
      </Button>
    </div>
  );
}

function Acts({ view, box: { state }, look, show }: LetterboxProps): VNode {
  const say = letterText();
  const member = useMember();
  const act = useAct();
  const [asking, setAsking] = useState<"address" | "close" | null>(null);
  const pause = (paused: boolean): void => act.run(() => member.letters.pause(view.id, paused), look);
  const works = state !== "differs";
  return (
    <div class="stack">
      <Trouble of={act.problem} />
      {works ? <p class="small dim">{say.stampsText}</p> : null}
      <div class="row">
        {works ? (
          <Button press={() => act.run(() => member.letters.makeStamps(view.id, slips), show)} busy={act.busy}>
            {say.stamps}
          </Button>
        ) : null}
        {works ? (
          <Button press={() => pause(state === "open")}>{state === "open" ? say.pause : say.resume}</Button>
        ) : null}
        <Button press={() => setAsking("address")}>{say.newAddress}</Button>
        <Button press={() => setAsking("close")}>{say.close}</Button>
      </div>
      {asking === null ? null : <Ending view={view} what={asking} look={look} close={() => setAsking(null)} />}
    </div>
  );
}

interface EndingProps extends Pick<LetterboxProps, "view" | "look"> {
  readonly what: "address" | "close";
  readonly close: () => void;
}

function Ending({ view, what, look, close }: EndingProps): VNode {
  const say = letterText();
  const moves = what === "address";
  return (
    <Sure
      title={moves ? say.newAddressTitle : say.closeTitle}
      does={moves ? say.newAddressText : say.closeText}
      cannot={say.ends}
      go={moves ? say.newAddress : say.close}
      deed={({ letters }) => (moves ? letters.open(view.id, takes) : letters.close(view.id))}
      done={() => (tell(say.done), look())}
      close={close}
    />
  );
}
