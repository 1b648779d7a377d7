import { AGES } from "./ages.ts";
import type { Mortality } from "./mortality.ts";

/**
 * What deaths since the population's first year have made of a cell, age × 2 +
 * sex (生存者选择): the ill and the frail went first. With tilts of mean 1 and
 * variance v that are about gamma distributed and a cumulative hazard H, everyone
 * has been through a hazard Λ = (e^(vH) − 1) ÷ v times the own tilt, and the tilt
 * of those who are left has mean 1 ÷ (1 + vΛ) = e^(−vH), but never less than the
 * fittest have.
 *
 * @param years since the first year, in which nobody was chosen
 */
export function selection(
  { chance, tiltVariance, leastTilt }: Mortality,
  cell: number,
  years: number,
): { readonly exposure: number; readonly meanTilt: number } {
  const age = cell >> 1, sex = cell & 1, v = tiltVariance[cell]!;
  let hazard = 0;
  for (let back = 1; back <= Math.min(years, age); back++) {
    hazard -= Math.log(1 - chance[(age - back) * 2 + sex]!);
  }
  return {
    exposure: v === 0 ? hazard : (Math.exp(v * hazard) - 1) / v,
    meanTilt: Math.max(leastTilt[cell]!, Math.exp(-v * hazard)),
  };
}

/** Mean tilts of all cells. */
export function meanTilts(
  deaths: Mortality,
  years: number,
): Float64Array {
  return Float64Array.from(
    { length: AGES * 2 },
    (_, cell) => selection(deaths, cell, years).meanTilt,
  );
}
