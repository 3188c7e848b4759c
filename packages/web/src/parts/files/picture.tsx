import type { FileKind, FileView, PictureType } from "@unionhall/member";
import { bytesToTell, kindOf, pointsOf } from "@unionhall/member";
import type { Bytes, CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Saving } from "../../browser/saving.ts";
import { fileText } from "../../messages/files.ts";
import { text } from "../../messages/messages.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Button } from "../button.tsx";
import { sizeWords } from "../said.ts";
import { Trouble } from "../trouble.tsx";
import type { Size } from "../../prose/prose.ts";
import { shownName } from "./file-name.ts";

/** What is shown in place. A drawing of tags or a page is none of these, whatever it is called: it could do things. */
const shown: readonly string[] = ["image/jpeg", "image/png", "image/gif", "image/webp"] satisfies PictureType[];
/** Larger ones would not fit into an old phone's memory. */
const largest = 30_000_000;
/** More than any phone's camera makes; four bytes each once it is drawn. */
const mostPoints = 50_000_000;
/** Larger ones cost somebody's data: they are asked for. */
const byItself = 256_000;

export function isShowable({ type, length }: FileView): boolean {
  return shown.includes(type) && length > 0 && length <= largest;
}

interface PictureProps {
  readonly circle: CircleId;
  readonly file: FileView;
  /** What is to be seen in it; left out, its name. */
  readonly alt?: string;
  /** As large as it is drawn: its place is kept free for it. */
  readonly size?: Size;
}

/** What came, as it turned out to be. */
type Came = { readonly url: string } | "none" | "broken" | "tooLarge";

/** A small one comes when somebody gets to where it is; another when they ask for it. */
export function Picture({ circle, file, alt, size }: PictureProps): VNode {
  const say = fileText();
  const { language } = text();
  const member = useMember();
  const act = useAct();
  const saving = useRef(new Saving());
  const place = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(0);
  const [came, setCame] = useState<Came | null>(null);
  const get = (): void =>
    act.run(
      () => member.getFile(circle, file.of, file.blob, saving.current, setDone),
      () => void cameAs(saving.current.whole()).then(setCame),
    );
  useEffect(() => (file.length <= byItself ? onceSeen(place.current, get) : undefined), []);
  useEffect(
    () => () => (typeof came === "object" && came !== null ? URL.revokeObjectURL(came.url) : undefined),
    [came],
  );
  if (typeof came === "string") return <p class="note wait">{say.notShown[came]}</p>;
  if (came !== null) {
    const says = alt ?? shownName(file.name);
    return <img class="picture" src={came.url} alt={says} onError={() => setCame("broken")} />;
  }
  const percent = Math.floor((done * 100) / file.length);
  return (
    // Why it does not come may take more than a small picture would.
    <div ref={place} class="stack-s" {...(size === undefined || act.problem !== null ? {} : placeFor(size))}>
      <Trouble of={act.problem} />
      {file.length <= byItself && act.problem === null ? (
        <p class="small dim">{say.coming(percent)}</p>
      ) : (
        <Button busy={act.busy} busyWords={say.coming(percent)} press={get}>
          {say.show(sizeWords(file.length, language))}
          <span class="unseen"> {alt ?? shownName(file.name)}</span>
        </Button>
      )}
    </div>
  );
}

/** The same place that it takes when it is there. */
function placeFor({ width, height }: Size): {
  readonly class: string;
  readonly style: { readonly [name: string]: string };
} {
  return { class: "picture-place", style: { "--wide": `${width}px`, "--shape": `${width} / ${height}` } };
}

/** By its own bytes, and never by what its sender calls it. What would take an old phone's memory is not drawn. */
async function cameAs(whole: Blob): Promise<Came> {
  const read = async (at: number, length: number): Promise<Bytes> =>
    new Uint8Array(await whole.slice(at, at + length).arrayBuffer());
  const kind = kindOf(await read(0, bytesToTell));
  if (!isPicture(kind)) return "none";
  const points = await pointsOf({ length: whole.size, read }, kind);
  if (points === null) return "broken";
  return points > mostPoints ? "tooLarge" : { url: URL.createObjectURL(whole.slice(0, whole.size, kind)) };
}

function isPicture(kind: FileKind): kind is PictureType {
  return shown.includes(kind);
}

function onceSeen(place: Element | null, run: () => void): () => void {
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    run();
  });
  if (place !== null) watch.observe(place);
  return () => watch.disconnect();
}
