/** An address that may be opened, and where it leads in the words of whoever has it: a host, a mailbox, a number. */
export interface Lead {
  readonly href: string;
  readonly where: string;
}

/** Everything else that an address can do, from running a script to opening another app, is no link here. */
const schemes: ReadonlySet<string> = new Set(["https:", "http:", "mailto:", "tel:"]);
const longestAddress = 2_000;

/** Null for what is no address, or none that may be opened from here. */
export function leadOf(address: string): Lead | null {
  if (address.length > longestAddress || !URL.canParse(address)) return null;
  const { protocol, href, host, pathname } = new URL(address);
  if (!schemes.has(protocol)) return null;
  // The browser writes hosts of other scripts in letters that nobody takes for others.
  const where = protocol === "https:" || protocol === "http:" ? host : pathname;
  return where === "" ? null : { href, where };
}

/** Words, or an address among them that can be opened. */
export type Piece = { readonly words: string } | { readonly address: string; readonly lead: Lead };

const inText = /\bhttps?:\/\/[^\s<>"\u2066-\u2069\u202a-\u202e]+/gi;

/** A text by the addresses in it. Put together again, it is the same. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(inText)) {
    const address = found[0].slice(0, endOf(found[0]));
    const lead = leadOf(address);
    if (lead === null) continue;
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    pieces.push({ address, lead });
    from = found.index + address.length;
  }
  return from < text.length ? [...pieces, { words: text.slice(from) }] : pieces;
}

/** What ends a sentence or a bracket after an address is none of it. */
function endOf(found: string): number {
  let end = found.length;
  let open = found.split("(").length - found.split(")").length;
  for (;;) {
    const last = found[end - 1] ?? "";
    if (last === ")" && open < 0) open++;
    else if (!".,;:!?'’”»…*_".includes(last) || last === "") return end;
    end--;
  }
}
