import { assertAlmostEquals, assertEquals } from "@std/assert";
import type { Hospitals } from "../../sim/model/claims.ts";
import { read, tinyYear } from "./tiny_year.ts";

/** Compares to the ninth digit. */
function near(actual: number, expected: number): void {
  assertAlmostEquals(actual, expected, Math.abs(expected) * 1e-9 + 1e-9);
}

Deno.test("admission rates count stays here and elsewhere on the insured of the scheme", () => {
  near(read("admission_rate", "employee"), 30);
  near(read("admission_rate", "resident"), 15);
  near(read("admission_rate", "all"), 20);
  near(read("admission_rate_60plus", "all"), 100 * 2 / 8);
});

Deno.test("a stay elsewhere counts as tertiary in shares and costs, not in the local mean stay", () => {
  near(read("admission_share_tertiary", "employee"), 100 * 2 / 3);
  near(read("cost_share_tertiary", "employee"), 100 * 50 / 56);
  near(read("cost_per_admission_tertiary", "employee"), 25000);
  near(read("length_of_stay_tertiary", "all"), (10 + 6) / 2);
  near(read("length_of_stay", "all"), 36 / 6);
});

Deno.test("shares of levels sum to the whole", () => {
  for (const what of ["admission", "cost"]) {
    const shares = ["tertiary", "secondary", "primary"]
      .map((level) => read(`${what}_share_${level}`, "resident"));
    near(shares.reduce((a, b) => a + b), 100);
  }
});

Deno.test("ages and sexes are those of the stays, so a person who comes twice counts twice", () => {
  near(read("age65_share_of_admissions", "all"), 100 * 2 / 6);
  near(read("child_share_of_admissions", "resident"), 100 / 3);
  near(read("mean_age_of_admissions", "all"), 256 / 6);
  near(read("female_share_of_admissions", "all"), 50);
});

Deno.test("strokes are those of tertiary hospitals, deliveries and operations those of all", () => {
  near(read("stroke_infarction_share", "all"), 50);
  near(read("stroke_haemorrhage_share", "all"), 50);
  near(read("stroke_mean_age", "all"), 60);
  near(read("deliveries_share", "all"), 100 / 6);
  near(read("surgery_share", "all"), 100 * 2 / 6);
});

Deno.test("who is back within thirty days is readmitted; a discharge in December is left out", () => {
  // Row 0 ends on day 40, row 1 begins on day 55; four discharges lie before December.
  near(read("readmission_30d", "all"), 100 / 4);
});

Deno.test("months are those of admission, and December's pneumonia must be the peak", () => {
  // Admission days 30, 55, 192, 96, 349, 361: one each in January, February, July, April, two in December.
  near(read("month_index_trough", "all"), 1 / 0.5);
  near(read("month_index_february", "all"), 1 / 0.5);
  // Two stays with pneumonia, one in April, one in December: no other month has more.
  near(read("month_index_december_respiratory", "all"), 1 / (2 / 12));
});

Deno.test("the payment ratio leaves out what is off the list and what is paid first", () => {
  // Employees: 56000 × 0.95 − 5300 inside the rules; the fund pays 36800 and 1000 more.
  near(read("payment_ratio_in_catalogue", "employee"), 100 * 37800 / 47900);
  near(read("fund_share_of_total_cost", "employee"), 100 * 37800 / 56000);
  near(read("payment_ratio_primary", "resident"), 100 * 1500 / 1800);
});

Deno.test("a resident's pooled fund pays catastrophic insurance, an employee's does not", () => {
  near(read("pooled_expenditure_per_insured", "employee"), 47800 / 10);
  near(read("pooled_expenditure_per_insured", "resident"), 10500 / 20);
  near(read("inpatient_share_of_pooled_fund", "resident"), 100 * 8600 / 10500);
  near(read("pooled_income_per_insured", "employee"), 5000);
});

Deno.test("outpatient visits and cost are per insured", () => {
  near(read("outpatient_visits_ordinary", "employee"), 7);
  near(read("outpatient_visits_chronic", "employee"), 1);
  near(read("outpatient_cost_per_insured", "resident"), 300);
});

Deno.test("care elsewhere is held against all cost, inpatient and outpatient", () => {
  near(read("out_of_area_share_of_cost", "employee"), 100 * 32 / (56 + 18));
  near(read("cross_province_share_of_out_of_area", "employee"), 100);
  near(read("cross_province_direct_share_of_discharges", "all"), 100 / 6);
});

Deno.test("what pharmacies fill has left the institutions' bill, and is still paid", () => {
  near(read("outpatient_cost_per_insured", "employee"), 1800);
  near(read("total_cost", "employee") * 1e8, 76000);
});

Deno.test("a retired employee's cost is held against an active one's, clinics shared by visits", () => {
  near(
    read("institution_cost_ratio_retired_active", "employee"),
    ((26000 + 0.6 * 18000) / 3) / ((30000 + 0.4 * 18000) / 7),
  );
});

Deno.test("the dearest tenth are persons with their clinics' mean, and who is dear again persists", () => {
  // One of ten employees: 30000 at hospital and 0.4 × 18000 ÷ 7 at clinics; person 1 has 26000 and 3600.
  const dear = 30000 + 0.4 * 18000 / 7;
  near(
    read("annual_spenders_top_decile_share", "employee"),
    100 * dear / 74000,
  );
  near(read("top_decile_persistence", "employee", { before: tinyYear() }), 100);
  const { record } = tinyYear();
  const cost = record.claims.cost.slice();
  cost[0] = 9_000_000;
  const before = tinyYear({
    record: { ...record, claims: { ...record.claims, cost } },
  });
  near(read("top_decile_persistence", "employee", { before }), 0);
});

