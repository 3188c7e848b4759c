import type { MemberId } from "@unionhall/protocol";
import { partsOf } from "@unionhall/union";
import type { Context, VNode } from "preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { piecesOf } from "../prose/leads.ts";
import { Leading } from "./leading.tsx";

/** What people are called where the words stand. */
export type Names = ReadonlyMap<MemberId, string>;
export const NamesContext: Context<Names> = createContext<Names>(new Map());

export function namesOf(members: readonly { readonly id: MemberId; readonly name: string }[]): Names {
  return new Map(members.map(({ id, name }) => [id, name]));
}

/** What somebody wrote, as it was written: its line breaks, who is named in it, and its addresses to be opened. Nothing else. */
export function Words({ of }: { readonly of: string }): VNode {
  return (
    <>
      {partsOf(of).map((part, at) =>
        "member" in part ? (
          <Mentioned key={at} member={part.member} />
        ) : (
          piecesOf(part.words).map((piece, nth) =>
            "words" in piece ? (
              piece.words
            ) : (
              <Leading key={`${at} ${nth}`} lead={piece.lead}>
                {piece.address}
              </Leading>
            ),
          )
        ),
      )}
    </>
  );
}

export function Mentioned({ member }: { readonly member: MemberId }): VNode {
  const name = useContext(NamesContext).get(member) ?? "";
  return (
    <b class="mention">
      <bdi>@{name === "" ? member : name}</bdi>
    </b>
  );
}
