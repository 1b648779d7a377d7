import type { DrgLine } from "./check_drg_rules.ts";

/**
 * Where groups that are merged into another end up (病组并入): the code at the end of
 * each chain. A chain that comes back to itself, or names a group that is not
 * there, is noted with its line.
 */
export function drgTargets(drgs: readonly DrgLine[]): Map<string, string> {
  const byCode = new Map(drgs.map((line) => [line.code, line]));
  const targets = new Map<string, string>(), told = new Set<string>();
  for (const line of drgs) {
    const chain = [line.code];
    let at: DrgLine = line;
    while (at.into !== "") {
      const next = byCode.get(at.into);
      if (next === undefined) {
        const allowed = { zh: "drg.csv", en: "drg.csv" };
        if (at === line) {
          line.row.note({
            code: "unknown-id",
            key: "into",
            given: line.into,
            allowed,
          });
        }
        break;
      }
      if (chain.includes(next.code)) {
        const cycle = [...chain.slice(chain.indexOf(next.code)), next.code];
        if (!cycle.some((code) => told.has(code))) {
          const given = cycle.join(" → ");
          at.row.note({ code: "circular-merge", key: "into", given });
        }
        cycle.forEach((code) => told.add(code));
        break;
      }
      chain.push(next.code);
      at = next;
    }
    targets.set(line.code, at.code);
  }
  return targets;
}
