/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return Uint8Array.from(utf8(text));
    bytes[i] = code;
  }
  return bytes;
}

function* utf8(text: string): Generator<number> {
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const follow = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    yield follow === 0 ? code : ((0xff << (7 - follow)) & 0xff) | (code >> (6 * follow));
    for (let i = follow - 1; i >= 0; i--) yield 0x80 | ((code >> (6 * i)) & 0x3f);
  }
}

/** The text that UTF-8 says; undefined where the bytes are not its one form. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  let text = "";
  for (let from = 0; from < bytes.length; from += 4096) {
    const part = bytes.subarray(from, from + 4096);
    if (part.some((byte) => byte > 127)) return slowly(bytes);
    text += String.fromCharCode(...part);
  }
  return text;
}

function slowly(bytes: Uint8Array): string | undefined {
  const letters: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i]!;
    const follow = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    if (follow < 0 || i + follow >= bytes.length) return undefined;
    let code = follow === 0 ? first : first & (0x3f >> follow);
    for (let j = 1; j <= follow; j++) {
      const byte = bytes[i + j]!;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    const least = [0, 0x80, 0x800, 0x10000][follow]!;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    letters.push(String.fromCodePoint(code));
    i += follow + 1;
  }
  return letters.join("");
}
