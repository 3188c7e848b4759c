import type { CircleView, LetterView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";

export function withLetterbox(circle: CircleView): CircleView {
  return { ...circle, letterbox: { open: true, lettered: true } };
}

/** One with a stamp, one to an earlier address, and one that was sealed for nobody here. */
export function lettersOf(): readonly LetterView[] {
  const day = Math.floor(Date.now() / 86_400_000);
  const letter = (at: number, text: string | null, more: Partial<LetterView> = {}): LetterView => {
    return {
      id: idOf("letter", new Uint8Array(32).fill(at)),
      day: day - at,
      stamped: false,
      earlier: false,
      text,
      ...more,
    };
  };
  const ward = "They moved Sam to Ward 4 and took the phone. Visits are Tuesday.\n\nA friend, 555 0142";
  return [letter(3, ward, { earlier: true }), letter(2, null), letter(1, "¿Cómo entro al grupo?", { stamped: true })];
}