Deno.test("who owns a hospital counts for stays here; township centres are no hospitals", () => {
  near(read("public_share_of_hospital_admissions", "all"), 50);
  near(read("public_share_of_inpatient_cost", "all"), 100 * 30 / 40);
});

Deno.test("places and doctors are counted as the registry has them", () => {
  assertEquals(read("designated_pharmacies", "all"), 9);
  assertEquals(read("managed_physicians", "all"), 30);
});

Deno.test("beds are filled by local bed days and those of other pools' patients", () => {
  near(read("bed_occupancy_tertiary", "all"), 100 * 30 / 730);
  near(read("bed_occupancy", "all"), 100 * 42 / (4 * 365));
});

Deno.test("a person's year is the sum of the stays, and the dearest tenth are whole persons", () => {
  // Yearly costs of 26000, 30000, 2000 and 12000 yuan; a tenth of four persons is none.
  assertEquals(read("annual_top_decile_share", "all"), 0);
  near(read("case_cost_cv", "resident"), deviation([2000, 8000, 4000]));
});

Deno.test("weights vary over grouped cases; the residual is cost over what the points expect", () => {
  near(
    read("relative_weight_cv", "all"),
    deviation([1000, 600, 200, 800, 200]),
  );
  // 40000 yuan on 2800 points: a point is worth 100/7 yuan.
  const ratios = [20000, 6000, 2000, 8000, 4000]
    .map((cost, i) => cost / ([1000, 600, 200, 800, 200][i]! * 100 / 7));
  const mean = ratios.reduce((a, b) => a + b) / 5;
  near(read("within_group_cost_cv", "all"), deviation(ratios) * mean);
});

Deno.test("growth compares with the year before", () => {
  const before = tinyYear();
  const at = tinyYear({
    record: {
      ...before.record,
      claims: {
        ...before.record.claims,
        cost: before.record.claims.cost.map((x) => x * 2),
      },
    },
  });
  const base = { at, before };
  near(
    read("growth_total_cost", "employee", base),
    100 * ((112 + 20) / (56 + 20) - 1),
  );
  near(read("growth_fund", "employee", base), 0);
  near(
    read("turnover_money", "employee", base) * 1e8,
    47800 / 12,
  );
});

Deno.test("people are counted in their own denominators", () => {
  near(read("coverage", "all"), 100 * 30 / 32);
  near(read("retired_share_of_insured", "employee"), 30);
  near(read("school_child_share_of_insured", "resident"), 25);
  near(read("hypertension_prevalence_adults", "all"), 28);
  near(read("hypertension_known_adults", "all"), 20);
  near(read("dialysis_per_million", "all"), 1e6 / 30);
});

Deno.test("the two largest tertiary general hospitals are found by what they bill", () => {
  const hospitals = tinyYear().hospitals;
  const all: Hospitals = { ...hospitals, level: Uint8Array.of(3, 3, 1) };
  const at = tinyYear({
    hospitals: { ...all, kind: ["general", "general", "township"] },
  });
  near(
    read("top2_share_of_inpatient_cost", "employee", { at }),
    100 * 26 / 56,
  );
});

/** Standard deviation over mean, the long way. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b) / values.length;
  const squares = values.map((x) => (x - mean) ** 2);
  return Math.sqrt(squares.reduce((a, b) => a + b) / values.length) / mean;
}

Deno.test("special drugs count persons who were paid, and are cost and payment beside stays", () => {
  const year = tinyYear();
  const at = {
    ...year,
    record: {
      ...year.record,
      accounts: null,
      specialDrugs: {
        rows: 3,
        person: Uint32Array.of(1, 3, 4),
        scheme: Uint8Array.of(0, 1, 1),
        county: Uint8Array.of(0, 0, 0),
        drug: Uint8Array.of(0, 0, 1),
        cost: Int32Array.of(30_000_00, 15_000_00, 45_000_00),
        paid: Int32Array.of(6_000_00, 0, 15_000_00),
      },
    },
  };
  assertEquals(read("special_drug_persons", "all", { at }), 2);
  near(read("special_drug_payment", "all", { at }), 2.1);
  near(read("total_cost", "employee", { at }) * 1e8, 76000 + 30000);
});

Deno.test("what settlement did not pay is no fund spending, and what audits refused is held against what was paid", () => {
  const at = tinyYear({ withheld: [1000_00, 500_00], refused: [90_00, 0] });
  const moved = (scheme: "employee" | "resident" | "all") =>
    (read("fund_expenditure", scheme) -
      read("fund_expenditure", scheme, { at })) * 1e8;
  near(moved("employee"), 1000);
  near(moved("all"), 1500);
  const paid = read("fund_to_cost_ratio", "employee", { at }) / 100 *
    read("total_cost", "employee", { at }) * 1e8;
  near(read("audit_deductions_to_fund", "employee", { at }), 100 * 90 / paid);
  near(
    read("fund_to_cost_ratio", "employee") / 100 * 76000 - paid,
    1000,
  );
});
