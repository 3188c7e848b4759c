import type { Act } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { lookForNewer } from "../../boot/update.ts";
import { handOver } from "../../browser/saving.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import type { CirclePart } from "../../route/route.ts";
import { circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { canWalk, ToWalk } from "../walk/to-walk.tsx";

export interface ActProps {
  readonly act: Act;
  /** Null where it is about a hall, and no one circle. */
  readonly circle: CircleId | null;
  /** Parts of the circle that are shown, or that something else here leads to: nobody is sent there. */
  readonly there: readonly CirclePart[];
}

/** The way to do it, where the app has one: much is done on the phone, or face to face. */
export function ActOn({ act, circle, there }: ActProps): VNode | null {
  const { checks } = text();
  switch (act) {
    case "compare":
    case "compare-with-them":
    case "ask-inviter":
    case "say-again":
      return <Link words={checks.compare} circle={circle} to="checks" there={there} />;
    case "prove":
      return <AfterTwoPasts circle={circle} />;
    case "walk-out":
      return <Walk circle={circle} />;
    case "ask-steward":
    case "ask-them":
    case "confirm-me":
      return <Link words={checks.people} circle={circle} to="people" there={there} />;
    case "end-hold":
      return (
        <p>
          <a class="btn" href="#/recover">
            {checks.words}
          </a>
        </p>
      );
    case "update":
      return (
        <p>
          <Button press={look}>{checks.newest}</Button>
        </p>
      );
    case "ask-operator":
    case "keep-open":
    case "wait":
    case "set-date":
    case "talk":
    case "nothing":
      return null;
  }
}

function Walk({ circle }: Pick<ActProps, "circle">): VNode | null {
  const member = useMember();
  const view = circle === null ? null : member.circle(circle);
  return view !== null && canWalk(view) ? <ToWalk circle={view.id} /> : null;
}

/** Both signatures in a file, for whoever wants to check them; and the way to another hall. */
function AfterTwoPasts({ circle }: Pick<ActProps, "circle">): VNode | null {
  const { checks } = text();
  const member = useMember();
  const view = circle === null ? null : member.circle(circle);
  if (view === null) return null;
  const { fork } = view;
  return (
    <p class="row">
      {fork === null ? null : (
        <Button press={() => handOver(new Blob([fork]), "two-pasts.proof")}>{checks.proof}</Button>
      )}
      {canWalk(view) ? <ToWalk circle={view.id} /> : null}
    </p>
  );
}

interface LinkProps {
  readonly words: string;
  readonly circle: CircleId | null;
  readonly to: CirclePart;
  readonly there: readonly CirclePart[];
}

function Link({ words, circle, to, there }: LinkProps): VNode | null {
  if (circle === null || there.includes(to)) return null;
  return (
    <p>
      <a class="btn" href={circlePath(circle, to)}>
        {words}
      </a>
    </p>
  );
}

/** A newer version that is found offers itself at the top of every screen. */
function look(): void {
  void lookForNewer().then((found) => (found ? undefined : tell(text().checks.looked)));
}
