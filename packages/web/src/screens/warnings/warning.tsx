import type { Level, Warning } from "@unionhall/member";
import { sentences } from "@unionhall/member/warnings/sentences";
import type { IconNode } from "lucide";
import { Eye, Info, OctagonAlert } from "lucide";
import type { VNode } from "preact";
import { text, warningWords } from "../../messages/messages.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import type { CirclePart } from "../../route/route.ts";
import type { ActProps } from "./act.tsx";
import { ActOn } from "./act.tsx";
import { Where } from "./where.tsx";

const icons: Readonly<Record<Level, IconNode>> = { stop: OctagonAlert, look: Eye, know: Info };

/** How much something weighs: in words and by its icon, and never by its colour alone. */
export function Weighs({ level }: { readonly level: Level }): VNode {
  return (
    <span class={`weighs ${level}`}>
      <Icon of={icons[level]} />
      <b>{warningWords()?.levels[level]}</b>
    </span>
  );
}

interface WarningProps extends Pick<ActProps, "circle"> {
  readonly warning: Warning;
  /** The part of the circle that is shown; null outside of it. */
  readonly part: CirclePart | null;
}

/** A warning: what was seen; what it means and what is safe for all that; what to do now. */
export function OneWarning({ warning, circle, part }: WarningProps): VNode | null {
  const words = warningWords();
  if (words === null) return null;
  const { checks } = text();
  const { seen } = sentences(warning, words, isolate);
  // Among the checks it stands under a heading of theirs, elsewhere by itself.
  const Title = part === "checks" ? "h3" : "h2";
  return (
    <section class={`card warning ${warning.level}`}>
      <p class="row small">
        <Weighs level={warning.level} />
        {warning.count === 1 ? null : <span class="tag none">{checks.times(warning.count)}</span>}
      </p>
      <Title>{seen}</Title>
      <Rest warning={warning} circle={circle} there={part === null ? [] : [part]} />
      <Where places={warning.places} count={warning.count} />
    </section>
  );
}

type RestProps = Pick<ActProps, "circle" | "there"> & Pick<WarningProps, "warning">;

/** What follows on what was seen. */
export function Rest({ warning, circle, there }: RestProps): VNode | null {
  const words = warningWords();
  if (words === null) return null;
  const { means, todo } = sentences(warning, words, isolate);
  return (
    <>
      <p>{means}</p>
      <p>{todo}</p>
      <ActOn act={warning.act} circle={circle} there={there} />
    </>
  );
}
