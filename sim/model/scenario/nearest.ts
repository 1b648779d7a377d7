/**
 * The name that was probably meant (最相近的名称), or `undefined` if none is near:
 * a name of which the given one is the end, else the least edit distance, at
 * most a third of the length.
 */
export function nearest(
  name: string,
  candidates: readonly string[],
): string | undefined {
  const whole = candidates.find((c) => endsWith(c, name) || endsWith(name, c));
  if (whole !== undefined) return whole;
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function endsWith(whole: string, end: string): boolean {
  return whole.endsWith(`.${end}`) || whole.endsWith(`-${end}`);
}

/** Insertions, deletions and replacements from `a` to `b` (Levenshtein); gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
