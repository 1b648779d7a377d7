import { multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { TAGS } from "../../../sim/model/ledger.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import { keepTotal } from "../../../sim/points/keep_total.ts";
import { score, type SpecialOptions } from "../../../sim/points/score.ts";
import { tcmPoints } from "../../../sim/points/special_points.ts";
import {
  technologyPoints,
  type Violation,
  VIOLATIONS,
  violationShare,
} from "../../../sim/points/violation.ts";
import { subtract } from "../../../sim/base/ratio.ts";
import { claimsOf, hospitalsOf } from "../../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../../points/small_year.ts";
import type { Adapter } from "../adapter.ts";
import { Given } from "../given.ts";

const DEFAULTS = defaults();

/** Diseases with a tag, bonuses, and what keeps or lowers points (`R-SPX`, `R-RW-KEEP`, `R-VIO`, `R-NEW`). */
export const SPECIAL: readonly Adapter[] = [
  {
    rules: ["R-SPX-4"],
    inputs: ["S", "A", "F", "H", "tags"],
    parameters: { "basic.H": "registry" },
    compute(given, settings) {
      const special = { basicCoefficient: settings.value<number>("basic.H") };
      return {
        P: scored(given, given.points4("S"), given.texts("tags"), special),
        ordinaryP: scored(given, given.points4("S"), [], special),
      };
    },
  },
  {
    rules: ["R-SPX-2"],
    inputs: ["S_inpatient", "A", "F", "H"],
    parameters: { "day.ratio": "registry", "day.noLow": "registry" },
    compute(given, settings) {
      return {
        P: scored(given, given.points4("S_inpatient"), ["day"], {
          dayRatio: settings.value<number>("day.ratio"),
          dayNoLow: settings.value<boolean>("day.noLow"),
        }),
      };
    },
  },
  ...["S", "S_western"].map((name): Adapter => ({
    rules: ["R-SPX-3"],
    inputs: [name, "A", "F", "H"],
    parameters: {
      "tcm.mode": "registry",
      "tcm.bonus": "registry",
      "tcm.ratio": "registry",
    },
    compute(given, settings) {
      const S = given.points4(name), own = name === "S" ? S : 1;
      const [points] = tcmPoints(
        {
          ...catalogueOf(["S52.5", "S52.5+79.0200"]),
          cases: Float64Array.of(20, 90),
          tags: Uint8Array.of(1 << TAGS.indexOf("tcm"), 0),
        },
        Float64Array.of(own, S),
        {
          mode: settings.value("tcm.mode"),
          bonus: settings.value("tcm.bonus"),
          ratio: settings.value("tcm.ratio"),
        },
      );
      return { P: scored(given, points!, [], {}) };
    },
  })),
  {
    rules: ["R-VIO"],
    inputs: ["readmission", "lowAdmission"],
    optional: ["longStay", "note"],
    parameters: {
      ...Object.fromEntries(
        VIOLATIONS.map((name) => [`vio.weight.${name}`, "registry"] as const),
      ),
      "vio.cap": "registry",
    },
    compute(given, settings) {
      const named = VIOLATIONS.filter((name) => given.has(name));
      const share = violationShare(
        Object.fromEntries(named.map((name) => {
          const [rate, peer] = given.decimals(name);
          return [name, { rate: rate!, peer: peer! }];
        })),
        {
          weights: Object.fromEntries(VIOLATIONS.map((name) => [
            name,
            settings.value<number>(`vio.weight.${name}`),
          ])) as Record<Violation, number>,
          cap: settings.value("vio.cap"),
        },
      );
      return { adj: share, factor: subtract(ratio(1), share) };
    },
  },
  {
    rules: ["R-NEW"],
    inputs: ["eligibleCost", "b"],
    parameters: { "new.share": "registry" },
    compute(given, settings) {
      const share = settings.value<number>("new.share");
      const points = technologyPoints(
        given.decimal("eligibleCost"),
        ratio(Math.round(share * SCALE), SCALE),
        given.decimal("b"),
      );
      return { P_new: ratio(points, SCALE) };
    },
  },
  {
    rules: ["R-RW-KEEP"],
    inputs: ["diseases", "adjusted"],
    parameters: { "points.keepTotal": [true] },
    compute(given) {
      const diseases = given.rows("diseases").map((row) =>
        row.onlyHas(["id", "S", "n"], "diseases")
      );
      const ids = diseases.map((row) => row.text("id"));
      const to = given.raw("adjusted") as Record<string, unknown>;
      const cases = Float64Array.from(diseases, (row) => row.whole("n"));
      const kept = keepTotal(
        Float64Array.from(diseases, (row) => row.points4("S")),
        cases,
        new Map(
          Object.keys(to).map((id) => [
            ids.indexOf(id),
            new Given(to).points4(id),
          ]),
        ),
      )!;
      const after = kept.points.reduce((sum, s, g) => sum + s * cases[g]!, 0);
      return {
        T0: ratio(kept.total, SCALE),
        k: kept.factor,
        totalAfter: ratio(after, SCALE),
        ...Object.fromEntries(
          ids.map((id, g) => [id, ratio(kept.points[g]!, SCALE)]),
        ),
      };
    },
  },
];

/** P of a case of usual cost, so that F = 1, through the loop over cases. */
function scored(
  given: Given,
  S: number,
  tags: readonly string[],
  special: Partial<SpecialOptions>,
): Ratio {
  const A = given.points4("A"), mean = 10_000_00;
  const bits = TAGS.reduce(
    (sum, tag, bit) => tags.includes(tag) ? sum | 1 << bit : sum,
    0,
  );
  const rows = [0, 1, 2], one = () => Float64Array.from(rows, () => 1);
  const { points } = score(
    claimsOf([{ code: 0, cost: mean, los: 1 }]),
    casesOf([0]),
    hospitalsOf([[3, "general"]]),
    {
      catalogue: {
        ...catalogueOf(["K80.1"], [1], [S]),
        tags: Uint8Array.of(bits),
      },
      coefficients: Float64Array.of(given.points4("H")),
      reference: {
        value: Float64Array.from(rows, () => mean),
        num: Float64Array.from(rows, () => mean),
        den: one(),
        wide: new Map(),
        timesBase: new Uint8Array(3),
        base: Float64Array.of(SCALE),
      },
      yearStartValue: [null, null],
    },
    {
      low: DEFAULTS["points.deviation.low"],
      high: DEFAULTS["points.deviation.high"],
      extreme: DEFAULTS["points.deviation.extreme"],
      highForm: DEFAULTS["points.deviation.highForm"],
      applyHToLow: DEFAULTS["points.deviation.applyHToLow"],
      lowInclusive: DEFAULTS["points.deviation.lowInclusive"],
      blankDiscount: 1,
      special: {
        basicCoefficient: DEFAULTS["points.basic.coefficient"],
        dayRatio: DEFAULTS["points.day.ratio"],
        dayNoLow: DEFAULTS["points.day.noLow"],
        dayLongest: DEFAULTS["points.day.longest"],
        ...special,
      },
    },
    { auxiliary: Uint32Array.of(A), auxiliaryType: Uint8Array.of(0) },
  );
  return multiply(ratio(points[0]!, SCALE), given.decimal("F"));
}
