import { assertEquals } from "@std/assert";
import { detailsRoom } from "../../../sim/claims/describe.ts";
import {
  AUXILIARY_TYPES,
  NO_SECONDARY,
  OUTCOMES,
} from "../../../sim/model/ledger.ts";
import { caseTypes } from "../../../sim/points/auxiliary/case_types.ts";
import { diseaseStandard } from "../../../sim/points/auxiliary/disease_standard.ts";
import { claimsOf, codeBook } from "../../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../small_year.ts";
import { TYPES } from "./type_options.ts";

const codes = codeBook([
  { dx: "J18.9" },
  { dx: "C34.1" },
  { dx: "Z51.0" },
  { dx: "Z51.1" },
  { dx: "C80.9" },
]);
const secondary = ["I10", "J96.0", "K76.0", "C80.9"];
const [PRESSURE, FAILURE, LIVER, TUMOUR] = [0, 1, 2, 3];

interface Row {
  readonly code?: number;
  readonly los?: number;
  readonly secondary?: number;
  readonly level?: number;
  readonly died?: boolean;
  readonly cost?: number;
  readonly services?: number;
  readonly drugs?: number;
}

/** Ids of the severity types of these rows, under the grades or the draft. */
function severity(tumour: "grades" | "seven", rows: readonly Row[]): string[] {
  const details = detailsRoom(rows.length);
  rows.forEach((row, i) => {
    details.secondary[i] = row.secondary ?? NO_SECONDARY;
    details.complication[i] = row.level ?? 0;
    details.outcome[i] = row.died ? OUTCOMES.indexOf("death") : 0;
    details.services[i] = row.services ?? 0;
    details.drugs[i] = row.drugs ?? 0;
  });
  const claims = claimsOf(
    rows.map(({ code = 0, los = 5, cost = 100 }) => ({ code, los, cost })),
  );
  const cases = casesOf(rows.map(() => 0));
  const standard = Float64Array.of(10_000_00);
  const [column] = caseTypes(
    { claims, details, cases, codes, secondary },
    standard,
    { ...TYPES, tumour },
  );
  return [...column].map((type) => AUXILIARY_TYPES[type]!.id.split(".")[1]!);
}

Deno.test("grades of 2.0: the complication level, the stay and death decide, the highest first", () => {
  assertEquals(
    severity("grades", [
      { los: 3 },
      { los: 4 },
      { secondary: PRESSURE, level: 0 },
      { secondary: LIVER, level: 1, los: 3 },
      { secondary: FAILURE, level: 2 },
      { secondary: FAILURE, level: 2, los: 2 },
      { secondary: FAILURE, level: 2, died: true, los: 3 },
      { died: true, los: 4 },
    ]),
    ["I-A", "I-B", "I-B", "II", "III", "I-A", "IV-A", "IV-B"],
  );
});

Deno.test("grades of tumours: metastasis, treatment, death; one's own category is no metastasis", () => {
  assertEquals(
    severity("grades", [
      { code: 1, secondary: TUMOUR, level: 1 },
      { code: 4, secondary: TUMOUR, level: 1 },
      { code: 1, secondary: FAILURE, level: 2 },
      { code: 2, secondary: FAILURE, level: 2 },
      { code: 3 },
      { code: 3, died: true },
    ]),
    ["IV", "I-B", "III", "V-A", "V-B", "VI-B"],
  );
});

Deno.test("types of the draft: seven of tumours in their order, four of others by lists of codes", () => {
  const dear = 30_000_00;
  assertEquals(
    severity("seven", [
      { code: 1, died: true, cost: dear, services: 9000 },
      { code: 1, cost: dear, services: 5000, drugs: 5000 },
      { code: 1, cost: dear, services: 4999, drugs: 5000 },
      { code: 1, cost: dear - 1, services: 5000, secondary: TUMOUR },
      { code: 1, secondary: FAILURE },
      { code: 1, secondary: LIVER },
      { code: 1, secondary: FAILURE, los: 2 },
    ]),
    ["1", "2", "3", "4", "5", "6", "7"],
  );
  assertEquals(
    severity("seven", [
      { died: true, los: 1 },
      { secondary: FAILURE },
      { secondary: LIVER, los: 3 },
      { secondary: LIVER, los: 2 },
      { secondary: PRESSURE },
    ]),
    ["IV-B", "III", "II", "I-B", "I-B"],
  );
});

Deno.test("ages, comorbidity and intensive care go by their cut-points; birth weight tells a newborn", () => {
  const ages = [0, 0, 1, 6, 7, 17, 18, 64, 65, 69, 70, 79, 80];
  const details = detailsRoom(ages.length);
  details.age.set(ages);
  details.birthWeight[0] = 900;
  details.charlson.set([0, 1, 2, 3, 4, 5, 9]);
  details.icuDays.set([0, 1, 2, 7, 8, 14, 15, 30, 31]);
  const claims = claimsOf(ages.map(() => ({ code: 0, cost: 1 })));
  const columns = caseTypes(
    { claims, details, cases: casesOf(ages.map(() => 0)), codes, secondary },
    null,
    TYPES,
  );
  const ids = (column: number, n: number) =>
    [...columns[column]!].slice(0, n)
      .map((type) => AUXILIARY_TYPES[type]!.id.split(".")[1]);
  assertEquals(ids(1, 13), [
    ...["newborn", "infant", "child", "child", "youth", "youth", "adult"],
    ...["adult", "65", "65", "70", "70", "80"],
  ]);
  assertEquals(ids(2, 7), ["0", "1", "1", "2", "2", "3", "3"]);
  assertEquals(ids(3, 9), ["0", "0", "1", "1", "2", "2", "3", "3", "4"]);
});

Deno.test("the standard cost of a disease is its points at last year's cost per point", () => {
  const claims = claimsOf([
    { code: 0, cost: 9_000_00 },
    { code: 1, cost: 11_000_00 },
  ]);
  const catalogue = catalogueOf(["A", "B"], [1, 1], [500_0000, 1500_0000]);
  const standard = diseaseStandard(claims, casesOf([0, 1]), catalogue);
  assertEquals([...standard], [5_000_00, 15_000_00]);
});
