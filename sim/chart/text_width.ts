/** Widths in em, a little more than Noto Sans SC has, so that labels never touch. */
const WIDE = 1, CAPITAL = 0.66, NARROW = 0.34, LATIN = 0.57;

/** A Chinese character or a full-width sign. */
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Closing signs stay with what went before. */
const CLOSING = /^[，。；：、）》”！？%]$/;

/** Opening signs stay with what follows. */
const OPENING = /^[（《“]+$/;

/** Estimated width of a line of text in pixels (文字宽度): no font is asked, so the figure is the same everywhere. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const sign of text) {
    em += CJK.test(sign)
      ? WIDE
      : /[A-Zmw%@→≤≥ΣλΔ—]/.test(sign)
      ? CAPITAL + (/[mwMW%→—]/.test(sign) ? 0.26 : 0)
      : /[ilj.,:;'|!() ·]/.test(sign)
      ? NARROW
      : LATIN;
  }
  return em * size;
}

/** Breaks a text into lines no wider than `width` (折行): Latin words stay whole, Chinese breaks anywhere but before a closing and after an opening sign. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Units that may not be broken: a Latin word or one Chinese character, with the signs and the space that belong to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = "";
  const end = (last = "") => {
    if (word + last !== "") pieces.push(word + last);
    word = "";
  };
  for (const sign of text) {
    if (CLOSING.test(sign) && word !== "") {
      if (CJK.test(sign)) end(sign);
      else word += sign;
    } else if (
      word === "" && pieces.length > 0 && (CLOSING.test(sign) || sign === " ")
    ) {
      pieces[pieces.length - 1] += sign;
    } else if (CJK.test(sign) || OPENING.test(sign)) {
      if (!OPENING.test(word)) end();
      if (OPENING.test(sign)) word += sign;
      else end(sign);
    } else {
      word += sign;
      if (sign === " ") end();
    }
  }
  end();
  return pieces;
}
