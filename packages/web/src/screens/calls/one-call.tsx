import type { CallListed } from "@unionhall/member";
import type { VNode } from "preact";
import { Face } from "../../parts/face.tsx";
import { useMember } from "../../state/member.ts";
import { titleOf } from "../home/news-list.tsx";
import { placePath } from "../home/place-path.ts";
import { ComingRow } from "../schedule/coming-row.tsx";

/** One of the calls of all circles, with the way to its page. */
export function OneCall({ of }: { readonly of: CallListed }): VNode {
  const { face, title, occurrence, mine } = of;
  return (
    <ComingRow
      href={placePath(useMember(), of)}
      title={titleOf(of)}
      day={occurrence.first}
      occurrence={occurrence}
      circle={title}
      mine={mine}
    >
      <Face of={face} name={title} small />
    </ComingRow>
  );
}
