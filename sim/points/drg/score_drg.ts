import { SCALE } from "../../base/points.ts";
import {
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  hasTag,
  type Hospitals,
  METHODS,
  NO_GROUP,
  type Points,
  ZONES,
} from "../../model/ledger.ts";
import { bedDayCost } from "../../model/bed_day_cost.ts";
import { blankPoints } from "../case_points.ts";
import type { DrgOptions } from "./drg_options.ts";
import type { DrgMeans } from "./group_means.ts";
import { limitHighCases } from "./high_share.ts";
import { rateTerms } from "./rate_terms.ts";
import { caseTable, scoreCase } from "./case_table.ts";
import { zhejiangTerms } from "./zhejiang_terms.ts";

/** What a year's cases are scored by under DRG. */
export interface DrgScoring {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  /** Weights or base points, and tags. */
  readonly catalogue: Pick<Catalogue, "points" | "tags">;
  /** H or K in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** Fen of total cost per unit of weight by scheme; `null` where it is undefined. */
  readonly rates: readonly (Ratio | null)[];
  /** Used by Zhejiang's points. */
  readonly drg: DrgMeans;
}

const NONE = ZONES.indexOf("none"), BLANK = ZONES.indexOf("blank");
const BED_DAY = ZONES.indexOf("bedDay"), HIGH = ZONES.indexOf("high");

/**
 * Scores the cases of a year under DRG (DRG 病例计分), one row a claim, in integers:
 * the edges of every group, hospital and scheme that occurs are worked out once
 * and exactly, so that a case is two comparisons and a look-up.
 *
 * By rate (`R-DRG`) points are weights, RW × H of an ordinary case, and `pay` is
 * what a case is due to the fen; by Zhejiang's points (`R-ZJ`) there is no pay by
 * case. A case without a group, or whose group has no history, is worth its cost
 * (`R-SPX-1`); a stay in a bed-day group is worth its days.
 */
export function scoreDrg(of: DrgScoring, options: DrgOptions): Points {
  const { claims, cases, catalogue } = of, { rows } = claims;
  const byRate = options.form === "rate";
  const terms = byRate ? rateTerms(of, options) : zhejiangTerms(of, options);
  const table = caseTable(of, terms);
  const points = new Float64Array(rows), zone = new Uint8Array(rows);
  const pay = new Float64Array(rows), room = { points, zone, pay };
  const dip = METHODS.indexOf("dip"), S = catalogue.points;
  const bedDay = Uint8Array.from(
    S,
    (_, g) => catalogue.tags && hasTag(catalogue.tags[g]!, "bedday") ? 1 : 0,
  );
  const days = new Map<number, Worth>();
  const discount = fromNumber(options.blankDiscount);
  for (let i = 0; i < rows; i++) {
    if (cases.method[i] !== dip) {
      zone[i] = NONE;
      continue;
    }
    const g = cases.group[i]!, scheme = claims.scheme[i]!;
    const rate = of.rates[scheme];
    if (!rate || rate.num === 0n) {
      zone[i] = NONE;
      continue;
    }
    if (g === NO_GROUP || S[g] === 0) {
      const cost = claims.cost[i]!;
      points[i] = blankPoints(ratio(cost), rate, options.blankDiscount);
      pay[i] = blankPay(cost, discount);
      zone[i] = BLANK;
    } else if (bedDay[g] === 1) {
      const own = dayWorth(of, options, days, claims.los[i]!, scheme);
      points[i] = own.points;
      pay[i] = own.pay;
      zone[i] = BED_DAY;
    } else scoreCase(table, i, g, room);
  }
  if (!byRate) return { points, zone };
  const scored = { points, zone, pay };
  return options.highShare === null
    ? scored
    : limitHighCases(of, table, scored, options.highShare, HIGH);
}

interface Worth {
  readonly points: number;
  readonly pay: number;
}

/** What a stay of so many days is worth: Σ tiers ÷ rate, or ÷ M × 100 (`R-ZJ`). */
function dayWorth(
  { rates, drg }: DrgScoring,
  { tiers, form }: DrgOptions,
  known: Map<number, Worth>,
  days: number,
  scheme: number,
): Worth {
  const key = days * rates.length + scheme;
  let own = known.get(key);
  if (own === undefined) {
    const cost = bedDayCost(days, tiers);
    const unit = form === "rate"
      ? rates[scheme]!
      : divide(drg.base, ratio(HUNDRED));
    own = {
      points: whole(multiply(divide(cost, unit), ratio(SCALE))),
      pay: whole(cost),
    };
    known.set(key, own);
  }
  return own;
}

/** Base points of a group whose cases cost as all cases do. */
const HUNDRED = 100;

/** What a case without a group is due: its cost, less the discount. */
function blankPay(cost: number, discount: Ratio): number {
  return whole(multiply(ratio(cost), discount));
}

function whole({ num, den }: Ratio): number {
  return Number(roundHalfUp(num, den));
}
