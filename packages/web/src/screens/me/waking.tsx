import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { useMember } from "../../state/member.ts";
import type { Waking } from "../../wake/waking.ts";
import { turnOff, turnOn, wakingHere } from "../../wake/waking.ts";

/** To be told of something new while the app is closed: off until the person has read what that gives away. */
export function WakingSection(): VNode {
  const { me } = text();
  const [here, setHere] = useState<Waking | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => void wakingHere().then(setHere), []);
  const turn = (deed: () => Promise<Waking>): void => {
    setBusy(true);
    setFailed(false);
    void deed()
      .then(setHere, () => setFailed(true))
      .finally(() => setBusy(false));
  };
  return (
    <section class="card">
      <h2>{me.wakeTitle}</h2>
      <p class="dim">{me.wakeText}</p>
      {failed ? (
        <p class="note trouble" role="alert">
          {me.wakeFailed}
        </p>
      ) : null}
      <Here here={here} busy={busy} turn={turn} />
    </section>
  );
}

interface HereProps {
  /** Null before this is known. */
  readonly here: Waking | null;
  readonly busy: boolean;
  readonly turn: (deed: () => Promise<Waking>) => void;
}

function Here({ here, busy, turn }: HereProps): VNode | null {
  const { me } = text();
  const member = useMember();
  const { key } = member.waking;
  if (here === null) return null;
  if (here === "cannot" || here === "forbidden") return <p>{here === "cannot" ? me.wakeCannot : me.wakeForbidden}</p>;
  if (here === "off" && key === null) return <p>{me.wakeHallCannot}</p>;
  const press = (): void => turn(() => (key === null || here === "on" ? turnOff(member) : turnOn(key)));
  return (
    <>
      <p class={here === "on" ? "good" : undefined}>{here === "on" ? me.wakeIsOn : me.wakeLearns}</p>
      <div class="row">
        <Button busy={busy} press={press}>
          {here === "on" ? me.wakeOff : me.wakeOn}
        </Button>
      </div>
    </>
  );
}
