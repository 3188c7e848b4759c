/** Bytes that WebCrypto, CBOR and the wire all take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** One array holding all parts in order. */
export function concat(...parts: readonly Bytes[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Same length and content. Not constant-time: never compare secrets with it. */
export function equal(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Two small digits a byte. */
export function hexOf(bytes: Bytes): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/** The other way round. Of what is no hexadecimal digit in it nothing is said: whoever takes it from elsewhere looks first. */
export function bytesOfHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The bytes of a label. Throws on anything outside ASCII: labels are ours, never input. */
export function ascii(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) throw new Error(`label is not ASCII: ${text}`);
    bytes[i] = code;
  }
  return bytes;
}

/** Big-endian unsigned 64-bit number, for hashing. Throws on a number that is not a safe unsigned integer. */
export function uint64(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error("not an unsigned integer");
  const bytes = new Uint8Array(8);
  for (let at = 7, rest = value; rest > 0; at--, rest = Math.floor(rest / 0x100)) bytes[at] = rest % 0x100;
  return bytes;
}
