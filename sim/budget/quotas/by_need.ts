import { shareByRatio, shareExactly } from "../../base/fen.ts";
import {
  add,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
} from "../../base/ratio.ts";
import type { QuotaInput } from "./quota_input.ts";

/**
 * Need-weighted services (按需求加权的服务量), fen: the line goes to counties by their
 * insured, each weighted by the need of age, and from a county to institutions by
 * what they did last year for the people insured there. A county for whom nobody
 * did anything has no part. `[D]`: no document gives weights.
 */
export function byNeed(input: QuotaInput): Float64Array {
  const { amount, insured, services, options } = input;
  const { counties, byCounty } = services;
  const hospitals = byCounty.length / counties;
  const parts = new Float64Array(hospitals);
  const done = (h: number, c: number) => byCounty[h * counties + c]!;
  const needs = Array.from({ length: counties }, (_, c): Ratio => {
    let any = false;
    for (let h = 0; h < hospitals; h++) any ||= done(h, c) > 0;
    return any ? needOf(insured, c, options.need) : ratio(0);
  });
  shareByRatio(amount, needs).forEach((money, c) => {
    if (money === 0) return;
    const own = Float64Array.from({ length: hospitals }, (_, h) => done(h, c));
    shareExactly(money, own).forEach((fen, h) => parts[h] = parts[h]! + fen);
  });
  return parts;
}

function needOf(
  insured: Float64Array,
  county: number,
  weights: QuotaInput["options"]["need"],
): Ratio {
  return weights.reduce(
    (sum, weight, cell) =>
      add(
        sum,
        multiply(fromNumber(weight), ratio(insured[county * 3 + cell] ?? 0)),
      ),
    ratio(0),
  );
}
