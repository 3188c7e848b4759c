import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fileText } from "../messages/files.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { OpenPdf, PdfTrouble } from "./open-pdf.ts";
import { inTime, openPdf, scaleFor } from "./open-pdf.ts";

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
  if (typeof opened === "string") return <p class="note wait">{say.not[opened]}</p>;
  return <Pages of={opened} name={name} />;
}

const least = 1;
const most = 4;

function Pages({ of, name }: { readonly of: OpenPdf; readonly name: string }): VNode {
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
      <Page key={at} of={of} at={at} zoom={zoom} />
    </section>
  );
}

interface Drawn {
  readonly text: string;
  readonly trouble: PdfTrouble | null;
}

function Page({ of, at, zoom }: { readonly of: OpenPdf; readonly at: number; readonly zoom: number }): VNode {
  const say = fileText().pdf;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { text, trouble } = useDrawn(canvas, of, at, zoom);
  if (trouble !== null) return <p class="note wait">{say.not[trouble]}</p>;
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

function useDrawn(place: RefObject<HTMLCanvasElement | null>, of: OpenPdf, at: number, zoom: number): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ text: "", trouble: null });
  useEffect(() => {
    let isOver = false;
    void inTime(of.document.getPage(at).then((page) => draw(page, place.current, zoom))).then((text) => {
      if (isOver) return;
      const isTrouble = text === "broken" || text === "tooLong";
      setDrawn(isTrouble ? { text: "", trouble: text } : { text: text.words, trouble: null });
      // What draws without end is ended; the other pages go with it.
      if (text === "tooLong") of.close();
    });
    return () => {
      isOver = true;
    };
  }, [of, at, zoom]);
  return drawn;
}

/** Draws it as wide as there is room, and tells what it says. */
async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement | null, zoom: number): Promise<{ words: string }> {
  if (canvas === null) return { words: "" };
  const plain = page.getViewport({ scale: 1 });
  const wide = (canvas.parentElement?.clientWidth ?? plain.width) * zoom;
  const viewport = page.getViewport({ scale: scaleFor(plain, wide, devicePixelRatio) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.setProperty("width", `${Math.floor(wide)}px`);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return { words };
}
