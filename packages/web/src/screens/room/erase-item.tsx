import type { At } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Sure } from "../../parts/sure.tsx";
import { tell } from "../../state/notice.ts";

interface EraseItemProps {
  /** The room in which it stands, or stood. */
  readonly at: At;
  readonly room: RoomId;
  readonly words: string;
  readonly title: string;
  /** What it does; left out, what it does to most of them. */
  readonly does?: string;
}

/** Erases what a person opened, or what they wrote in what somebody else erased. */
export function EraseItem({ at, room, words, title, does = roomText().eraseText }: EraseItemProps): VNode {
  const say = roomText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{words}</Button>
      {asking ? (
        <Sure
          title={title}
          does={does}
          cannot={say.eraseCannot}
          go={words}
          deed={(member) => member.rooms.erase(at, room)}
          done={() => tell(say.erasedNow)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
