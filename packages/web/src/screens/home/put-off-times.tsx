import type { Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import type { Act } from "../../state/act.ts";
import { told } from "../../state/notice.ts";
import { comesBack } from "./comes-back.ts";
import { putOffTimes } from "./quiet.ts";

interface PutOffTimesProps {
  /** Until when it is put off, in ms since 1970; null: it is not. */
  readonly until: number | null;
  readonly act: Act;
  readonly putOff: (until: number | null) => Promise<Outcome<void>>;
  readonly done?: (() => void) | undefined;
}

/** Until when something is put off. */
export function PutOffTimes({ until, act, putOff, done }: PutOffTimesProps): VNode {
  const say = newsText();
  const now = Date.now();
  const times = putOffTimes(new Date(now));
  // Where it stood it may be gone by then, and what offered this with it.
  const choose = (date: Date | null): void => {
    const to = date?.getTime() ?? null;
    act.run(() => (to === null ? putOff(null) : told(putOff(to), say.putOffNow(comesBack(to)))), done);
  };
  return (
    <div class="row">
      {until !== null && until > now ? <Button press={() => choose(null)}>{say.now}</Button> : null}
      {times.this === null ? null : <Button press={() => choose(times.this)}>{say.this}</Button>}
      <Button press={() => choose(times.tomorrow)}>{say.tomorrow}</Button>
      <Button press={() => choose(times.monday)}>{say.monday}</Button>
    </div>
  );
}
