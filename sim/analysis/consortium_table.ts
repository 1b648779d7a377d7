import type { ConsortiumRow } from "../model/budget.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ColumnKind, type ResultTable, tableOf } from "../model/table.ts";

/** Total payment to county consortia, tried on the year (医共体总额付费试算表), by scheme and county; `null` where it is not tried. `R-MC`. */
export function consortiumTable(
  { consortia = [], counties }: ScenarioResult,
): ResultTable | null {
  if (consortia.length === 0) return null;
  const column = (
    name: string,
    titleZh: string,
    titleEn: string,
    kind: ColumnKind,
    of: (row: ConsortiumRow) => string | number | null,
  ) => ({ name, titleZh, titleEn, kind, of });
  return tableOf<ConsortiumRow>(
    {
      name: "consortia",
      titleZh: "医共体总额付费试算",
      titleEn: "Total payment to consortia, tried",
    },
    [
      column("scheme", "险种", "scheme", "text", (r) => r.scheme),
      column("county", "区县", "county", "text", (r) => counties.id[r.county]!),
      column(
        "countyZh",
        "区县名称",
        "county in Chinese",
        "text",
        (r) => counties.nameZh[r.county]!,
      ),
      column(
        "insured",
        "年初参保人数",
        "insured in January",
        "count",
        (r) => r.insured,
      ),
      column("total", "医共体总额 G", "total G", "fen", (r) => r.total),
      column("inside", "县内支出", "used inside", "fen", (r) => r.inside),
      column("outside", "县外支出", "used outside", "fen", (r) => r.outside),
      column("surplus", "结余", "surplus", "fen", (r) => r.surplus),
      column("retained", "留用结余", "kept", "fen", (r) => r.retained),
      ...[
        ["county hospital", "县级"],
        ["townships", "乡镇"],
        ["villages", "村"],
      ].map(([en, zh], p) =>
        column(
          `part${p + 1}`,
          `留用：${zh}`,
          `kept by ${en}`,
          "fen",
          (r) => r.parts[p]!,
        )
      ),
      column("over", "超支", "overspend", "fen", (r) => r.over),
      column(
        "fundShare",
        "基金分担",
        "fund's share",
        "fen",
        (r) => r.fundShare,
      ),
      column(
        "borne",
        "医共体承担",
        "borne by the consortium",
        "fen",
        (r) => r.over - r.fundShare,
      ),
    ],
    consortia,
  );
}
