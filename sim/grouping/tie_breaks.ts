import type { CoreEntry, Matched } from "./match.ts";

/** How one of several candidates is chosen. */
export type TieBreak =
  | "mostPlus"
  | "mostMatched"
  | "fewestUnmatched"
  | "nearestCost"
  | "lowestCode";

/**
 * The candidates that are left by the tie-breaks, in their order, up to
 * the one that asks for the cost: more than one is left only where the cost must
 * decide. Of equal means the lower code is taken, whatever comes after.
 *
 * `R-GRP` 3 (i)–(iii) for 2.0; draft 3.0, 3.3 三(三)(d), is left to the place.
 */
export function narrow<E extends CoreEntry>(
  found: readonly Matched<E>[],
  order: readonly TieBreak[],
): Matched<E>[] {
  let left = [...found];
  for (const by of order) {
    if (by === "nearestCost" || left.length < 2) return left;
    left = kept(left, by);
  }
  return left;
}

/** The candidates that one tie-break leaves. */
export function kept<E extends CoreEntry>(
  found: readonly Matched<E>[],
  by: Exclude<TieBreak, "nearestCost">,
): Matched<E>[] {
  switch (by) {
    case "mostPlus":
      return best(found, (f) => f.plus);
    case "mostMatched":
      return best(found, (f) => f.used);
    case "fewestUnmatched":
      return best(found, (f) => -f.unmatched);
    case "lowestCode": {
      const codes = found.map(({ entry }) => entry.code).sort();
      return found.filter(({ entry }) => entry.code === codes[0]);
    }
  }
}

function best<E>(
  found: readonly Matched<E>[],
  of: (match: Matched<E>) => number,
): Matched<E>[] {
  const most = Math.max(...found.map(of));
  return found.filter((match) => of(match) === most);
}
