import { percent } from "./stays.ts";

/**
 * Share of the total that the largest `part` of the values hold, percent
 * (最高部分占比): by selection and not by sorting, which reorders the values.
 */
export function topShare(values: Float64Array, part: number): number {
  const from = values.length - Math.round(values.length * part);
  if (from < values.length) select(values, from);
  let top = 0, all = 0;
  for (let i = 0; i < values.length; i++) {
    all += values[i]!;
    if (i >= from) top += values[i]!;
  }
  return percent(top, all);
}

/** Reorders values so that none from `k` on is smaller than any before (Hoare's selection). */
function select(values: Float64Array, k: number): void {
  let low = 0, high = values.length - 1;
  while (low < high) {
    const pivot = middle(values[low]!, values[low + high >> 1]!, values[high]!);
    let i = low, j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const t = values[i]!;
      values[i++] = values[j]!;
      values[j--] = t;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
