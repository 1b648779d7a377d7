import { tableColumn } from "../../analysis/table_column.ts";
import { LEVERS } from "../../model/levers.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type ResultTable, tableOf } from "../../model/table.ts";
import { MARKS } from "../../model/world.ts";

/** One number of what an institution did in a year. */
interface Row {
  readonly year: number;
  readonly hospital: string;
  readonly level: number;
  readonly kind: string;
  readonly what: string;
  readonly value: number;
}

/**
 * What institutions did year by year (逐年行为), on the true side of the veil: stays, bed
 * days, cost, the stays that something was done to by its mark, and how far each
 * lever was pulled on average over the months.
 */
export function conductTable(
  { course, hospitals }: ScenarioResult,
): ResultTable {
  const rows = course.flatMap((year) => {
    const of = (what: string, values: (h: number) => number): Row[] =>
      hospitals.id.map((hospital, h) => ({
        year: year.year,
        hospital,
        level: hospitals.level[h]!,
        kind: hospitals.kind[h]!,
        what,
        value: values(h),
      }));
    const { marks, levers } = year, count = hospitals.id.length;
    return [
      ...of("stays", (h) => year.stays[h]!),
      ...of("days", (h) => year.days[h]!),
      ...of("cost", (h) => year.cost[h]!),
      ...of("offList", (h) => year.offList[h]!),
      ...of("fund", (h) => year.fund[h]!),
      ...(marks === null
        ? []
        : MARKS.flatMap((mark, m) =>
          of(`mark.${mark}`, (h) => marks[m * count + h]!)
        )),
      ...(levers === null
        ? []
        : LEVERS.flatMap((lever) =>
          of(`lever.${lever}`, (h) => meanOfMonths(levers[lever], h))
        )),
    ];
  });
  return tableOf<Row>(
    { name: "conduct", titleZh: "逐年行为", titleEn: "Conduct by year" },
    [
      tableColumn("year", "年度", "year", "count", (r) => r.year),
      tableColumn("hospital", "机构", "institution", "text", (r) => r.hospital),
      tableColumn("level", "级别", "level", "count", (r) => r.level),
      tableColumn("kind", "类型", "kind", "text", (r) => r.kind),
      tableColumn("what", "项目", "what", "text", (r) => r.what),
      tableColumn("value", "数值", "value", "number", (r) => r.value),
    ],
    rows,
  );
}

function meanOfMonths(pulled: Float32Array, hospital: number): number {
  let sum = 0;
  for (let m = 0; m < 12; m++) sum += pulled[hospital * 12 + m]!;
  return sum / 12;
}
