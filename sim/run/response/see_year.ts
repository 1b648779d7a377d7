/**
 * A settled year as its institutions see it (医院所见), and what a year's rules would
 * pay them at the margin. Part of the run: it gathers and computes nothing.
 *
 * @module
 */
import type { CostKnown } from "../../hospital/response/cost_mix.ts";
import type { OwnCases } from "../../hospital/response/code_steps.ts";
import { conductOptions } from "../../hospital/response/conduct_options.ts";
import { effectiveCostShare } from "../../hospital/response/care/effective_cost_share.ts";
import { meanOne } from "../../base/mean_one.ts";
import { borrowedMargin } from "../../hospital/response/margins.ts";
import { marginOf } from "../../hospital/response/margin_of.ts";
import {
  kindPay,
  type KindsByLevel,
} from "../../hospital/response/primary_pay.ts";
import { schemesTogether } from "../../hospital/response/schemes_together.ts";
import type { Margin, Sight } from "../../hospital/response/sight.ts";
import { sightOf } from "../../hospital/response/sight_of.ts";
import { inflowDays } from "../../hospital/inflow.ts";
import { occupancy } from "../../metrics/occupancy.ts";
import type { Hospitals } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import { sum } from "../../base/sum.ts";
import { marginalPay } from "../../settlement/clearing/marginal_pay.ts";
import { ownCosts } from "../outcome_of.ts";
import type { PlayedYear } from "../play_year.ts";
import type { LastYear } from "../settle_course.ts";
import { settleOptions } from "../settle_options.ts";
import type { YearValues } from "../year_values.ts";
import type { City } from "../world_frames.ts";

/** A year that was played and settled. */
export interface SeenYear {
  readonly city: City;
  readonly hospitals: Hospitals;
  readonly played: PlayedYear;
  readonly settled: LastYear;
}

/** What the institutions know after the year. */
export function sightAfter(
  { city, hospitals, played, settled }: SeenYear,
  own: OwnCases & CostKnown,
  values: Values,
): Sight {
  const { record, inflow } = played;
  const { cases, points, settlements } = settled.settled;
  const options = conductOptions(values);
  const n = hospitals.id.length;
  return sightOf({
    archive: hospitals,
    publicOwned: city.hospitals.registry.publicOwned,
    books: settlements,
    claims: record.claims,
    cases,
    points,
    groups: settled.catalogue.group.length,
    own,
    severityCost: meanOne(options.severityCost, options.severityShares),
    door: values["settlement.escape"].most > 0,
    codes: settled.catalogue,
    ownCost: ownCosts(hospitals, values),
    occupancy: occupancy(
      record.claims,
      hospitals,
      inflow ? inflowDays(inflow, n) : undefined,
    ),
  });
}

/** What a year's rules pay at the margin, laid on a year that was settled; both kinds of cases told apart. */
export function marginUnder(
  rules: YearValues,
  seen: SeenYear,
  sight: Sight,
  kinds: KindsByLevel,
): Margin {
  const margin = meanMargin(rules, seen, sight), { start } = rules;
  const then = primaryPrice(seen.settled.through.start);
  const pay = kinds.map((sums) => kindPay(sums, then, primaryPrice(start)));
  const flat = start["settlement.incentive"] === "flatRate";
  return {
    ...margin,
    // Heads are paid what does not follow the bill, points what follows points.
    primaryGap: margin.perPoint.map((perPoint, h) => {
      const { byPoints, byHead } = pay[3 - sight.level[h]!]!;
      return flat
        ? (margin.perCase[h]! - margin.perCost[h]!) * byHead
        : perPoint * byPoints;
    }),
  };
}

/** Coefficient of primary-level groups (同城同价); `null` where each institution keeps its own. */
function primaryPrice(values: Values): number | null {
  return values["grouping.basic.select"] === "none"
    ? null
    : values["points.basic.coefficient"];
}

/** What is paid at the margin for a mean case. */
function meanMargin(
  rules: YearValues,
  { settled, hospitals }: SeenYear,
  sight: Sight,
): Margin {
  const { start, end, months } = rules, { settlements } = settled.settled;
  const own = start["settlement.incentive"];
  if (own !== "settled") {
    return borrowedMargin(
      own,
      ownCosts(hospitals, start),
      sight.groupShare.map(
        (share) => share * costBackRate(start),
      ),
      sight.billed.map((billed, h) =>
        billed === 0 ? 0 : sight.patients[h]! / billed
      ),
    );
  }
  const options = settleOptions(rules);
  const asBooked = months.at(-1)!["settlement.regime"] === "asBooked";
  const back = costBackRate(start), quota = options.amounts.against === "quota";
  const wasBooked =
    settled.through.months.at(-1)!["settlement.regime"] === "asBooked";
  const under = (schemes: typeof settlements) => {
    const total = (of: (s: typeof settlements[number]) => Float64Array) =>
      added(schemes.map(of), sight.hospitals);
    const worth = total((s) => wasBooked ? byPoints(s) : s.standard);
    const booked = total((s) => s.booked);
    // Against a quota it is points that are held, and what they draw is its share of the overspend.
    const standard = quota
      ? total((s) => s.against === "quota" ? s.clearedStandard : s.standard)
      : worth;
    const held = quota ? worth : booked;
    return marginOf({
      paid: asBooked ? "asBooked" : quota ? "quota" : "points",
      // A fixed value is one that all share and that does not give way; the market says so.
      floats: true,
      patientsOnTop: end["settlement.value.method"] !== "totalMinusIndividual",
      billed: total((s) => s.cost),
      booked,
      standard,
      held,
      ...marginalPay(standard, held, lambdaOf(schemes), options.clearing),
      costBack: sight.groupShare.map((share) => share * back),
      ownCost: ownCosts(hospitals, start),
    });
  };
  // A quota is one for both schemes; points are settled scheme by scheme.
  return quota ? under(settlements) : schemesTogether(
    settlements.map((s) => under([s])),
    settlements.map((s) => s.cost),
  );
}

function added(columns: readonly Float64Array[], rows: number): Float64Array {
  const out = new Float64Array(rows);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) out[row]! += column[row]!;
  }
  return out;
}

/** The money of a year that was paid as booked, as its points would have shared it: who would have been above the standard, and who below. */
function byPoints(
  { standard, points }: LastYear["settled"]["settlements"][number],
): Float64Array {
  const money = sum(standard), all = sum(points);
  return points.map((own) => all === 0 ? 0 : Math.round(money * own / all));
}

/** What comes back in later points of a yuan that a group's only institution spends (s_eff of a share of 1). */
function costBackRate(values: Values): number {
  return effectiveCostShare(
    1,
    values["points.weight.yearWeights"].toReversed(),
    values["hospital.response.discount"],
  );
}

/** Part of the shares asked that was paid, both schemes together; all where none was asked. */
function lambdaOf(settlements: LastYear["settled"]["settlements"]): number {
  const asked = settlements.reduce((sum, s) => sum + s.shareAsked, 0);
  if (asked === 0) return 1;
  const paid = settlements.reduce(
    (sum, s) => sum + s.shareAsked * Number(s.lambda),
    0,
  );
  return paid / asked;
}
