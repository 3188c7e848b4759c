import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fileText } from "../messages/files.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { OpenPdf, PdfTrouble } from "./open-pdf.ts";
import { inTime, openPdf } from "./open-pdf.ts";
import { scaleFor } from "./scale.ts";

interface ViewerProps {
  readonly whole: Blob;
  readonly name: string;
}

/** A paper, page by page. */
export function Viewer({ whole, name }: ViewerProps): VNode {
  const say = fileText().pdf;
  const [opened, setOpened] = useState<OpenPdf | PdfTrouble | null>(null);
  useEffect(() => {
    let isOver = false;
    let close: OpenPdf["close"] = () => undefined;
    void openPdf(whole).then((came) => {
      if (typeof came === "object") close = came.close;
      if (isOver) close();
      else setOpened(came);
    });
    return () => {
      isOver = true;
      close();
    };
  }, [whole]);
  if (opened === null) return <p role="status">{say.opening}</p>;
  if (opened === "notCome") return <p class="note wait">{say.notCome}</p>;
  if (typeof opened === "string") return <p class="note wait">{say.not[opened]}</p>;
  const giveUp = (): void => {
    opened.close();
    setOpened("tooLong");
  };
  return <Pages of={opened} name={name} giveUp={giveUp} />;
}

const least = 1;
const most = 4;

interface PagesProps {
  readonly of: OpenPdf;
  readonly name: string;
  /** What draws a page without end is ended, and the other pages with it. */
  readonly giveUp: () => void;
}

function Pages({ of, name, giveUp }: PagesProps): VNode {
  const say = fileText().pdf;
  const all = of.document.numPages;
  const [at, setAt] = useState(1);
  const [zoom, setZoom] = useState(least);
  const go = (page: number): void => setAt(Math.min(all, Math.max(1, page)));
  const larger = (by: number): void => setZoom(Math.min(most, Math.max(least, zoom * by)));
  const keys = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const moves: { readonly [key: string]: number } = { PageDown: at + 1, PageUp: at - 1, Home: 1, End: all };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <section class="pdf stack-s" aria-label={name} onKeyDown={keys}>
      <div class="row">
        <Button label={say.before} press={() => go(at - 1)}>
          <Icon of={ChevronLeft} />
        </Button>
        <Button label={say.after} press={() => go(at + 1)}>
          <Icon of={ChevronRight} />
        </Button>
        <Button label={say.smaller} press={() => larger(1 / 1.5)}>
          <Icon of={ZoomOut} />
        </Button>
        <Button label={say.larger} press={() => larger(1.5)}>
          <Icon of={ZoomIn} />
        </Button>
      </div>
      <p class="small dim" role="status">
        {say.page(at, all)}
      </p>
      <Page key={at} of={of} at={at} zoom={zoom} giveUp={giveUp} />
    </section>
  );
}

interface PageProps extends Pick<PagesProps, "of" | "giveUp"> {
  readonly at: number;
  readonly zoom: number;
}

function Page(props: PageProps): VNode {
  const say = fileText().pdf;
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useDrawn(canvas, props);
  if (text === null) return <p class="note wait">{say.not.broken}</p>;
  return (
    <>
      {/* Somebody with a keyboard scrolls what is wider than the screen. */}
      <div class="pdf-page" tabIndex={0} role="group" aria-label={say.drawn}>
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <div class="unseen">{text === "" ? say.noWords : text}</div>
    </>
  );
}

/** What the page says; null where it cannot be drawn. */
function useDrawn(place: RefObject<HTMLCanvasElement | null>, { of, at, zoom, giveUp }: PageProps): string | null {
  const [text, setText] = useState<string | null>("");
  useEffect(() => {
    const canvas = place.current;
    if (canvas === null) return;
    const ending = new AbortController();
    void inTime(of.document.getPage(at).then((page) => draw(page, canvas, zoom, ending.signal))).then((drawn) => {
      if (ending.signal.aborted) return;
      if (drawn === "tooLong") giveUp();
      else setText(drawn === "broken" ? null : drawn.words);
    });
    return () => ending.abort();
  }, [of, at, zoom]);
  return text;
}

/** Draws it as wide as there is room, and tells what it says. Two at once cannot draw in one place: the first is ended. */
async function draw(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  zoom: number,
  ending: AbortSignal,
): Promise<{ readonly words: string }> {
  if (ending.aborted) return { words: "" };
  const plain = page.getViewport({ scale: 1 });
  const wide = (canvas.parentElement?.clientWidth ?? plain.width) * zoom;
  const viewport = page.getViewport({ scale: scaleFor(plain, wide, devicePixelRatio) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.setProperty("width", `${Math.floor(wide)}px`);
  const drawing = page.render({ canvas, viewport });
  ending.addEventListener("abort", () => drawing.cancel());
  await drawing.promise;
  const { items } = await page.getTextContent();
  const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return { words };
}
