/**
 * What holds between the rows of `data/` (数据核对): shares sum to one, names
 * refer to rows that exist. A file that breaks it would give a city that looks
 * right and is not.
 *
 * @module
 */
import type { Issue } from "./base/issues.ts";
import type { FactRow, FactTables } from "./fact_tables.ts";

const MIX = "disease/mix.csv";
const CHRONIC = "population/chronic.csv";
const AREAS = "population/age_sex.csv";

/** How far a sum of rounded shares may be off. */
const ROUNDING = 1e-6;
/** Month indices have two decimals, percentages of the bands one. */
const MONTHS_OFF = 0.06, PERCENT_OFF = 0.5;

/** Notes every row of the tables that does not fit the others. */
export function checkFacts(
  rows: FactTables,
  area: string,
  issues: Issue[],
): void {
  sums(rows(MIX), () => "", "share", 1, ROUNDING);
  for (const file of ["disease/subcategories.csv", "disease/procedures.csv"]) {
    sums(rows(file), (r) => r.text("icd10"), "share", 1, ROUNDING);
    known(rows(file), "icd10", rows(MIX), MIX);
  }
  const dictionary = "disease/procedure_dictionary.csv";
  const operated = rows("disease/procedures.csv")
    .filter((row) => row.text("procedure") !== "");
  known(operated, "procedure", rows(dictionary), dictionary);
  known(rows(MIX), "season", rows("disease/season.csv"), "disease/season.csv");
  const drugs = rows("claims/special_drugs.csv");
  sums(drugs, () => "", "share", 1, ROUNDING);
  known(drugs, "state", rows(CHRONIC), CHRONIC);
  for (const scheme of ["employee_share", "resident_share"]) {
    sums(rows("population/scheme_age.csv"), () => "", scheme, 100, PERCENT_OFF);
  }
  jobless(rows("population/scheme_age.csv"));
  across(rows("disease/season.csv"), MONTHS, 12, MONTHS_OFF);
  across(rows("hospital/level_choice.csv"), LEVELS, 1, ROUNDING);
  if (rows(AREAS).every((row) => row.text("area") !== area)) {
    issues.push({
      code: "unknown-id",
      key: "population.area",
      given: area,
      allowed: `data/${AREAS}`,
    });
  }
}

/** In every band of working age some have no job, and may take one. */
function jobless(rows: readonly FactRow[]): void {
  for (const row of rows) {
    const from = Number.parseInt(row.text("age_band"));
    if (from < WORK_FROM || from > WORK_TO) continue;
    if (row.value("resident_share") !== 0) continue;
    row.wrong("out-of-range", "resident_share", row.text("resident_share"), {
      zh: "大于 0：劳动年龄的人都是职工，就没有人可以就业",
      en:
        "above 0: where everyone of working age is an employee, nobody is left to take a job",
    });
  }
}

/** First ages of the bands in which people take and lose jobs. */
const WORK_FROM = 15, WORK_TO = 45;

/** Columns of the month indices. */
export const MONTHS: readonly string[] = Array.from(
  { length: 12 },
  (_, m) => `m${String(m + 1).padStart(2, "0")}`,
);

const LEVELS = ["tertiary", "secondary", "primary"];

/** A column adds up to `total` within each group of rows; the first row of a group is named. */
function sums(
  rows: readonly FactRow[],
  groupOf: (row: FactRow) => string,
  column: string,
  total: number,
  off: number,
): void {
  for (const group of Map.groupBy(rows, groupOf).values()) {
    adds(group[0]!, column, group.map((row) => row.value(column)), total, off);
  }
}

/** Several columns add up to `total` in every row. */
function across(
  rows: readonly FactRow[],
  columns: readonly string[],
  total: number,
  off: number,
): void {
  const name = `${columns[0]}–${columns.at(-1)}`;
  for (const row of rows) {
    adds(row, name, columns.map((column) => row.value(column)), total, off);
  }
}

/** A cell that is no number has been named already, so its sum is not. */
function adds(
  row: FactRow,
  name: string,
  parts: readonly (number | undefined)[],
  total: number,
  off: number,
): void {
  let sum = 0;
  for (const part of parts) {
    if (part === undefined) return;
    sum += part;
  }
  if (Math.abs(sum - total) <= off) return;
  row.wrong("wrong-sum", name, String(Number(sum.toFixed(6))), String(total));
}

/** A column names rows of another file. */
function known(
  rows: readonly FactRow[],
  column: string,
  others: readonly FactRow[],
  file: string,
): void {
  const names = new Set(others.map((row) => row.text(column)));
  for (const row of rows) {
    const name = row.text(column);
    if (!names.has(name)) row.wrong("unknown-id", column, name, `data/${file}`);
  }
}
