import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { getDocument, PasswordResponses, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { trustedScript, workers } from "../boot/trusted.ts";

/*
 * Note: papers of others. What somebody sent is read by PDF.js in a worker of its own, which ends with the page. Nothing in it is run: no
 * script, no form, no link. Nothing is fetched: no fonts or tables from anywhere, no code but our own. It makes no code of what it
 * reads (`isEvalSupported`), which the hall's policy forbids as well. What takes too long is let go.
 */

/** Why a paper is not shown. */
export type PdfTrouble = "broken" | "locked" | "tooLarge" | "tooLong";

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Ends it, and all that it is doing. */
  readonly close: () => void;
}

const mostPages = 2_000;
/** Of one picture in it, and of a page as it is drawn, in points: four bytes each. */
const mostPoints = 16_000_000;
/** In ms; a page of a few hundred kilobytes takes an old phone two or three seconds. */
const patience = 20_000;

const beginning = "%PDF-";
/** PDF 32000-1, annex H: the mark may stand a little further in. */
const beginsWithin = 1_024;

/** Reads a paper. Whatever it is, it ends in one or the other. */
export async function openPdf(whole: Blob): Promise<OpenPdf | PdfTrouble> {
  if (!(await whole.slice(0, beginsWithin).text()).includes(beginning)) return "broken";
  const port = new Worker(trustedScript(workers.pdf));
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  const loading = getDocument({
    data: await whole.arrayBuffer(),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: mostPoints,
    canvasMaxAreaInBytes: 4 * mostPoints,
    verbosity: 0,
  });
  // It would ask for it: then it is not read here.
  let isLocked = false;
  loading.onPassword = (_answer: unknown, reason: number) => {
    isLocked = reason === PasswordResponses.NEED_PASSWORD;
    close();
  };
  const document = await inTime(loading.promise);
  const trouble = isLocked ? "locked" : troubleOf(document);
  if (trouble === null && typeof document === "object") return { document, close };
  close();
  return trouble ?? "broken";
}

function troubleOf(document: PDFDocumentProxy | "broken" | "tooLong"): PdfTrouble | null {
  if (typeof document === "string") return document;
  if (document.numPages < 1) return "broken";
  return document.numPages > mostPages ? "tooLarge" : null;
}

/** What comes of it within its time. */
export function inTime<T>(work: Promise<T>): Promise<T | "broken" | "tooLong"> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("tooLong"), patience);
    work.then(resolve, () => resolve("broken")).finally(() => clearTimeout(timer));
  });
}

/** How large a page is drawn to be as wide as there is room, and no larger than an old phone can hold. */
export function scaleFor(
  page: { readonly width: number; readonly height: number },
  wide: number,
  dots: number,
): number {
  const fitting = (wide * dots) / page.width;
  return Math.min(fitting, Math.sqrt(mostPoints / (page.width * page.height)));
}
