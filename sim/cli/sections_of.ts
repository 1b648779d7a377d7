import { ShapanError } from "../base/issues.ts";
import { type ChapterName, CHAPTERS } from "../report/chapter_names.ts";

/**
 * Chapters of a report by name (选取章节), as `--sections` gives them.
 *
 * @throws {ShapanError} for a name that is none, with all there are
 */
export function sectionsOf(
  text: string | undefined,
): ChapterName[] | undefined {
  if (text === undefined) return undefined;
  return text.split(",").map((given) => {
    const known = CHAPTERS.find((name) => name === given.trim());
    if (known !== undefined) return known;
    throw new ShapanError([{
      code: "bad-option",
      given: `--sections ${given}`,
      allowed: CHAPTERS.join(", "),
    }]);
  });
}
