/** It listens by itself, and says nothing to whoever imports it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
