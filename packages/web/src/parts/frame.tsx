import { ChevronLeft } from "lucide";
import type { ComponentChildren, VNode } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { guise } from "../state/preferences.ts";
import { isInside, MemberContext } from "../state/member.ts";
import { Banners } from "./banners.tsx";
import { useBarHeight } from "./bar-height.ts";
import { Icon } from "./icon.tsx";
import { useKeptFocus } from "./kept-focus.ts";
import { LeaveButton } from "./leave-button.tsx";
import { Nav } from "./nav.tsx";
import { Side } from "./side.tsx";

interface FrameProps {
  /** For the browser's tab and history: never a name or a title that someone gave. */
  readonly page: string;
  /** What stands in the bar. */
  readonly title: ComponentChildren;
  /** Whether the bar's title is the heading of the page; else its content has one. */
  readonly heading?: boolean;
  readonly under?: ComponentChildren;
  /** What stays in view under the bar. */
  readonly sub?: ComponentChildren;
  /** Where the arrow in the bar leads. */
  readonly back?: string;
  /** The two or three places of the app, at the bottom of a phone. */
  readonly nav?: boolean;
  readonly center?: boolean;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Every screen: a bar with the way out, the content, and from 60rem the list of circles beside it. */
export function Frame({
  page,
  title,
  heading = false,
  under,
  sub,
  back,
  nav = false,
  center = false,
  foot,
  children,
}: FrameProps): VNode {
  const home = useContext(MemberContext);
  const [main, frame] = [useArrival(page), useKeptFocus()];
  const two = home !== null && isInside(home.member);
  return (
    <div class={two ? "frame two" : "frame"} ref={frame}>
      <button type="button" class="btn skip" onClick={() => main.current?.focus()}>
        {text().common.skip}
      </button>
      {two ? <Side /> : null}
      <header class="bar" ref={useBarHeight()}>
        {back === undefined ? null : <BackTo path={back} />}
        <div class="grow">
          {heading ? (
            <h1 class="title cut" tabIndex={-1}>
              {title}
            </h1>
          ) : (
            <div class="title cut">{title}</div>
          )}
          {under === undefined ? null : <div class="small dim cut">{under}</div>}
        </div>
        <LeaveButton />
        {sub}
      </header>
      <main class={center ? "page center" : "page"} tabIndex={-1} ref={main}>
        <Banners />
        {children}
      </main>
      {foot}
      {nav && two ? <Nav /> : null}
    </div>
  );
}

let arrived = false;

/** On a new screen the reader is brought to its heading, and the tab says where they are. */
function useArrival(page: string): { readonly current: HTMLElement | null } {
  const name = text().common.guises[guise.value];
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = main.current?.parentElement?.querySelector<HTMLElement>("h1");
    if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    // The very first screen leaves the focus where the browser put it.
    if (arrived) (heading ?? main.current)?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  useEffect(() => {
    document.title = `${page} · ${name}`;
  }, [page, name]);
  return main;
}

function BackTo({ path }: { readonly path: string }): VNode {
  return (
    <a class="btn square back" href={path} aria-label={text().common.back}>
      <Icon of={ChevronLeft} />
    </a>
  );
}
