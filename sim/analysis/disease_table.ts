import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/**
 * Mean cost and cases of each disease against the year before (各病种均费、人次同比), most
 * cases first: indicators B23 and B24. `null` where there is no year before.
 */
export function diseaseTable(
  { diseases, catalogueFile: file }: Pick<
    ScenarioResult,
    "diseases" | "catalogueFile"
  >,
): ResultTable | null {
  if (diseases === undefined) return null;
  const { group, cases, casesBefore, cost, costBefore } = diseases;
  const rows = [...group.keys()].sort((a, b) => cases[b]! - cases[a]! || a - b);
  const mean = (r: number) => ratio(cost[r]!, cases[r]!);
  const meanBefore = (r: number) => ratio(costBefore[r]!, casesBefore[r]!);
  return tableOf<number>(
    {
      name: "diseases",
      titleZh: "各病种均费、人次同比",
      titleEn: "Diseases against the year before",
    },
    [
      tableColumn(
        "code",
        "病种编码",
        "disease",
        "text",
        (r) => file.group[group[r]!]!,
      ),
      tableColumn(
        "name",
        "病种名称",
        "name in Chinese",
        "text",
        (r) => file.name[group[r]!]!,
      ),
      tableColumn(
        "nameEn",
        "病种英文名",
        "name in English",
        "text",
        (r) => file.nameEn[group[r]!]!,
      ),
      tableColumn("cases", "例数", "cases", "count", (r) => cases[r]!),
      tableColumn(
        "casesBefore",
        "上年例数",
        "cases of the year before",
        "count",
        (r) => casesBefore[r]!,
      ),
      tableColumn(
        "casesChange",
        "B24 人次同比",
        "B24 change of cases",
        "number",
        (r) => change(cases[r]!, casesBefore[r]!),
      ),
      tableColumn(
        "mean",
        "次均费用",
        "mean cost",
        "fen",
        (r) => whole(mean(r)),
      ),
      tableColumn(
        "meanBefore",
        "上年次均费用",
        "mean cost of the year before",
        "fen",
        (r) => whole(meanBefore(r)),
      ),
      tableColumn(
        "meanChange",
        "B23 均费同比",
        "B23 change of the mean cost",
        "number",
        (r) => change(mean(r), meanBefore(r)),
      ),
    ],
    rows,
  );
}

function ratio(sum: number, cases: number): number | null {
  return cases === 0 ? null : sum / cases;
}

/** Whole fen: a mean is shown as money is. */
function whole(fen: number | null): number | null {
  return fen === null ? null : Math.round(fen);
}

function change(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0
    ? null
    : now / before - 1;
}
