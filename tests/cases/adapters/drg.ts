import {
  divide,
  fromNumber,
  multiply,
  ratio,
} from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import {
  budgetRates,
  caseMixIndex,
} from "../../../sim/points/drg/budget_rates.ts";
import { rateCase } from "../../../sim/points/drg/rate_case.ts";
import {
  highMult,
  type MultBand,
  zhejiangCase,
} from "../../../sim/points/drg/zhejiang_case.ts";
import { relativeWeight } from "../../../sim/points/relative_weight.ts";
import { plainPoints } from "../../../sim/points/plain_points.ts";
import type { Adapter } from "../adapter.ts";
import type { Given } from "../given.ts";
import { claimsOf } from "../../grouping/small_city.ts";

const FEN = ratio(100), BANDS = defaults()["points.drg.zhejiangMult"];

/** DRG: the rate method (`R-DRG`) and Zhejiang's points (`R-ZJ`). */
export const DRG: readonly Adapter[] = [
  {
    rules: ["R-DRG"],
    inputs: ["rate", "RW", "H", "C"],
    parameters: { "drg.highMult": "case", "drg.lowMult": "registry" },
    compute(given, settings) {
      const yuan = (name: string) => multiply(given.decimal(name), FEN);
      const { standard, r, pay } = rateCase({
        RW: given.decimal("RW"),
        H: given.decimal("H"),
        rate: yuan("rate"),
        C: yuan("C"),
      }, {
        high: settings.decimal("drg.highMult"),
        low: fromNumber(settings.value<number>("drg.lowMult")),
      });
      return {
        std: divide(standard, FEN),
        ratio: r,
        pay: divide(ratio(pay), FEN),
      };
    },
  },
  {
    rules: ["R-DRG"],
    inputs: ["groups", "budget"],
    compute(given) {
      const groups = given.rows("groups");
      const sumRW = weights(groups);
      const cases = groups.reduce((n, g) => n + g.whole("cases"), 0);
      const total = multiply(given.decimal("budget"), FEN);
      const [rate] = budgetRates([total], [sumRW], [null]);
      return {
        sumRW: ratio(sumRW, SCALE),
        CMI: caseMixIndex(sumRW, cases)!,
        rate: divide(rate!, FEN),
      };
    },
  },
  {
    rules: ["R-ZJ"],
    inputs: ["m_g", "M", "K", "daySurgery", "C", "C_unreasonable"],
    parameters: { "zj.mult": "case", "zj.low": "registry" },
    compute(given, settings) {
      const mean = given.decimal("m_g"), M = given.decimal("M");
      const BP = ratio(relativeWeight(mean, M, ratio(100)), SCALE);
      const day = given.raw("daySurgery") === true;
      const { points, r } = zhejiangCase({
        BP,
        mean,
        K: given.decimal("K"),
        C: given.decimal("C"),
        unreasonable: given.decimal("C_unreasonable"),
      }, {
        high: highMult(BP, bandsOf(settings)),
        low: day ? ratio(0) : fromNumber(settings.value<number>("zj.low")),
      });
      return { BP, ratio: r, points: ratio(points, SCALE) };
    },
  },
];

/** Σ RW of the cases of some groups, added up as a year's cases are. */
function weights(groups: readonly Given[]): number {
  const rows = groups.flatMap((g, code) =>
    Array.from({ length: g.whole("cases") }, () => ({ code, cost: 1 }))
  );
  const claims = claimsOf(rows);
  const catalogue = {
    id: "",
    version: "",
    group: groups.map((_, g) => `${g}`),
    name: [],
    core: new Uint8Array(groups.length),
    treatmentClass: new Uint8Array(groups.length),
    cases: new Float64Array(groups.length),
    points: Float64Array.from(groups, (g) => g.points4("RW")),
    groupOfCode: Uint16Array.from(groups.keys()),
  };
  const cases = { method: new Uint8Array(claims.rows), group: claims.code };
  const H = Float64Array.of(SCALE);
  return plainPoints(claims, cases, catalogue, H).points[0];
}

/** Multiples of the registry's bands, where the case writes `3/2/1.5`. */
function bandsOf(settings: Given): MultBand[] {
  const own = settings.text("zj.mult").split("/").map(Number);
  return BANDS.map(({ upTo }, i) => ({ upTo, mult: own[i]! }));
}
