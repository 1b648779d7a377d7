import { multiply, type Ratio, ratio } from "../../../sim/base/ratio.ts";
import {
  countyShares,
  type GapShare,
  turnover,
} from "../../../sim/settlement/pool/county_shares.ts";
import type { Adapter } from "../adapter.ts";
import type { Given } from "../given.ts";
import { yuanOf } from "../yuan.ts";

/** Fen of a million yuan, and of a hundred million. */
const MILLION = 100_000_000, YI = 100 * MILLION;

/** A city's gap shared by counties (`R-GZ`), million yuan in; and the turnover money. */
export const POOLING: readonly Adapter[] = [
  {
    rules: ["R-GZ"],
    inputs: ["counties"],
    parameters: { "gz.share": ["netGap", "alpha"], "gz.alpha": "registry" },
    compute(given, settings) {
      const counties = given.rows("counties").map((county) => ({
        target: money(county, "target"),
        collected: money(county, "collected"),
        spent: money(county, "spent"),
      }));
      const how: GapShare = settings.value("gz.share") === "alpha"
        ? { by: "alpha", alpha: settings.value("gz.alpha") }
        : { by: "netGap" };
      const { gap, topUp, left, shares } = countyShares(counties, how);
      return {
        gap: ratio(gap, MILLION),
        topUp: Array.from(topUp, (fen): Ratio => ratio(fen, MILLION)),
        D1: ratio(left, MILLION),
        sharesBooked: Array.from(shares, yuanOf),
      };
    },
  },
  {
    rules: ["R-GZ"],
    inputs: ["W"],
    // What twelve times the money is: the spending that it was a twelfth of.
    compute: (given) => ({
      lastYearExpenditure: given.decimals("W").map((paid) => {
        const fen = Number(paid.num * BigInt(12 * YI) / paid.den);
        return multiply(turnover(fen), ratio(12, YI));
      }),
    }),
  },
];

function money(county: Given, name: string): number {
  const { num, den } = county.decimal(name);
  return Number(num * BigInt(MILLION) / den);
}
