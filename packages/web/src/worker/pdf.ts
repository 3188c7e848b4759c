/* What reads papers, beside the page: PDF.js as its authors built it for older browsers. */
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
