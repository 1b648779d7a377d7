/** What the pool pays in the new year and who counts on it (新年度的盘子), relative to the old year. */
export interface Market {
  /** Money for all points, 1 = what the old year's points cost. */
  readonly budget: number;
  /** Need of the year, 1 = as before. */
  readonly need: number;
  /** Years since the new method began, 1 in its first: coding skill grows with them. */
  readonly years: number;
  /** `floating`, or a price that is fixed whatever the points. */
  readonly form: "floating" | "fixed";
  /** The price in form `fixed`. */
  readonly fixed: number;
  /** Lowest value paid; 0 = none. */
  readonly floor: number;
  /** Highest value paid; `Infinity` = none. */
  readonly ceiling: number;
  /** Volume above which less is paid; `Infinity` = no line. */
  readonly line: number;
  /** Share of the value that points above the line are paid. */
  readonly beyond: number;
  /** Points from which the race begins, relative to unchanged ones: last year's, where there was a response. */
  readonly from: number;
  /** Value that institutions expect; `null` = they see where the race ends. */
  readonly expected: number | null;
}

/** A year like the old one. */
export const SAME_MARKET: Market = {
  budget: 1,
  need: 1,
  years: 1,
  form: "floating",
  fixed: 1,
  floor: 0,
  ceiling: Infinity,
  line: Infinity,
  beyond: 1,
  from: 1,
  expected: null,
};
