import { assert, assertEquals } from "@std/assert";
import { diffText } from "../../sim/cli/diff_text.ts";
import {
  diffRecords,
  type SideDiff,
} from "../../sim/study/record/diff_records.ts";
import { FINENESS } from "../../sim/study/record/moved.ts";
import { recordIn } from "./recorded_run.ts";
import { type ScenarioFolder, scenarioFolder } from "./scenario_folder.ts";

/** Records of scenarios that are played once for a file of tests (存档对比样例). */
export interface RecordShelf extends ScenarioFolder {
  /** The record of a scenario's text, in a folder of its own. */
  record(text: string): Promise<string>;
  /** Why the numbers of two texts differ. */
  diff(a: string, b: string): Promise<SideDiff>;
}

/** Opens a shelf that goes away when the process ends. */
export function recordShelf(): RecordShelf {
  const folder = scenarioFolder(), known = new Map<string, Promise<string>>();
  globalThis.addEventListener("unload", () => folder[Symbol.dispose]());
  const record = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    // One name, so that nothing but what the texts say differs.
    const path = folder.write(`scenario.yaml`, text);
    const made = recordIn(folder, `run-${known.size}`, path);
    known.set(text, made);
    return made;
  };
  return {
    ...folder,
    record,
    async diff(a, b) {
      const found = await diffRecords(await record(a), await record(b));
      assertEquals(found.damages, { from: [], to: [] });
      for (const lang of ["zh", "en"] as const) diffText(found, lang);
      const [side, ...others] = found.sides;
      assertEquals(others, []);
      return side!;
    },
  };
}

/** Parts of every number that moved sum to its change, in its finest unit. */
export function sumsUp(
  { headlines, hospitals }: SideDiff,
  rest = 0,
): void {
  let counted = 0, left = 0;
  for (const moved of [...headlines, ...hospitals]) {
    if (moved.diff === null || moved.parts === null) continue;
    const fine = "unit" in moved ? FINENESS[moved.unit] : 1;
    const whole = Object.values(moved.parts)
      .reduce((n, part) => n + Math.round(part * fine), 0);
    assertEquals(whole, Math.round(moved.diff * fine));
    if ((moved.parts.rest ?? 0) !== 0) left++;
    counted++;
  }
  assert(counted > 10, `${counted} numbers were split`);
  assert(rest === 0 ? left === 0 : left > 0, `${left} numbers have a rest`);
}
