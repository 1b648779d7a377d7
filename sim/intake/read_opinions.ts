import { type Issue, ShapanError } from "../base/issues.ts";
import { DECISIONS, type Opinions } from "../model/ledger.ts";
import { readSheet, type SheetText } from "./sheet.ts";

/**
 * Reads hospitals' opinions on points and what became of them (意见收集反馈表): columns
 * `hospital`, `group`, `proposed`, `reason`, `decision` and `points`, the points
 * decided on. An accepted opinion has the points it asked for unless it says
 * others; one that was met in part must say which.
 *
 * @throws {ShapanError} with everything that is wrong, by line
 */
export function readOpinions(sheet: SheetText): Opinions {
  const issues: Issue[] = [];
  const columns = ["hospital", "group", "proposed", "reason", "decision"];
  const rows = readSheet(sheet, [...columns, "points"], issues).map((row) => {
    const decision = DECISIONS[row.choice("decision", DECISIONS)]!;
    const proposed = row.points("proposed");
    row.text("reason");
    const own = row.raw("points");
    const points = decision === "accepted" && own === ""
      ? proposed
      : decision === "accepted" || decision === "partly"
      ? row.points("points")
      : null;
    if (points === 0 && !row.faulty) {
      row.note({
        code: "out-of-range",
        key: own === "" ? "proposed" : "points",
        given: "0",
        allowed: { zh: "大于 0 的分值", en: "points above 0" },
      });
    }
    return {
      line: row.line,
      hospital: row.text("hospital"),
      group: row.text("group"),
      proposed,
      decision,
      points,
    };
  });
  if (issues.length > 0) throw new ShapanError(issues);
  return { file: sheet.file, rows };
}
