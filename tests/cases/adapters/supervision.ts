import {
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { indexSums } from "../../../sim/metrics/case_indices.ts";
import {
  bedBalance,
  capacityDays,
  daysAbove,
  neededBeds,
} from "../../../sim/points/bed_balance.ts";
import { lessViolation } from "../../../sim/points/violation.ts";
import {
  type PenaltyArticle,
  penaltyOf,
} from "../../../sim/supervision/penalties.ts";
import {
  splitRecovery,
  upcodedPoints,
} from "../../../sim/supervision/recovered_points.ts";
import { claimsOf } from "../../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../../points/small_year.ts";
import type { Adapter } from "../adapter.ts";
import type { Given } from "../given.ts";
import { yuanOf } from "../yuan.ts";

/** Penalties, recovered points, beds and the standard's indices (`R-PEN`, `R-SUP`, `R-BEDSD`, C23, C50, C51). */
export const SUPERVISION: readonly Adapter[] = [
  penalty("article38", "pen.art38"),
  penalty("article40", "pen.art40"),
  {
    rules: ["R-SUP"],
    inputs: ["S", "S_supported", "H", "A", "F"],
    parameters: { "sup.up.multiple": "registry" },
    compute(given, settings) {
      const factors = ["H", "A", "F"].map((name) => given.decimal(name));
      const { clawBack, penalty, removed } = upcodedPoints(
        casePoints([given.decimal("S"), ...factors]),
        casePoints([given.decimal("S_supported"), ...factors]),
        settings.value("sup.up.multiple"),
      );
      return {
        clawBack: points(clawBack),
        penalty: points(penalty),
        removedInAll: points(removed),
      };
    },
  },
  {
    rules: ["R-SUP"],
    inputs: ["stays"],
    compute(given) {
      const stays = given.rows("stays").map((stay) => {
        stay.onlyHas(["S", "H"], "stays");
        return casePoints([stay.decimal("S"), stay.decimal("H")]);
      });
      return { recover: points(splitRecovery(stays)) };
    },
  },
  {
    rules: ["R-BEDSD"],
    inputs: ["agreedBeds", "days", "points"],
    parameters: { "bedsd.maxOcc": "registry", "bedsd.penalty": "registry" },
    compute(given, settings) {
      const beds = given.whole("agreedBeds"), days = given.whole("days");
      const maxOccupancy = settings.value<number>("bedsd.maxOcc");
      const capacity = capacityDays(ratio(beds), maxOccupancy);
      const above = daysAbove(days, capacity);
      const { shares } = bedBalance([days], [beds], {
        maxOccupancy,
        penalty: settings.value("bedsd.penalty"),
        targetOccupancy: 1,
        balance: false,
      });
      return {
        capDays: capacity,
        excessDays: multiply(above, ratio(days)),
        ePct: multiply(above, ratio(100)),
        points: points(lessViolation(given.points4("points"), shares[0]!)),
      };
    },
  },
  {
    rules: ["R-BEDSD"],
    inputs: ["expectedBedDays"],
    parameters: { "bedsd.targetOcc": "registry" },
    compute(given, settings) {
      return {
        neededBeds: neededBeds(
          given.whole("expectedBedDays"),
          settings.value("bedsd.targetOcc"),
        ),
      };
    },
  },
  {
    rules: ["monitoring C23", "monitoring C50", "monitoring C51"],
    inputs: ["diseases", "cases"],
    compute(given) {
      const diseases = given.rows("diseases");
      const ids = diseases.map((own) => {
        own.onlyHas(["id", "S", "meanLos", "meanCost"], "diseases");
        return own.whole("id");
      });
      const rows = given.rows("cases").map((one) => {
        one.onlyHas(["disease", "los", "cost"], "cases");
        return {
          code: ids.indexOf(one.whole("disease")),
          los: one.whole("los"),
          cost: one.fen("cost"),
        };
      });
      const { cases, points: sum, stay, cost } = indexSums(
        claimsOf(rows),
        casesOf(rows.map(({ code }) => code)),
        catalogueOf(
          ids.map(String),
          undefined,
          diseases.map((own) => own.points4("S")),
        ),
        {
          stay: Float64Array.from(diseases, (own) => own.number("meanLos")),
          cost: Float64Array.from(diseases, (own) => own.fen("meanCost")),
        },
        1,
      );
      const n = ratio(cases[0]!);
      const mean = (total: Float64Array) => fromNumber(total[0]! / cases[0]!);
      return {
        CMI: ratio(sum[0]!, BigInt(SCALE) * n.num),
        timeIndex: mean(stay),
        costIndex: mean(cost),
      };
    },
  },
];

function penalty(article: PenaltyArticle, name: string): Adapter {
  return {
    rules: ["R-PEN"],
    inputs: ["loss"],
    parameters: { [name]: "registry" },
    compute(given: Given, settings) {
      const multiple = settings.value<number>(name);
      const { toTreasury, paid } = penaltyOf(given.fen("loss"), article, {
        multiples: { article38: multiple, article40: multiple },
        suspendFrom: 0,
        suspendMonths: 6,
        terminateFrom: 0,
        referFrom: 0,
      });
      return { fine: yuanOf(toTreasury), totalCashOut: yuanOf(paid) };
    },
  };
}

/** S × H × A × F in 1/10000, rounded once. */
function casePoints(factors: readonly Ratio[]): number {
  const { num, den } = factors.reduce(multiply, ratio(SCALE));
  return Number(roundHalfUp(num, den));
}

function points(value: number): Ratio {
  return ratio(value, SCALE);
}
