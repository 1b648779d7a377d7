import { sum } from "../../sim/base/sum.ts";
import type {
  ValuedYear,
  ValueMethod,
} from "../../sim/metrics/weather/value_split.ts";

/** An institution's year as a test writes it; points, not 1/10000 of one, and yuan. */
export interface PlainHospital {
  readonly cases: number;
  /** S of the case that illness calls for, and what each step multiplies it by. */
  readonly mix?: number;
  readonly coding?: number;
  readonly coefficient?: number;
  readonly auxiliary?: number;
  readonly outliers?: number;
  readonly conduct?: number;
  readonly cost?: number;
  readonly booked?: number;
}

/** A scheme's year as a test writes it, yuan. */
export interface PlainYear {
  readonly year?: number;
  readonly dip: number;
  readonly outpatient?: number;
  readonly chronic?: number;
  readonly remote?: number;
  readonly other?: number;
  readonly maternity?: number;
  readonly reserve?: number;
  /** Money that is cleared, where it is not the line. */
  readonly fund?: number;
  /** What the value is multiplied by beside its formula. */
  readonly form?: number;
  /** Whether true codes are known. */
  readonly truth?: boolean;
  readonly hospitals: readonly PlainHospital[];
}

/** The first scheme of such a year, settled by the formula of the method. */
export function valuedYear(plain: PlainYear, method: ValueMethod): ValuedYear {
  const { hospitals, dip, truth = true } = plain;
  const steps = hospitals.map((h) => {
    const factors = [
      h.mix ?? 1,
      h.coding ?? 1,
      h.coefficient ?? 1,
      h.auxiliary ?? 1,
      h.outliers ?? 1,
      h.conduct ?? 1,
    ];
    let at = h.cases;
    return factors.map((factor) => at *= factor);
  });
  // The second scheme's cells hold what a slip of the index would read.
  const column = (of: (h: number) => number, scale = 1e4) =>
    Float64Array.from(
      { length: hospitals.length * 2 },
      (_, k) => k % 2 === 0 ? of(k / 2) * scale : 1e9,
    );
  const own = (of: (h: number) => number, scale: number) =>
    Float64Array.from(hospitals, (_, h) => of(h) * scale);
  const fund = plain.fund ?? dip;
  const points = own((h) => steps[h]![5]!, 1e4);
  const cost = own((h) => hospitals[h]!.cost ?? 0, 100);
  const booked = own((h) => hospitals[h]!.booked ?? 0, 100);
  const J = sum(booked), C = sum(cost), P = sum(points) / 1e4;
  const money = {
    fund: fund * 100,
    totalMinusIndividual: fund * 100 + C - J,
    totalTimesRatio: fund * 100 * C / J,
  }[method];
  const line = (yuan = 0) => yuan * 100;
  const lines = {
    outpatient: line(plain.outpatient),
    chronic: line(plain.chronic),
    remote: line(plain.remote),
    dip: line(dip),
    other: line(plain.other),
    maternity: line(plain.maternity),
  };
  return {
    settlement: {
      year: plain.year ?? 2024,
      fund: fund * 100,
      budget: {
        lines,
        reserve: line(plain.reserve),
      } as ValuedYear["settlement"]["budget"],
      settlementValue: P === 0 ? null : String(money / P * (plain.form ?? 1)),
      points,
      cost,
      booked,
    },
    makeup: {
      cases: column((h) => hospitals[h]!.cases, 1),
      needed: truth ? column((h) => steps[h]![0]!) : null,
      recorded: column((h) => steps[h]![1]!),
      weighted: column((h) => steps[h]![2]!),
      typed: column((h) => steps[h]![3]!),
      scored: column((h) => steps[h]![4]!),
    },
  };
}
