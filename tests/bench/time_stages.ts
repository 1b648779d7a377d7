import { fingerprint } from "../../sim/base/columns.ts";
import type { BenchCity } from "./bench_city.ts";
import { floorCells } from "./floors.ts";
import { pairedSpread, type Spread, spread } from "./spread.ts";
import { type StageId, STAGES, type StageTimes } from "./stage_time.ts";
import { timeBlocks } from "./time_blocks.ts";
import { timeRecord } from "./time_record.ts";

/** A stage over all repetitions. */
export interface StageRow {
  readonly stage: StageId;
  readonly unit: "person" | "case";
  readonly units: number;
  /** Nanoseconds a person or case. */
  readonly ns: Spread;
  /** Milliseconds a pass. */
  readonly ms: Spread;
  /** Time over the floor of the same repetition. */
  readonly timesFloor: Spread;
}

/**
 * Times every stage on a whole city (分阶段计时), repeated in one process after a
 * pass that does not count, in which the code is compiled.
 *
 * @throws if the timed chain makes other claims than the engine: then it would be
 * another program that is timed
 */
export function timeStages(
  bench: BenchCity,
  repeats: number,
  onPass: (pass: number) => void,
): StageRow[] {
  const { frame, record: { claims } } = bench;
  const cells = floorCells(claims.rows);
  const passes: StageTimes[] = [];
  for (let pass = 0; pass <= repeats; pass++) {
    onPass(pass);
    const chain = timeBlocks(frame, claims.rows, cells);
    const times = { ...chain.times, ...timeRecord(bench, cells) };
    if (pass > 0) passes.push(times);
    else if (fingerprint(chain.claims) !== fingerprint(claims)) {
      throw new Error("The timed chain makes other claims than the engine");
    }
  }
  return (Object.keys(STAGES) as StageId[]).map((stage) => {
    const times = passes.map((pass) => pass[stage]);
    const ms = times.map((time) => time.ms), { units } = times[0]!;
    return {
      stage,
      unit: STAGES[stage].unit,
      units,
      ns: spread(ms.map((x) => x * 1e6 / units)),
      ms: spread(ms),
      timesFloor: pairedSpread(ms, times.map((time) => time.floorMs)),
    };
  });
}
