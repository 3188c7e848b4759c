import type { At, FileView, Member, Outcome } from "@unionhall/member";
import type { BlobId, CircleId } from "@unionhall/protocol";
import { longestBody } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { nameableIn } from "../../naming/naming.ts";
import { WithFiles } from "../../parts/files/with-files.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import type { Where } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";
import type { Draft } from "../../state/use-draft.ts";
import { useDraft } from "../../state/use-draft.ts";
import type { PickedFiles } from "./use-picked.ts";
import { usePicked } from "./use-picked.ts";

/** A text and its files, as somebody is writing them. */
export interface Writing extends Draft, PickedFiles {
  /** As it was when the writing began: what somebody else says meanwhile is no change of whoever writes. */
  readonly began: { readonly stands: string; readonly files: readonly FileView[] };
  /** Those that it has, and may have no more. */
  readonly kept: readonly FileView[];
  readonly keep: (files: readonly FileView[]) => void;
  readonly refusing: Act;
}

export function useWriting(where: Where, stands: string, files: readonly FileView[]): Writing {
  const draft = useDraft(where, stands);
  const [began] = useState({ stands, files });
  const [kept, keep] = useState(files);
  const refusing = useAct();
  const picked = usePicked(kept, draft.value, (problem) => refusing.refuse(problem));
  return { ...draft, ...picked, began, kept, keep, refusing };
}

/** Has an item say it from now on, as soon as the files that were picked are there. What was not changed is not said again. */
export async function writeWith(member: Member, at: At, writing: Writing, text: string): Promise<Outcome<unknown>> {
  const { began, kept, picked, sent } = writing;
  const finish = (blobs: readonly BlobId[]): Promise<Outcome<void>> =>
    member.rooms.write(at, sent(text, blobs), [...kept.map(({ blob }) => blob), ...blobs]);
  if (picked.length > 0) sendParcel(member, { at, words: text, files: picked, finish });
  else if (text !== began.stands || kept.length !== began.files.length) return finish([]);
  return { ok: true, value: undefined };
}

interface TextWithFilesProps {
  readonly name: string;
  readonly label: string;
  readonly circle: CircleId;
  readonly writing: Writing;
}

/** Where a text is written, with the files that go with it, in their places or below. */
export function TextWithFiles({ name, label, circle, writing }: TextWithFilesProps): VNode {
  const member = useMember();
  const { value, write, lent, kept, keep, picked, pick, refusing } = writing;
  return (
    <>
      <LongText
        name={name}
        label={label}
        longest={longestBody}
        people={() => nameableIn(member.circle(circle))}
        files={lent}
        value={value}
        write={write}
      />
      <WithFiles kept={kept} keep={keep} picked={picked} pick={pick} refuse={(problem) => refusing.refuse(problem)} />
      <Trouble of={refusing.problem} />
    </>
  );
}
