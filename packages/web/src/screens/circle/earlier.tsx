import type { At } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

/** Brings lines from before, by pressing or by scrolling up to it. */
export function Earlier({ at: { circle, room } }: { readonly at: At }): VNode {
  const member = useMember();
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  const bring = (): void => act.run(() => member.rooms.readBack({ circle, room }));
  const bringNow = useRef(bring);
  bringNow.current = bring;
  useEffect(() => {
    // Only a reader who scrolls asks for more: arriving at a short page does not.
    let scrolled = false;
    const mark = (): void => void (scrolled = true);
    addEventListener("wheel", mark, { passive: true });
    addEventListener("touchmove", mark, { passive: true });
    const watch = new IntersectionObserver(([seen]) => {
      if (scrolled && seen?.isIntersecting === true) bringNow.current();
    });
    if (place.current !== null) watch.observe(place.current);
    return () => {
      watch.disconnect();
      removeEventListener("wheel", mark);
      removeEventListener("touchmove", mark);
    };
  }, []);
  return (
    <div class="stack earlier" ref={place}>
      <Button press={bring} busy={act.busy}>
        {text().circle.earlier}
      </Button>
      <Trouble of={act.problem} />
    </div>
  );
}
