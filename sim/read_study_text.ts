import { join } from "node:path";
import { ShapanError } from "./base/issues.ts";
import { STUDIES, studyNames } from "./list_names.ts";
import { nearest } from "./model/scenario/mod.ts";
import { readHereOrHome } from "./read_files.ts";

/**
 * The text of a study file (研究方案文件), by its name below `scenarios/studies/` or a path.
 *
 * @throws {ShapanError} if there is none
 */
export function readStudyText(ref: string): {
  readonly text: string;
  readonly file: string;
} {
  const folder = join("scenarios", STUDIES);
  const file = /\.ya?ml$/.test(ref) ? ref : join(folder, `${ref}.yaml`);
  const text = readHereOrHome(file);
  if (text !== undefined) return { text, file };
  const near = nearest(ref, studyNames());
  throw new ShapanError([{
    code: "missing-file",
    given: ref,
    allowed: file,
    ...(near === undefined ? {} : { hint: near }),
  }]);
}
