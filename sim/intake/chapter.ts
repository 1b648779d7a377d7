/** First category of each chapter of ICD-10 and the chapter's number, in order. */
const CHAPTERS: readonly (readonly [string, string])[] = [
  ["A00", "I"],
  ["C00", "II"],
  ["D50", "III"],
  ["E00", "IV"],
  ["F00", "V"],
  ["G00", "VI"],
  ["H00", "VII"],
  ["H60", "VIII"],
  ["I00", "IX"],
  ["J00", "X"],
  ["K00", "XI"],
  ["L00", "XII"],
  ["M00", "XIII"],
  ["N00", "XIV"],
  ["O00", "XV"],
  ["P00", "XVI"],
  ["Q00", "XVII"],
  ["R00", "XVIII"],
  ["S00", "XIX"],
  ["U00", "XXII"],
  ["V00", "XX"],
  ["Z00", "XXI"],
];

/** Chapter (章) of an ICD-10 category such as `K80`: `XI`. */
export function chapterOf(category: string): string {
  return CHAPTERS.findLast(([first]) => first <= category)?.[1] ?? "";
}
