/**
 * Signs by width in em, as Noto Sans SC has them, each a little wider than there,
 * so that labels never touch.
 */
const WIDTHS: readonly (readonly [em: number, signs: string])[] = [
  [0.26, " "],
  [0.31, "',.:;Iijl|"],
  [0.36, "!()-[]f{}"],
  [0.41, "/\\rt°"],
  [0.51, '"*?sxz²'],
  [0.56, "FJLYckvyλ–γκ"],
  [0.61, "#$+0123456789<=>ESTVX^_aeg~−Σ"],
  [0.66, "ACKPRZ`bdhnopquαβμσ"],
  [0.71, "&BDGΔ"],
  [0.76, "HNOQU"],
  [0.81, "wφΩ"],
  [0.91, "MW—"],
  [0.96, "%@m½"],
  [1, "·÷×→≤≥…“”‘’±≈•‰←↑↓"],
];

const EM: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([em, signs]) => [...signs].map((sign) => [sign, em])),
);

/** What a sign takes that is not in the table, by whether it is full-width. */
const WIDE = 1, NARROW = 0.66;

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
    em += CJK.test(sign) ? WIDE : EM.get(sign) ?? NARROW;
  }
  return em * size;
}

/** Of two lines the last holds at least this part of the width, if it can. */
const WIDOW = 0.25;

/**
 * Breaks a text into lines no wider than `width` (折行): Latin words stay whole,
 * Chinese breaks anywhere but before a closing and after an opening sign. Two
 * lines break between sentences where both sides fit; a last line of a word or
 * two gets more, as long as no line is added.
 *
 * @example
 * ```ts
 * import { wrapText } from "./text_width.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(wrapText("Rehabilitation Hospital 1", 130, 11), [
 *   "Rehabilitation",
 *   "Hospital 1",
 * ]);
 * assertEquals(wrapText("单位：万元。正 = 该方获得更多资金", 130, 11), [
 *   "单位：万元。",
 *   "正 = 该方获得更多资金",
 * ]);
 * ```
 */
export function wrapText(text: string, width: number, size: number): string[] {
  let lines = filledLines(text, width, size);
  if (lines.length === 2) {
    for (const { index } of [...text.matchAll(SENTENCE)].reverse()) {
      const two = [text.slice(0, index).trimEnd(), text.slice(index)];
      const [first, second] = two.map((line) => textWidth(line, size));
      if (first! >= width / 3 && Math.max(first!, second!) <= width) return two;
    }
  }
  const enough = width * WIDOW;
  for (let room = width; lines.length > 1 && room > enough;) {
    if (textWidth(lines.at(-1)!, size) >= enough) return lines;
    room *= 0.95;
    const narrower = filledLines(text, room, size);
    if (narrower.length > lines.length) return lines;
    lines = narrower;
  }
  return lines;
}

/** Where a sentence or a part of one begins after another. */
const SENTENCE = /(?<=[。；] *|; +)(?![，。；：、）》”！？%\s]).(?=.)/g;

/** Lines that each take what fits. */
function filledLines(text: string, width: number, size: number): string[] {
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
