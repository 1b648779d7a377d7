import { type Issue, ShapanError } from "../../base/issues.ts";
import { nearest } from "../../model/scenario/mod.ts";

/** Names that are listed where one does not exist. */
const SHOWN = 40;

/** What to say where a played year has nothing of a name (无此名称), with the nearest that there is. */
export function unknownName(
  key: string,
  given: string,
  names: readonly string[],
): ShapanError {
  const near = nearest(given, names);
  const issue: Issue = {
    code: "wrong-choice",
    key,
    given,
    allowed: names.slice(0, SHOWN).join(", "),
    ...(near === undefined ? {} : { hint: near }),
  };
  return new ShapanError([issue]);
}
