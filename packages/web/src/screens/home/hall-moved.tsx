import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { hallToldOf, wasTold } from "../../state/preferences.ts";
import { useMember } from "../../state/member.ts";

/** Said once: the hall that served this app is at another address now. */
export function HallMoved(): VNode | null {
  const { home } = text();
  const { desk } = useMember();
  if (desk.state !== "open") return null;
  const { hall, said } = desk.where;
  if (!said.includes(location.origin) || new URL(hall).origin === location.origin || hallToldOf.value === hall)
    return null;
  return (
    <section class="card">
      <h2>{home.hallMoved}</h2>
      <p>{home.hallMovedText(isolate(new URL(hall).host))}</p>
      <details>
        <summary>{home.hallMovedHow}</summary>
        <p class="dim">{home.hallMovedSteps}</p>
        <p>
          <a class="btn" href="#/me">
            {home.hallMovedMe}
          </a>
        </p>
      </details>
      <div>
        <Button press={() => wasTold(hall)}>{home.hallMovedDone}</Button>
      </div>
    </section>
  );
}
