import type { EditorView } from "prosemirror-view";
import type { RefObject, VNode } from "preact";
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { useChoosing } from "../../naming/choosing.ts";
import type { Nameable, Naming } from "../../naming/naming.ts";
import { namingAt, whoFits } from "../../naming/naming.ts";
import { optionId, PeopleList } from "../../naming/people-list.tsx";
import { writeProse } from "../write.ts";
import { proseOf } from "./doc.ts";
import type { EditorFiles } from "./file-node.ts";
import { LinkDialog } from "./link-dialog.tsx";
import type { Attributes } from "./open-editor.ts";
import { beforeCaret, openEditor } from "./open-editor.ts";
import { DescribeFile, PutFile } from "./put-file.tsx";
import { nodes } from "./schema.ts";
import { Toolbar } from "./toolbar.tsx";

export interface EditorProps {
  readonly id: string;
  /** The id of what it is called by. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** What is in it cannot stay as it is. */
  readonly isAmiss: boolean;
  /** As Markdown; what it begins with. */
  readonly written: string;
  /** Hears of it when somebody has stopped writing for a moment, and when they leave it. */
  readonly write: (written: string) => void;
  readonly people: () => readonly Nameable[];
  /** The files that go with it; left out, none are put into it. */
  readonly files?: EditorFiles;
}

/** Writing text is work, and nobody needs it at every letter. */
const pause = 300;

/** Edits prose as it will look. */
export function Editor(props: EditorProps): VNode {
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [linking, setLinking] = useState(false);
  const [described, describe] = useState<number | null>(null);
  const { view, naming } = useOpened(place, list, props, describe);
  const isAsking = linking || described !== null;
  const wasAsking = useRef(false);
  useEffect(() => {
    // When the dialog has given the focus back, what was selected before is again.
    if (wasAsking.current && !isAsking) view?.focus();
    wasAsking.current = isAsking;
  }, [isAsking, view]);
  return (
    <div class="editor">
      {view === null ? null : (
        <Toolbar
          view={view}
          controls={props.id}
          link={() => setLinking(true)}
          file={props.files === undefined ? null : () => input.current?.click()}
        />
      )}
      <div ref={place} />
      {naming.fits.length === 0 ? null : (
        <PeopleList id={list} people={naming.fits} at={naming.choosing.at} pick={naming.pick} />
      )}
      {view === null || props.files === undefined ? null : <PutFile view={view} files={props.files} input={input} />}
      {view === null || !linking ? null : <LinkDialog view={view} close={() => setLinking(false)} />}
      {view === null || described === null ? null : (
        <DescribeFile view={view} at={described} close={() => describe(null)} />
      )}
    </div>
  );
}

interface Opened {
  readonly view: EditorView | null;
  readonly naming: NamingIn;
}

function useOpened(
  place: RefObject<HTMLDivElement | null>,
  list: string,
  props: EditorProps,
  describe: (at: number | null) => void,
): Opened {
  const [view, setView] = useState<EditorView | null>(null);
  const [, moved] = useReducer((count: number) => count + 1, 0);
  const keep = useKeeping(props.write);
  const naming = useNamingIn(view, props.people);
  // What the editor asks is asked of the newest drawing.
  const now = useRef({ naming, props });
  now.current = { naming, props };
  useLayoutEffect(() => {
    if (place.current === null) return;
    const opened = openEditor(place.current, {
      written: props.written,
      attributes: () => attributesOf(now.current.props, list, now.current.naming),
      nameOf: (member) => now.current.props.people().find((person) => person.id === member)?.name ?? "",
      files: { find: (of) => now.current.props.files?.find(of) ?? null, describe },
      happened: (editor, { docChanged }) => {
        if (docChanged) keep.soon(editor);
        moved(0);
      },
      keyDown: ({ key }) => now.current.naming.fits.length > 0 && now.current.naming.choosing.key(key),
      left: keep.now,
    });
    setView(opened);
    return () => {
      keep.now();
      opened.destroy();
    };
  }, []);
  // Where the keys are among people is told by an attribute of the editor, and whether it is amiss.
  useEffect(() => view?.setProps({}), [view, naming.fits.length, naming.choosing.at, props.isAmiss]);
  return { view, naming };
}

function attributesOf(of: EditorProps, list: string, { fits, choosing }: NamingIn): Attributes {
  const { id, labelledBy, describedBy, isAmiss } = of;
  const own = { id, role: "textbox", class: "prose writing", "aria-multiline": "true", "aria-labelledby": labelledBy };
  const choice = { "aria-controls": list, "aria-activedescendant": optionId(list, choosing.at) };
  const length = { "aria-describedby": describedBy, "aria-invalid": String(isAmiss) };
  return { ...own, ...length, "aria-autocomplete": "list", ...(fits.length > 0 ? choice : {}) };
}

interface Keeping {
  readonly soon: (view: EditorView) => void;
  readonly now: () => void;
}

/** What may end the writing: whatever comes of these finds everything kept. */
const signs = ["submit", "pointerdown", "pagehide", "visibilitychange"] as const;

/** Tells what was written when there is a pause, and at once where the page may go. */
function useKeeping(write: (written: string) => void): Keeping {
  const [keeping] = useState(() => {
    let waiting: EditorView | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = { write };
    const now = (): void => {
      clearTimeout(timer);
      if (waiting !== null) tell.write(writeProse(proseOf(waiting.state.doc)));
      waiting = null;
    };
    const soon = (view: EditorView): void => {
      waiting = view;
      clearTimeout(timer);
      timer = setTimeout(now, pause);
    };
    return { soon, now, tell };
  });
  keeping.tell.write = write;
  useEffect(() => {
    for (const sign of signs) addEventListener(sign, keeping.now, { capture: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, keeping.now, { capture: true });
    };
  }, []);
  return keeping;
}

interface NamingIn {
  readonly fits: readonly Nameable[];
  readonly choosing: ReturnType<typeof useChoosing>;
  readonly pick: (who: Nameable) => void;
}

/** Somebody is named at the caret, as in any box. */
function useNamingIn(view: EditorView | null, people: () => readonly Nameable[]): NamingIn {
  const [closed, setClosed] = useState<number | null>(null);
  const before = view === null ? null : beforeCaret(view);
  const naming: Naming | null = before === null ? null : namingAt(before, before.length);
  const start = view === null || naming === null ? null : view.state.selection.$from.start() + naming.from;
  const fits = naming === null || start === closed ? [] : whoFits(people(), naming.typed);
  const pick = ({ id }: Nameable): void => {
    if (view === null || start === null) return;
    const { tr, selection, schema } = view.state;
    const named = [nodes.mention.create({ member: id }), schema.text(" ")];
    view.dispatch(tr.replaceWith(start, selection.from, named).scrollIntoView());
    view.focus();
  };
  const choosing = useChoosing({ people: fits, pick, close: () => setClosed(start) });
  return { fits, choosing, pick };
}
