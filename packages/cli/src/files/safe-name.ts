/*
 * Note: what a name from somebody else may become. It is any text. On this machine it is the name of one file in one
 * directory, and nothing more: no path, no hidden file that a shell or an editor would obey, no option of a command, no
 * device of Windows, no letters that a terminal or a reader takes for something else.
 */

const longest = 200;
const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u{e0000}-\u{e007f}<>:"|?*]/gu;
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** A name that is safe to make a file of, in any directory of any system. Never empty. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(harmful, "_")
    .trim()
    .replace(/^[.\-~]+/, (start) => "_".repeat(start.length))
    .replace(/[. ]+$/, "");
  const whole = shortened(plain);
  if (whole === "" || /^_+$/.test(whole)) return "file";
  return device.test(whole) ? `_${whole}` : whole;
}

/** Cut in the middle of what is before the extension, so that what kind of file it is still shows. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
  let stem = "";
  for (const letter of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(stem + letter + extension) > longest) break;
    stem += letter;
  }
  return stem + extension;
}
