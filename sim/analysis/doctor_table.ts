import type { DoctorPoints, Hospitals } from "../model/ledger.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** Doctors with points (医师记分表), a row a doctor, and what the points make of him. `R-DOC`. */
export function doctorTable(
  { rows, hospital, doctor, points, suspendAt, terminateAt }: DoctorPoints,
  { id }: Pick<Hospitals, "id">,
): ResultTable {
  const column = tableColumn<number>;
  return tableOf<number>(
    { name: "doctors", titleZh: "医师记分", titleEn: "Doctors' points" },
    [
      column(
        "hospital",
        "医疗机构",
        "institution",
        "text",
        (r) => id[hospital[r]!]!,
      ),
      column("doctor", "医师编号", "doctor", "count", (r) => doctor[r]!),
      column(
        "points",
        "年度累计记分",
        "points within the year",
        "count",
        (r) => points[r]!,
      ),
      column(
        "qualification",
        "支付资格",
        "qualification",
        "text",
        (r) =>
          points[r]! >= terminateAt
            ? "ended"
            : points[r]! >= suspendAt
            ? "suspended"
            : "kept",
      ),
    ],
    [...Array(rows).keys()],
  );
}
