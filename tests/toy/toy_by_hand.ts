/**
 * The toy worked out a second time, on paper so to speak: plain sums from its
 * files, importing nothing of `sim/`. Money in fen, points in 1/10000 point.
 *
 * @module
 */

/** A claim of the toy, as its file has it. */
interface ToyClaim {
  readonly person: string;
  readonly hospital: string;
  readonly month: number;
  readonly cost: bigint;
  readonly fund: bigint;
}

/** The only case that leaves DIP: P14, a psychiatric stay. */
export const LEAVER = "P14";

/** Sixty claims; the toy's file has no quoted cell and no empty line. */
export function toyClaims(): ToyClaim[] {
  const file = new URL("../../scenarios/toy/claims.csv", import.meta.url);
  const [header, ...lines] = Deno.readTextFileSync(file).trim().split("\n")
    .map((line) => line.split(","));
  return lines.map((cells) => {
    const of = (name: string) => cells[header!.indexOf(name)]!;
    return {
      person: of("person"),
      hospital: of("hospital"),
      month: Number(of("discharge").slice(5, 7)),
      cost: BigInt(of("cost")) * 100n,
      fund: BigInt(of("fund")) * 100n,
    };
  });
}

/** Σ of DIP claims by hospital A, B, C, in one month or the whole year. */
export function byHospital(what: "cost" | "fund", month?: number): bigint[] {
  return ["A", "B", "C"].map((hospital) =>
    toyClaims()
      .filter((c) => c.hospital === hospital && c.person !== LEAVER)
      .filter((c) => month === undefined || c.month === month)
      .reduce((sum, c) => sum + c[what], 0n)
  );
}

/** `R-NUM-RES`: floors, then a fen each to the largest remainders, ties by place. */
export function split(total: bigint, weights: readonly bigint[]): bigint[] {
  const all = add(weights);
  const parts = weights.map((w) => total * w / all);
  const rest = weights.map((w, i) => ({ i, part: total * w % all }))
    .sort((a, b) => a.part < b.part ? 1 : a.part > b.part ? -1 : a.i - b.i);
  const left = Number(total - add(parts));
  for (const { i } of rest.slice(0, left)) parts[i]! += 1n;
  return parts;
}

/** Half up, for amounts that are not negative. */
export function percentOf(amount: bigint, percent: bigint): bigint {
  return (amount * percent + 50n) / 100n;
}

/** Sum. */
export function add(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
