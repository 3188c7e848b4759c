import type { ComponentChildren, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";

export const msInMinute = 60_000;

interface ClockProps {
  readonly since: number;
  readonly minutes: number;
  readonly now: number;
  /** What stands beside the words. */
  readonly children: ComponentChildren;
}

/** How much is left of an item's minutes: in words, and as a bar beside them. */
export function Clock({ since, minutes, now, children }: ClockProps): VNode {
  const say = inCallText();
  const spent = Math.max(0, Math.floor((now - since) / msInMinute));
  const left = minutes - spent;
  const tone = left < 0 ? "accent" : left * 5 <= minutes ? "wait" : "good";
  return (
    <div class="stack-s">
      <svg class="share" viewBox={`0 0 ${Math.max(1, minutes)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(spent, minutes)} height={1} class={tone} />
      </svg>
      <div class="row">
        <p class={left < 0 ? "grow wait" : "grow dim"} role="timer">
          {left < 0 ? say.overTime(-left, minutes) : say.left(left, minutes)}
        </p>
        {children}
      </div>
    </div>
  );
}

/** Now, looked at often enough for minutes. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticks = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticks);
  }, []);
  return now;
}
