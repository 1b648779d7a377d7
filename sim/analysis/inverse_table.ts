import type { Inverse, InverseRow } from "../model/inverse.ts";
import { type ResultTable, tableOf } from "../model/table.ts";

/** The values that were looked at (求解网格表): headline over replicates in the unit of the record, target, share that keeps the condition. */
export function inverseTable(answer: Inverse): ResultTable {
  const rows = [...answer.grid, ...answer.measured]
    .toSorted((a, b) => a.x - b.x)
    .filter((row, i, all) => i === 0 || row.x !== all[i - 1]!.x);
  const number = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: InverseRow) => number | null,
  ) => ({ name, titleZh, titleEn, kind: "number" as const, of });
  return tableOf(
    { name: "grid", titleZh: "求解网格", titleEn: "Values looked at" },
    [
      number("x", answer.parameter, "value", (row) => row.x),
      number("mean", `${answer.headline} 均值`, "mean", (row) => row.mean),
      number("least", "最小", "least", (row) => row.least),
      number("most", "最大", "most", (row) => row.most),
      number("target", "对照", "target", (row) => row.target),
      number("kept", "满足次数", "replicates kept", (row) => row.kept),
      number(
        "share",
        "满足比例",
        "share kept",
        (row) => row.kept / answer.replicates,
      ),
    ],
    rows,
  );
}
