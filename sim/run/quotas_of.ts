/**
 * Institutions' quotas under a scenario's basis (机构额度): hands the year before, the
 * register and the settings to the rule. Part of the run: it computes nothing.
 *
 * @module
 */
import { type Fen, multiplyFen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import { fromNumber } from "../base/ratio.ts";
import { countyInsured } from "../budget/january_insured.ts";
import type { Spent } from "../budget/lines.ts";
import type { QuotaOptions } from "../budget/quotas/quota_input.ts";
import { quotaRule } from "../budget/quotas/quota_rule.ts";
import {
  type Counties,
  type Hospitals,
  type Scheme,
  SCHEMES,
  type YearRecord,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { openMonths } from "./open_months.ts";

/** Where quotas are divided. */
export interface QuotaPlace {
  readonly record: YearRecord;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
}

/** Quotas of a scheme that sum to the DIP line; `null` where neither the year before nor a table tells. */
export function quotasOf(
  where: QuotaPlace,
  scheme: Scheme,
  line: {
    readonly amount: Fen;
    readonly months: Float64Array;
    readonly before: Spent;
  },
  values: Values,
): Float64Array | null {
  const { record, hospitals } = where, { amount, months, before } = line;
  const basis = values["budget.quota.basis"];
  const n = hospitals.id.length;
  if (before.standard === null || before.services === null) {
    if (basis === "lastYear") return null;
    if (basis !== "given") throw notKnown(basis);
  }
  return quotaRule(basis)({
    amount,
    months,
    open: openMonths(hospitals, record.year, values),
    level: hospitals.level,
    beds: hospitals.beds,
    county: hospitals.county,
    standard: before.standard ?? new Float64Array(n),
    services: before.services ?? NOTHING,
    insured: countyInsured(
      record.register,
      SCHEMES.indexOf(scheme),
      where.counties.id.length,
    ),
    options: optionsOf(where, scheme, values),
  });
}

const NOTHING = {
  heads: new Float64Array(0),
  admissions: new Float64Array(0),
  cost: new Float64Array(0),
  fund: new Float64Array(0),
  counties: 1,
  byCounty: new Float64Array(0),
};

function optionsOf(
  { hospitals, counties }: QuotaPlace,
  scheme: Scheme,
  values: Values,
): QuotaOptions {
  const { young, working, old } = values["budget.quota.needWeights"];
  const heads = values["budget.consortium.perCapita"];
  const given = values["budget.quota.given"];
  return {
    need: [young, working, old],
    growthCap: values["budget.quota.growthCap"],
    dual: {
      volume: values["budget.dual.growthVolume"],
      cost: values["budget.dual.growthCost"],
      reliefHeads: values["budget.dual.reliefHeads"],
      reliefShare: values["budget.dual.reliefShare"],
    },
    perCapita: heads.length === 0 ? null : column(
      "budget.consortium.perCapita",
      counties.id,
      heads.map((row) => [row.county, row[scheme]]),
      true,
    ),
    consortium: {
      reserve: values["budget.consortium.reserve"],
      bigPremium: fenOf(values["settlement.catastrophic.premium"][scheme]),
    },
    given: given.length === 0 ? null : column(
      "budget.quota.given",
      hospitals.id,
      given.map((row) => [row.hospital, row[scheme]]),
      false,
    ),
  };
}

/** A table of a scenario as a column of fen, a row an id. */
function column(
  key: "budget.consortium.perCapita" | "budget.quota.given",
  ids: readonly string[],
  rows: readonly (readonly [id: string, yuan: number])[],
  all: boolean,
): Float64Array {
  const fen = new Float64Array(ids.length);
  const seen = new Set<string>();
  for (const [id, yuan] of rows) {
    const at = ids.indexOf(id);
    if (at < 0 || seen.has(id)) throw notThere(key, id, at >= 0, ids);
    seen.add(id);
    fen[at] = fenOf(yuan);
  }
  const missing = all ? ids.find((id) => !seen.has(id)) : undefined;
  if (missing !== undefined) {
    throw cannotPlay(key, missing, {
      zh: `缺少 ${missing}；请列出全部 ${ids.length} 个，或者一个也不列`,
      en: `${missing} is missing; list all ${ids.length} or none`,
    });
  }
  return fen;
}

function fenOf(yuan: number): Fen {
  return multiplyFen(100, fromNumber(yuan));
}

function notThere(
  key: string,
  id: string,
  twice: boolean,
  ids: readonly string[],
) {
  const some = ids.slice(0, 5);
  return cannotPlay(key, id, {
    zh: twice
      ? `${id} 列了两次；每个只能列一次`
      : `没有 ${id}；可用的有 ${some.join("、")} 等 ${ids.length} 个`,
    en: twice
      ? `${id} is listed twice; list each once`
      : `there is no ${id}; there are ${
        some.join(", ")
      } and others, ${ids.length} in all`,
  });
}

function notKnown(basis: string) {
  return cannotPlay("budget.quota.basis", basis, {
    zh:
      "额度分不出来：读入的病例没有各机构上年的服务量；请改用 lastYear 或 given（给定额度表），或用有历史年度的方案",
    en:
      "quotas cannot be divided: beside claims that were read nothing is known of what institutions did last year; use lastYear or given (a table), or a scenario with history",
  });
}
