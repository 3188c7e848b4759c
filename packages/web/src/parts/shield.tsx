import type { ComponentChildren, VNode } from "preact";
import { Component } from "preact";
import { text } from "../messages/messages.ts";
import type { Route } from "../route/route.ts";
import { route } from "../route/route.ts";
import { MemberContext } from "../state/member.ts";
import { DeadEnd } from "./dead-end.tsx";

interface ShieldProps {
  readonly children: ComponentChildren;
}

interface ShieldState {
  /** Where the person was when a screen could not be drawn. */
  readonly broken: Route | null;
}

/** A screen that cannot be drawn leaves one in its place, with the way home; whatever is elsewhere can be drawn as before. */
export class Shield extends Component<ShieldProps, ShieldState> {
  override state: ShieldState = { broken: null };

  static override getDerivedStateFromError(): ShieldState {
    return { broken: route.peek() };
  }

  /** Drawing it is a mistake of the app's. As any other of them, it goes where the browser keeps those. */
  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render({ children }: ShieldProps, { broken }: ShieldState): ComponentChildren {
    return broken !== null && broken === route.value ? <NotDrawn /> : children;
  }
}

/** Without the circles beside it: what these say may be what cannot be drawn. */
function NotDrawn(): VNode {
  const { common } = text();
  return (
    <MemberContext.Provider value={null}>
      <DeadEnd page={common.notDrawnTitle} title={common.notDrawnTitle} words={common.notDrawn} />
    </MemberContext.Provider>
  );
}
