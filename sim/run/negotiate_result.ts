/**
 * From a scenario's result to its negotiations (谈判推演): last year's settlement and
 * the budget's income are what both sides know. Part of the run: it hands tables
 * and settings over and computes nothing.
 *
 * @module
 */
import { cannotPlay } from "../base/issues.ts";
import { fromNumber, type Ratio, ratio } from "../base/ratio.ts";
import { rootKey } from "../base/streams.ts";
import type { Scheme } from "../model/ledger.ts";
import type { NegotiationRun, Protocol } from "../model/negotiation.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { BudgetSheet } from "../model/settlement.ts";
import type { ClaimantAsk } from "../negotiation/claimant_changes.ts";
import { negotiate } from "../negotiation/negotiate.ts";
import { negotiationTerms } from "../negotiation/terms.ts";

/** What of a scenario's terms is asked otherwise, as on a command line. */
export interface NegotiationChanges {
  /** How the talks are held. */
  readonly protocol?: Protocol | undefined;
  /** δ of the hospitals, 0–1. */
  readonly deltaHospital?: number | undefined;
  /** One scheme only. */
  readonly scheme?: Scheme | undefined;
  /** Merging and splitting of claimants that is asked about. */
  readonly asked?: readonly ClaimantAsk[] | undefined;
}

/** Replays the negotiations of a scenario's policy year, one a scheme. */
export function negotiateResult(
  result: ScenarioResult,
  values: Values,
  { protocol, deltaHospital, scheme, asked = [] }: NegotiationChanges = {},
): NegotiationRun {
  const own = negotiationTerms(values);
  const { discount } = own;
  const terms = {
    ...own,
    protocol: protocol ?? own.protocol,
    discount: deltaHospital === undefined
      ? discount
      : { ...discount, hospitals: fromNumber(deltaHospital) },
  };
  const lastYears = result.lastYear.filter((last) =>
    scheme === undefined || last.scheme === scheme
  );
  if (lastYears.length === 0) throw noLastYear(result);
  const { scenario, titleZh, titleEn, city, year, seed, recordHash } = result;
  const { hospitals, counties } = result;
  const run: NegotiationRun = {
    ...{ scenario, titleZh, titleEn, city, year, seed, recordHash },
    hospitals,
    counties,
    acceptFill: values["negotiation.accept.fill"],
    lowFill: values["negotiation.accept.lowFill"],
    sheets: lastYears.map((last) => {
      const { budget } = result.settlements.find((settlement) =>
        settlement.scheme === last.scheme
      )!;
      return negotiate({
        scheme: last.scheme,
        year,
        hospitals,
        counties,
        last,
        cap: budget.cap,
        lastExpenditure: budget.lastExpenditure,
        lastGrowth: growthOf(last.budget),
        asked,
        root: rootKey(seed),
      }, terms);
    }),
  };
  const silent = asked.find(({ zh, kind }) =>
    !run.sheets.some((sheet) =>
      sheet.asked.some((one) => one.zh === zh && one.kind === kind)
    )
  );
  if (silent !== undefined) throw nobodyAsks(silent);
  return run;
}

/** By how much spending was to grow in a year that is over; `null` where nothing had been spent before. */
function growthOf({ total, lastExpenditure }: BudgetSheet): Ratio | null {
  return lastExpenditure === 0
    ? null
    : ratio(total - lastExpenditure, lastExpenditure);
}

function nobodyAsks({ kind, zh, en }: ClaimantAsk) {
  return kind === "merge"
    ? cannotPlay("--merge", zh, {
      zh: "其中提出诉求的机构不足两家，没有可合并的",
      en:
        `fewer than two institutions of them claim anything (${en}), so there is nothing to merge`,
    })
    : cannotPlay("--split", zh, {
      zh: "这家机构没有诉求，没有可拆分的",
      en:
        `the institution claims nothing (${en}), so there is nothing to split`,
    });
}

function noLastYear({ scenario }: ScenarioResult) {
  return cannotPlay("run.historyYears", scenario, {
    zh: "这个方案读入的数据没有上年结算，谈判没有起点；请用有历史年度的方案",
    en:
      "the data that this scenario reads have no settled year before, so talks have nothing to start from; use a scenario with years of history",
  });
}
