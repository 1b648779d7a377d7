import { type Hospitals, SCHEMES } from "../model/ledger.ts";
import type {
  DifferenceRow,
  Measure,
  ScenarioResult,
} from "../model/result.ts";
import { MEASURES } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";
import { institutionGroups } from "./institution_groups.ts";

type Sums = Readonly<Record<Measure, number | null>>;

/**
 * What a reform changes (配对差异), on the same people with the same luck: by
 * institution, level and in total, for each scheme and both together. Sums are
 * whole fen, so two scenarios that say the same differ by exactly 0.
 *
 * `payRate` is ΣD ÷ ΣJ (indicator E3), `paidRate` Σpay ÷ ΣJ (the inverse of
 * B18), `borne` Σ max(0, J − pay) (E4).
 *
 * @throws {RangeError} if the two do not have the same institutions
 */
export function pairedDifferences(
  baseline: ScenarioResult,
  reform: ScenarioResult,
): DifferenceRow[] {
  checkPaired(baseline.hospitals, reform.hospitals);
  const schemes = ["all", ...SCHEMES] as const;
  return schemes.flatMap((scheme) => {
    const [before, after] = [baseline, reform].map(({ settlements }) =>
      settlements.filter((s) => scheme === "all" || s.scheme === scheme)
    );
    return institutionGroups(baseline.hospitals).flatMap(([group, members]) => {
      const old = sumUp(before!, members), now = sumUp(after!, members);
      return MEASURES.map((measure): DifferenceRow => {
        const a = old[measure], b = now[measure];
        const difference = a === null || b === null ? null : b - a;
        return { measure, scheme, group, baseline: a, reform: b, difference };
      });
    });
  });
}

function checkPaired(a: Hospitals, b: Hospitals): void {
  const same = a.id.length === b.id.length &&
    a.id.every((id, h) => id === b.id[h]);
  if (!same) {
    throw new RangeError(
      "Cannot take differences as the institutions differ: play both scenarios on the same city and seed",
    );
  }
}

function sumUp(
  settlements: readonly Settlement[],
  members: readonly number[],
): Sums {
  const sum = (of: (s: Settlement, h: number) => number) =>
    settlements.reduce(
      (total, s) => members.reduce((part, h) => part + of(s, h), total),
      0,
    );
  const booked = sum((s, h) => s.booked[h]!);
  const standard = sum((s, h) => s.standard[h]!);
  const pay = sum((s, h) => s.pay[h]!);
  return {
    cases: sum((s, h) => s.cases[h]!),
    points: sum((s, h) => s.points[h]!),
    cost: sum((s, h) => s.cost[h]!),
    booked,
    standard,
    shared: sum((s, h) => s.shared[h]!),
    pay,
    borne: sum((s, h) => Math.max(0, s.booked[h]! - s.pay[h]!)),
    transfer: sum((s, h) => s.transfer[h]!),
    payRate: booked === 0 ? null : standard / booked,
    paidRate: booked === 0 ? null : pay / booked,
  };
}
