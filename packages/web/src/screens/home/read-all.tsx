import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** Everything in all circles counts as read, on all devices of the person. */
export function ReadAll(): VNode | null {
  const say = newsText();
  const { mine, visiting } = useMember();
  const act = useAct();
  if (visiting !== null) return null;
  return (
    <Button
      busy={act.busy}
      press={() =>
        act.run(
          () => mine.readAll(),
          () => tell(say.allRead),
        )
      }
    >
      {say.readAll}
    </Button>
  );
}
