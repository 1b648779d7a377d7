import type { CatalogueLine } from "./catalogue_line.ts";

/**
 * Where rows that are merged into another group end up (并入关系): the code of
 * the group at the end of each chain. A chain that comes back to itself, or names
 * a code that is not there, is noted with its line and left out.
 */
export function resolveMerged(
  lines: readonly CatalogueLine[],
): Map<string, string> {
  const byCode = new Map(lines.map((line) => [line.group, line]));
  const targets = new Map<string, string>(), told = new Set<string>();
  for (const line of lines) {
    if (line.into === "") continue;
    const chain = [line.group];
    let at: CatalogueLine | undefined = line;
    while (at !== undefined && at.into !== "") {
      const next: CatalogueLine | undefined = byCode.get(at.into);
      if (next === undefined) {
        // Said once, at the row that names it.
        if (at === line) noteUnknown(line);
        at = undefined;
      } else if (chain.includes(next.group)) {
        const cycle = [...chain.slice(chain.indexOf(next.group)), next.group];
        if (!cycle.some((code) => told.has(code))) noteCycle(line, cycle);
        cycle.forEach((code) => told.add(code));
        at = undefined;
      } else {
        chain.push(next.group);
        at = next;
      }
    }
    if (at !== undefined) targets.set(line.group, at.group);
  }
  return targets;
}

function noteUnknown({ row, into }: CatalogueLine): void {
  row.note({
    code: "unknown-id",
    key: "into",
    given: into,
    allowed: { zh: "病种目录", en: "the catalogue" },
  });
}

function noteCycle({ row }: CatalogueLine, cycle: readonly string[]): void {
  row.note({
    code: "circular-merge",
    key: "into",
    given: cycle.join(" → "),
  });
}
