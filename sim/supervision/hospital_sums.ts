/** Adds columns up by institution (按机构汇总), each with so many cells side by side for one. */
export function hospitalSums(
  columns: readonly Float64Array[],
  cells: number,
  hospitals: number,
): Float64Array {
  const sums = new Float64Array(hospitals);
  for (const column of columns) {
    for (let k = 0; k < hospitals * cells; k++) {
      const h = Math.floor(k / cells);
      sums[h] = sums[h]! + column[k]!;
    }
  }
  return sums;
}
