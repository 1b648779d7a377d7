import {
  add,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";

/** What measured mean costs are put right with (病种均费校正). */
export interface MeanCorrections {
  /** Share of the reference below in a mean, 0–1. */
  readonly externalWeight: number;
  /** Mean cost of a larger sample or a clinical path by group, yuan. */
  readonly external: Readonly<Record<string, number>>;
  /** Known changes of cost: groups whose codes begin so, and by what their mean is multiplied. */
  readonly changes: readonly {
    readonly groups: string;
    readonly factor: number;
  }[];
}

/** Means after correction (校正后均费), by row of the catalogue. */
export interface CorrectedMeans {
  /** Groups whose mean is corrected at all. */
  readonly groups: readonly number[];
  /** Whether the group is one of them. */
  has(group: number): boolean;
  /** The corrected mean, fen; a disease without cases takes the reference where it has weight. */
  of(group: number, measured: Ratio | null): Ratio | null;
}

/**
 * Corrects mean costs before points are made of them (病种均费校正): first what is
 * known to change (price reform, procurement), each factor once for all that fit,
 * then (1 − w) × m + w × the reference of a larger sample or a clinical path.
 *
 * `R-RW`, `points.externalRef`: specification 3.0 (draft), 5.1 五 and 6.1.
 */
export function correctedMeans(
  groups: readonly string[],
  corrections: MeanCorrections | undefined,
): CorrectedMeans {
  const { externalWeight = 0, external = {}, changes = [] } = corrections ?? {};
  const weight = fromNumber(externalWeight);
  const rest = subtract(ratio(1), weight);
  const rows = new Map<number, { factor: Ratio; reference: Ratio | null }>();
  // Most years correct nothing, and need no look at ten thousand names.
  const some = changes.length > 0 || weight.num !== 0n;
  if (some) {
    groups.forEach((code, g) => {
      const fits = changes.filter((change) => code.startsWith(change.groups));
      const yuan = weight.num === 0n || !Object.hasOwn(external, code)
        ? undefined
        : external[code];
      if (fits.length === 0 && yuan === undefined) return;
      rows.set(g, {
        factor: fits.reduce(
          (product, { factor }) => multiply(product, fromNumber(factor)),
          ratio(1),
        ),
        reference: yuan === undefined
          ? null
          : multiply(fromNumber(yuan), ratio(100)),
      });
    });
  }
  return {
    groups: [...rows.keys()],
    has: (g) => rows.has(g),
    of: (g, measured) => {
      const row = rows.get(g);
      if (row === undefined) return measured;
      const own = measured === null ? null : multiply(measured, row.factor);
      if (row.reference === null) return own;
      return own === null
        ? row.reference
        : add(multiply(rest, own), multiply(weight, row.reference));
    },
  };
}
