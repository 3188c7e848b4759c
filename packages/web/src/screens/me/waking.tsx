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
  const says = {
    cannot: me.wakeCannot,
    forbidden: me.wakeForbidden,
    off: key === null ? me.wakeHallCannot : me.wakeLearns,
    on: me.wakeIsOn,
  };
  const mayTurnOn = here === "off" && key !== null;
  const deed = here === "on" ? () => turnOff(member) : mayTurnOn ? () => turnOn(key) : null;
  return (
    <>
      <p class={here === "on" ? "good" : undefined} role="status">
        {says[here]}
      </p>
      {deed === null ? null : (
        <div class="row">
          <Button busy={busy} press={() => turn(deed)}>
            {here === "on" ? me.wakeOff : me.wakeOn}
          </Button>
        </div>
      )}
    </>
  );
}
