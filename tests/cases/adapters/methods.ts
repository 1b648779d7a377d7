import { multiply, ratio } from "../../../sim/base/ratio.ts";
import { sum } from "../../../sim/base/sum.ts";
import { bedDayMethod } from "../../../sim/settlement/method/bed_day.ts";
import { endCapitation } from "../../../sim/settlement/method/capitation.ts";
import { quotaPay } from "../../../sim/settlement/method/quota.ts";
import type { Accepted, Adapter, Settings } from "../adapter.ts";
import type { Given } from "../given.ts";
import { yuanOf } from "../yuan.ts";

const HEADS: Readonly<Record<string, Accepted>> = {
  "cap.keep": "registry",
  "cap.k": "registry",
  "cap.hi": "registry",
  "cap.includeReferral": "registry",
};

/** The day (`R-BED`), fixed amounts (`R-QUO`), heads (`R-CAP`). */
export const OTHER_METHODS: readonly Adapter[] = [
  {
    rules: ["R-BED"],
    inputs: ["stays"],
    parameters: {
      "bed.tiers": "registry",
      "bed.lowRatio": "registry",
      "bed.fundPart": "registry",
      "bed.excessRate": "registry",
      // The registry has its growth over last year's days.
      "bed.totalDays": "case",
    },
    compute(given, settings) {
      const stays = given.rows("stays");
      const column = (of: (stay: Given) => number) =>
        Float64Array.from(stays, of);
      const days = settings.or<number | null>("bed.totalDays", null);
      const { months, settled } = bedDayMethod({
        tiers: settings.value("bed.tiers"),
        lowRatio: settings.value("bed.lowRatio"),
        fundPart: settings.value("bed.fundPart"),
        budgetDays: days === null ? null : Float64Array.of(days),
        excessRate: settings.value("bed.excessRate"),
      })({
        rows: stays.length,
        hospital: new Uint16Array(stays.length),
        month: new Uint8Array(stays.length),
        units: column(() => 1),
        days: Uint16Array.from(stays, (stay) => stay.whole("days")),
        cost: column((stay) => stay.fen("C")),
        booked: column((stay) => stay.fen("J")),
        quota: column(() => 0),
        weight: 1,
      }, 1);
      return {
        months: yuanOf(sum(months)),
        settled: yuanOf(settled[0]!),
      };
    },
  },
  {
    rules: ["R-QUO"],
    inputs: ["quota", "actual"],
    parameters: {
      "quo.mode": "registry",
      "quo.rewardShare": "registry",
      "quo.rewardCap": "registry",
      "quo.hi": "registry",
      "quo.k": "registry",
    },
    compute: (given, settings) => ({
      pay: yuanOf(quotaPay(given.fen("actual"), given.fen("quota"), {
        mode: settings.value("quo.mode"),
        rewardShare: settings.value("quo.rewardShare"),
        rewardCap: settings.value("quo.rewardCap"),
        interval: settings.value("quo.hi"),
        share: settings.value("quo.k"),
      })),
    }),
  },
  {
    rules: ["R-CAP"],
    inputs: ["cells", "own", "referred", "score"],
    parameters: HEADS,
    compute(given, settings) {
      const { cap, surplus, kept } = heads(given, settings);
      return { Cap: yuanOf(cap), surplus: yuanOf(surplus), kept: yuanOf(kept) };
    },
  },
  {
    rules: ["R-CAP"],
    inputs: ["cells", "own", "referred"],
    parameters: HEADS,
    compute(given, settings) {
      const { cap, over, fundShare } = heads(given, settings);
      return {
        over: yuanOf(over),
        overPct: multiply(ratio(over, cap), ratio(100)),
        fundShare: yuanOf(fundShare),
      };
    },
  },
];

function heads(given: Given, settings: Settings) {
  const cap = sum(
    given.rows("cells").map((cell) => cell.whole("N") * cell.fen("quota")),
  );
  const referred = settings.value<boolean>("cap.includeReferral")
    ? given.fen("referred")
    : 0;
  return {
    cap,
    ...endCapitation({
      cap,
      own: given.fen("own"),
      referred,
      score: given.has("score") ? given.decimal("score") : ratio(1),
    }, {
      keep: settings.value("cap.keep"),
      share: settings.value("cap.k"),
      interval: settings.value("cap.hi"),
    }),
  };
}
