import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

type Result = Pick<ScenarioResult, "supervision" | "hospitals">;

/** Institutions that are suspected without a case (机构疑点): nothing was decided on them. */
export function suspectedTable(
  { supervision: { refusing, outpacing = [] }, hospitals }: Result,
): ResultTable {
  const rows = [
    ...refusing.map((h) => [h, "refusing"] as const),
    ...outpacing.map((h) => [h, "outpacing"] as const),
  ];
  return tableOf<typeof rows[number]>(
    {
      name: "suspected_institutions",
      titleZh: "机构疑点",
      titleEn: "Institutions suspected without a case",
    },
    [
      tableColumn(
        "hospital",
        "医疗机构",
        "institution",
        "text",
        ([h]) => hospitals.id[h]!,
      ),
      tableColumn("suspicion", "疑点", "suspicion", "text", ([, what]) => what),
    ],
    rows,
  );
}
