/**
 * Total payment to county consortia, tried on a settled year (医共体总额付费试算): hands
 * totals, use and scores to the rule. Part of the run: it moves no money.
 *
 * @module
 */
import { fromNumber, type Ratio, ratio, roundHalfUp } from "../base/ratio.ts";
import { multiplyFen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import { countyInsured } from "../budget/january_insured.ts";
import { consortiumTotal } from "../budget/quotas/consortia.ts";
import type { ConsortiumRow } from "../model/budget.ts";
import {
  type Counties,
  type Hospitals,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import {
  countyUse,
  settleConsortium,
} from "../settlement/method/consortium.ts";
import type { SettledYear } from "./settle_year.ts";

/** A settled year and where it was. */
export interface ConsortiumPlace {
  readonly record: YearRecord;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly settled: Pick<SettledYear, "settlements" | "standing">;
}

/** A row a scheme and county; empty where nothing is tried. */
export function consortiaOf(
  { record, hospitals, counties, settled }: ConsortiumPlace,
  values: Values,
): ConsortiumRow[] {
  if (!values["settlement.consortium.trial"]) return [];
  const n = counties.id.length;
  const heads = values["budget.consortium.perCapita"];
  const terms = {
    maxKeep: values["settlement.consortium.maxKeep"],
    split: values["settlement.consortium.split"],
    share: values["settlement.consortium.share"],
    interval: values["settlement.consortium.interval"],
  };
  const led = {
    ...hospitals,
    county: countyOfConsortium(hospitals, counties, values),
  };
  return settled.settlements.flatMap(({ scheme, budget }, s) => {
    const cells = countyInsured(record.register, SCHEMES.indexOf(scheme), n);
    const insured = Float64Array.from(
      { length: n },
      (_, c) => cells[c * 3]! + cells[c * 3 + 1]! + cells[c * 3 + 2]!,
    );
    const all = insured.reduce((a, b) => a + b, 0);
    if (all === 0) return [];
    const use = countyUse(record, led, insured, s);
    return counties.id.flatMap((id, c): ConsortiumRow[] => {
      const given = heads.find(({ county }) => county === id);
      const total = consortiumTotal({
        persons: insured[c]!,
        // Alike in all: T a head, which the premium is no part of.
        perCapita: given === undefined
          ? Number(roundHalfUp(BigInt(budget.total), BigInt(all)))
          : multiplyFen(100, fromNumber(given[scheme])),
        reserve: values["budget.consortium.reserve"],
        bigPremium: given === undefined ? 0 : multiplyFen(
          100,
          fromNumber(values["settlement.catastrophic.premium"][scheme]),
        ),
        provincial: 0,
      });
      const inside = use.inside[c]!, outside = use.outside[c]!;
      const score = scoreOf(led, settled.standing.score, c);
      return [{
        scheme,
        county: c,
        insured: insured[c]!,
        total,
        inside,
        outside,
        ...settleConsortium({ total, inside, outside, score }, terms),
      }];
    });
  });
}

/** Row of the county whose consortium an institution belongs to: its own unless it is listed. */
function countyOfConsortium(
  { id, county }: Hospitals,
  counties: Counties,
  values: Values,
): Hospitals["county"] {
  const key = "settlement.consortium.members", led = county.slice();
  for (const { county: name, hospitals } of values[key]) {
    const c = counties.id.indexOf(name);
    if (c === -1) {
      throw cannotPlay(key, name, {
        zh: `没有这个区县；本市的区县：${counties.id.join("、")}`,
        en: `there is no such county; those of the city: ${
          counties.id.join(", ")
        }`,
      });
    }
    for (const own of hospitals) {
      const h = id.indexOf(own);
      if (h === -1) {
        throw cannotPlay(key, own, {
          zh: "没有这家医疗机构；编码见 tables/institutions.csv",
          en:
            "there is no such institution; codes are in tables/institutions.csv",
        });
      }
      led[h] = c;
    }
  }
  return led;
}

/** Mean score of the county's institutions ÷ 100; 1 where nobody was assessed. */
function scoreOf(
  { county }: Hospitals,
  scores: readonly (number | null)[],
  c: number,
): Ratio {
  const own = scores.filter((score, h): score is number =>
    score !== null && county[h] === c
  );
  if (own.length === 0) return ratio(1);
  const sum = own.reduce((total, score) => total + Math.round(score * 1e4), 0);
  return ratio(sum, own.length * 1_000_000);
}
