import type { Bytes } from "@unionhall/protocol";

/** The pictures that are sent without what they say of their maker, and shown in place. */
export type PictureType = "image/jpeg" | "image/png" | "image/gif" | "image/webp";

/** What the first bytes of a file say it is, whatever it is called: a picture of ours, one that is none of ours, or no picture. */
export type FileKind = PictureType | "other-picture" | "no-picture";

/** So many of the first bytes tell. */
export const bytesToTell = 16;

const starts: readonly (readonly [kind: FileKind, at: number, bytes: readonly number[]])[] = [
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/gif", 0, letters("GIF87a")],
  ["image/gif", 0, letters("GIF89a")],
  ["image/webp", 8, letters("WEBP")],
  // TIFF, and the raw pictures of cameras that are made of it.
  ["other-picture", 0, [0x49, 0x49, 0x2a, 0x00]],
  ["other-picture", 0, [0x4d, 0x4d, 0x00, 0x2a]],
  // The same for large files; the raw pictures of Panasonic, Olympus and Fujifilm, which are nearly so; Canon's is in a film's container.
  ["other-picture", 0, [0x49, 0x49, 0x2b, 0x00]],
  ["other-picture", 0, [0x4d, 0x4d, 0x00, 0x2b]],
  ["other-picture", 0, [0x49, 0x49, 0x55, 0x00]],
  ["other-picture", 0, [...letters("IIRO"), 8, 0]],
  ["other-picture", 0, [...letters("IIRS"), 8, 0]],
  ["other-picture", 0, [...letters("MMOR"), 0, 0]],
  ["other-picture", 0, letters("FUJIFILMCCD-RAW")],
  ["other-picture", 4, letters("ftypcrx ")],
  // JPEG XL, bare and in a container; JPEG 2000; Photoshop.
  ["other-picture", 0, [0xff, 0x0a]],
  ["other-picture", 0, [0, 0, 0, 12, ...letters("JXL ")]],
  ["other-picture", 0, [0, 0, 0, 12, ...letters("jP  ")]],
  ["other-picture", 0, letters("8BPS")],
  // HEIC and AVIF: what a film's container holds when it holds pictures.
  ...["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "avif", "avis"].map(
    (brand) => ["other-picture", 4, letters(`ftyp${brand}`)] as const,
  ),
];

export function kindOf(start: Bytes): FileKind {
  const found = starts.find(([, at, bytes]) => bytes.every((byte, nth) => start[at + nth] === byte));
  return found === undefined ? "no-picture" : found[0];
}

function letters(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
