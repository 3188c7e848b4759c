import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { trustedScript, workers } from "../boot/trusted.ts";
import { mostPoints } from "./scale.ts";

/*
 * Note: papers of others. What somebody sent is read by PDF.js in a worker of its own, which ends with the page. Nothing in it is run: no
 * script, no form, no link. Nothing is fetched: no fonts or tables from anywhere, no code but our own. It makes no code of what it
 * reads (`isEvalSupported`), which the hall's policy forbids as well. What takes too long is let go.
 */

/** Why a paper is not shown. */
export type PdfTrouble = "broken" | "locked" | "tooLarge" | "tooLong" | "notCome";

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Ends it, and all that it is doing. */
  readonly close: () => void;
}

const mostPages = 2_000;
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
  let isLocked = false;
  loading.onPassword = (answer: (password: Error) => void) => {
    isLocked = true;
    answer(new Error("nobody is asked for a password here"));
  };
  const document = await inTime(Promise.race([loading.promise, failureOf(port)]));
  const trouble = isLocked ? "locked" : troubleOf(document);
  if (trouble === null && typeof document === "object") return { document, close };
  close();
  return trouble ?? "broken";
}

/** A worker that did not come says so without a word; one that was stopped by what it read tells of its error. */
function failureOf(port: Worker): Promise<PdfTrouble> {
  return new Promise((resolve) => {
    const tell = (event: Event): void => resolve(event instanceof ErrorEvent ? "broken" : "notCome");
    port.addEventListener("error", tell, { once: true });
  });
}

function troubleOf(document: PDFDocumentProxy | PdfTrouble): PdfTrouble | null {
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
