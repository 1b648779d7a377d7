import { shapley } from "../attribution/shapley.ts";
import type { CauseId } from "./causes.ts";
import { FINENESS, type Parts, payByHospital } from "./moved.ts";
import type { Mixture } from "./play_mixtures.ts";
import type { ResultRecord } from "./result_record.ts";

/** Recorded results of both sides. */
export interface Results {
  readonly from: ResultRecord;
  readonly to: ResultRecord;
}

/** Parts of what moved, by what moved (分摊结果). */
export interface Shares {
  /** Parts of a headline by its reference; `null` where it is not split. */
  readonly headline: (ref: string, diff: number | null) => Parts | null;
  /** Parts of the pay of an institution. */
  readonly hospital: (id: string, diff: number | null) => Parts | null;
}

/**
 * Exact shares of the factors in every headline and every institution's pay (分摊),
 * and what the two ends, played again, do not explain.
 *
 * @param mixtures by number, bit `i` for factor `i`
 * @param open whether there are causes that could not be mixed, for which a rest of 0 is said too
 */
export function splitShares(
  mixtures: readonly Mixture[],
  factors: readonly CauseId[],
  open: boolean,
  { from, to }: Results,
): Shares {
  const refs = Object.keys(from.headlines).filter((ref) =>
    ref in to.headlines &&
    mixtures.every(({ headlines }) => typeof headlines[ref] === "number")
  );
  const hospitals = [
    ...new Set([...payByHospital(from).keys(), ...payByHospital(to).keys()]),
  ];
  const fine = refs.map((ref) => FINENESS[to.units[ref.split("@")[0]!]!]);
  const parts = shapley(factors.length, (on) => {
    const { headlines, pay } = mixtures[on]!;
    return [
      ...refs.map((ref, i) => Math.round(headlines[ref]! * fine[i]!)),
      ...hospitals.map((id) => pay.get(id) ?? 0),
    ];
  });
  const rows = new Map<string, { row: number; fine: number }>();
  refs.forEach((ref, i) => rows.set(`h ${ref}`, { row: i, fine: fine[i]! }));
  hospitals.forEach((id, i) =>
    rows.set(`p ${id}`, { row: refs.length + i, fine: 1 })
  );
  const partsOf = (name: string, diff: number | null): Parts | null => {
    const found = rows.get(name);
    if (found === undefined || diff === null) return null;
    const { row, fine } = found;
    const taken = factors.map((_, f) => parts[f]![row]!);
    const left = Math.round(diff * fine) - taken.reduce((n, x) => n + x, 0);
    return {
      ...Object.fromEntries(factors.map((id, f) => [id, taken[f]! / fine])),
      ...(left !== 0 || open ? { rest: left / fine } : {}),
    };
  };
  return {
    headline: (ref, diff) => partsOf(`h ${ref}`, diff),
    hospital: (id, diff) => partsOf(`p ${id}`, diff),
  };
}
