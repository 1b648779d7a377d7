/**
 * Multiplies sums over a sample by what each of its rows stands for. A whole
 * weight keeps whole numbers whole, so that fen stay exact.
 *
 * @param weight 1 where left out: nothing is touched
 */
export function weigh(
  weight: number | undefined,
  ...sums: readonly Float64Array[]
): void {
  if (weight === undefined || weight === 1) return;
  for (const column of sums) {
    for (let i = 0; i < column.length; i++) column[i] = column[i]! * weight;
  }
}
