import type { Scheme } from "../../model/ledger.ts";
import type { NegotiationSheet } from "../../model/negotiation.ts";
import type {
  Clearing,
  NextYear,
  NextYearHospital,
  NextYearMeans,
  NextYearMoves,
  NextYearRow,
  PlayedCase,
  PlayedDivision,
} from "../../model/next_year.ts";
import type { MeanOfReplicates } from "../../model/study.ts";
import { pairedInterval } from "../inference/paired_interval.ts";
import type { NextYearCell, NextYearReading } from "./next_year_measures.ts";

/** One way of settling, read in every replicate (一种结算的各次读数). */
export interface NextYearSample extends PlayedCase {
  /** By replicate. */
  readonly readings: readonly NextYearReading[];
}

/**
 * Means, paired differences and intervals of the year after talks (汇总下一年).
 * In each replicate all divisions met the same people with the same luck, so
 * differences are taken first; a number that a division does not touch differs
 * by exactly 0.
 *
 * @param samples all clearings and divisions, `plan` and `lastYear` among them, with equally many readings
 */
export function summariseNextYear(
  sheets: readonly NegotiationSheet[],
  cells: readonly NextYearCell[],
  samples: readonly NextYearSample[],
  own: Clearing,
): NextYear {
  const find = (clearing: Clearing, division: PlayedDivision) =>
    samples.find((s) => s.clearing === clearing && s.division === division)!;
  const plan = find(own, "plan");
  const rows: NextYearRow[] = [], hospitals: NextYearHospital[] = [];
  for (const sample of samples) {
    const { clearing, division } = sample;
    const last = find(clearing, "lastYear");
    const means = (of: Read) => meansOf(sample, plan, last, of);
    cells.forEach(({ measure, scheme, group }, i) => {
      const found = means(({ values }) => values[i]!);
      if (found === null) return;
      const { id, zh, en, unit } = measure;
      rows.push({
        ...{ clearing, division, scheme, group, metric: id, unit },
        title: { zh, en },
        ...found,
      });
    });
    sheets.forEach(({ scheme, groups }, s) => {
      const column = (name: "pay" | "cash", h: number) =>
        means(({ hospitals }) => hospitals[s]![name][h]!)!;
      groups.forEach(({ members }, group) =>
        members.forEach((hospital) =>
          hospitals.push({
            ...{ clearing, division, scheme, group, hospital },
            quota: meanQuota(sample, s, hospital),
            pay: column("pay", hospital),
            cash: column("cash", hospital),
          })
        )
      );
    });
  }
  const schemes = sheets.map(({ scheme }) => scheme);
  return {
    replicates: plan.readings.length,
    own,
    divisions: samples.filter(({ clearing }) => clearing === own)
      .map(({ division }) => division),
    rows,
    hospitals,
    moves: samples.flatMap((sample) =>
      schemes.map((scheme) => movesOf(sample, scheme, hospitals))
    ),
  };
}

type Read = (reading: NextYearReading) => number | null;

/** Over the replicates in which all three have a value; `null` where there are none. */
function meansOf(
  sample: NextYearSample,
  plan: NextYearSample,
  last: NextYearSample,
  of: Read,
): NextYearMeans | null {
  const own: number[] = [], planned: number[] = [], shared: number[] = [];
  sample.readings.forEach((reading, r) => {
    const a = of(reading), b = of(plan.readings[r]!), c = of(last.readings[r]!);
    if (a === null || b === null || c === null) return;
    own.push(a), planned.push(b), shared.push(c);
  });
  if (own.length === 0) return null;
  return {
    level: meanOf(own.map(() => 0), own),
    fromPlan: meanOf(planned, own),
    fromLastYear: meanOf(shared, own),
  };
}

function meanOf(
  a: readonly number[],
  b: readonly number[],
): MeanOfReplicates {
  const { mean, deviation, error, interval } = pairedInterval(a, b);
  return { mean, deviation, error, interval };
}

function meanQuota(
  { readings }: NextYearSample,
  sheet: number,
  hospital: number,
): number | null {
  const quotas = readings.flatMap(({ hospitals }) =>
    hospitals[sheet]!.quota?.[hospital] ?? []
  );
  return quotas.length < readings.length
    ? null
    : quotas.reduce((a, b) => a + b, 0) / quotas.length;
}

function movesOf(
  { clearing, division }: PlayedCase,
  scheme: Scheme,
  hospitals: readonly NextYearHospital[],
): NextYearMoves {
  const own = hospitals.filter((row) =>
    row.clearing === clearing && row.division === division &&
    row.scheme === scheme
  );
  const sides = own.map(({ pay }) => sideOf(pay));
  const count = (side: Side) => sides.filter((one) => one === side).length;
  const gains = (of: (row: NextYearHospital) => number) =>
    own.reduce((all, row) => all + Math.max(0, of(row)), 0);
  return {
    ...{ clearing, division, scheme },
    winners: count("above"),
    losers: count("below"),
    unclear: count("both"),
    slight: count("slight"),
    unmoved: count("none"),
    gained: gains(({ pay }) => pay.fromLastYear.mean),
    lost: 0 - gains(({ pay }) => -pay.fromLastYear.mean),
    cashGained: gains(({ cash }) => cash.fromLastYear.mean),
  };
}

type Side = "above" | "below" | "both" | "slight" | "none";

/** What a reader would act on: a thousandth of what an institution is paid (behaviour reference 3.2). */
const MATTERS = 0.001;

/** On which side of 0 a difference lies: `none` where it is 0 in every replicate. */
function sideOf({ level, fromLastYear }: NextYearMeans): Side {
  const { mean, deviation, interval } = fromLastYear;
  if (mean === 0 && deviation === 0) return "none";
  if (Math.abs(mean) < MATTERS * (level.mean - mean)) return "slight";
  const [low, high] = interval ?? [mean, mean];
  return low > 0 ? "above" : high < 0 ? "below" : "both";
}
