/**
 * A settled year under pooling by city (市级统筹责任分担推演): hands income, spending and
 * settings to the rule. Part of the run: it moves no money.
 *
 * @module
 */
import { cannotPlay } from "../base/issues.ts";
import type { Spent } from "../budget/lines.ts";
import {
  type Counties,
  type Hospitals,
  type Scheme,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PoolingSheet } from "../model/pooling.ts";
import { countyContributions } from "../settlement/method/county_contributions.ts";
import { insuredMonths } from "../settlement/method/enrolled.ts";
import { countySpending } from "../settlement/pool/county_spending.ts";
import { pooledYear } from "../settlement/pool/pooled_year.ts";
import { poolDates } from "./pool_dates.ts";
import type { SettledYear } from "./settle_year.ts";

/** A settled year and where it was. */
export interface PoolingPlace {
  readonly record: YearRecord;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly calendar: Pick<PayerCalendar, "workingDays">;
  readonly settled: Pick<
    SettledYear,
    "opening" | "income" | "spent" | "compiled"
  >;
}

/** One sheet a scheme; none where pooling is not played. */
export function poolingOf(
  { record, hospitals, counties, calendar, settled }: PoolingPlace,
  values: Values,
): PoolingSheet[] {
  if (!values["settlement.pool.enabled"]) return [];
  const n = counties.id.length;
  return SCHEMES.flatMap((scheme, s): PoolingSheet[] => {
    const months = insuredMonths(record.register, s, n);
    const insured = Float64Array.from({ length: n }, (_, c) => {
      const own = months[c * 3]! + months[c * 3 + 1]! + months[c * 3 + 2]!;
      return Math.round(own / 12);
    });
    if (insured.every((persons) => persons === 0)) return [];
    const { interest, other } = settled.income[s]!;
    const before: Spent = settled.compiled[s]!.before;
    const options = optionsOf(scheme, counties, values);
    return [pooledYear({
      scheme,
      ids: counties.id,
      dates: poolDates(record.year, calendar, values, options.late),
      opening: settled.opening[s]!,
      insured,
      financing: countyContributions(record.register, s, n),
      other: interest + other,
      spending: countySpending(record, hospitals, insured, s),
      spent: settled.spent[s]!.total,
      before: before.income === null
        ? null
        : { income: before.income, spent: before.total },
      options,
    })];
  });
}

function optionsOf(scheme: Scheme, { id }: Counties, values: Values) {
  const known = (key: Key, list: readonly { readonly county: string }[]) => {
    const stranger = list.find(({ county }) => !id.includes(county));
    if (stranger !== undefined) throw noSuchCounty(key, stranger.county, id);
  };
  const named = <T extends { readonly county: string }>(
    key: Key,
    list: readonly T[],
    of: (own: T) => number,
    otherwise: number,
  ): number[] => {
    known(key, list);
    return id.map((county) => {
      const own = list.find((one) => one.county === county);
      return own === undefined ? otherwise : of(own);
    });
  };
  const ofScheme = <T extends { readonly scheme: Scheme }>(
    list: readonly T[],
  ) => list.filter((one) => one.scheme === scheme);
  const plans = ofScheme(values["settlement.pool.latePlans"]);
  known("settlement.pool.latePlans", plans);
  return {
    share: values["settlement.pool.share"] === "alpha"
      ? { by: "alpha", alpha: values["settlement.pool.alpha"] } as const
      : { by: "netGap" } as const,
    surplusFirst: values["settlement.pool.surplusFirst"],
    feesBefore: values["settlement.pool.feesBefore"][scheme],
    held: heldPlans(id, plans),
    targets: targetsOf(
      id,
      scheme,
      ofScheme(values["settlement.pool.targets"]),
      known,
    ),
    targetGrowth: values["settlement.pool.targetGrowth"],
    subsidyShare: values["budget.income.subsidyShare"][scheme],
    ownPart: values["settlement.pool.ownPart"],
    due: Number(values["settlement.pool.subsidyDue"].slice(0, 2)) - 1,
    late: named(
      "settlement.pool.late",
      ofScheme(values["settlement.pool.late"]),
      ({ months }) => months,
      0,
    ),
    effort: named(
      "settlement.pool.effort",
      values["settlement.pool.effort"],
      ({ ratio }) => ratio,
      1,
    ),
    turnoverMonths: values["settlement.pool.turnoverMonths"],
    gaps: named(
      "settlement.pool.gaps",
      ofScheme(values["settlement.pool.gaps"]),
      ({ yuan }) => Math.round(yuan * 100),
      0,
    ),
  };
}

/** Targets by county, fen; `null` where the city assigned none. */
function targetsOf(
  ids: readonly string[],
  scheme: Scheme,
  list: Values["settlement.pool.targets"],
  known: (key: Key, list: Values["settlement.pool.targets"]) => void,
): number[] | null {
  if (list.length === 0) return null;
  known("settlement.pool.targets", list);
  return ids.map((county) => {
    const own = list.find((one) => one.county === county);
    if (own !== undefined) return Math.round(own.yuan * 100);
    throw cannotPlay("settlement.pool.targets", county, {
      zh: `这个区县没有${
        SCHEME_ZH[scheme]
      }的征缴目标；要么各区县都列出，要么都不列`,
      en:
        `this county has no target of the ${scheme} scheme; list all counties or none`,
    });
  });
}

const SCHEME_ZH = { employee: "职工医保", resident: "居民医保" } as const;

/** 1 = the plan of the month was late or sent back, county × 12 + month. */
function heldPlans(
  ids: readonly string[],
  plans: readonly { readonly county: string; readonly month: number }[],
): Uint8Array {
  const held = new Uint8Array(ids.length * 12);
  for (const { county, month } of plans) {
    held[ids.indexOf(county) * 12 + month - 1] = 1;
  }
  return held;
}

type Key =
  | "settlement.pool.targets"
  | "settlement.pool.latePlans"
  | "settlement.pool.late"
  | "settlement.pool.effort"
  | "settlement.pool.gaps";

function noSuchCounty(key: Key, county: string, ids: readonly string[]) {
  const list = ids.join("、");
  return cannotPlay(key, county, {
    zh: `没有这个区县；本市的区县：${list}`,
    en: `there is no such county; those of the city: ${ids.join(", ")}`,
  });
}
