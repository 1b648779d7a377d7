import { MARK } from "../../sim/model/world.ts";
import type { PlayedYear } from "../../sim/run/play_year.ts";

/** A year in which illness called for what the next bill says, so that many a bill has too heavy a group: upcoding enough for a small city. */
export function mixedUp({ truth, record, ...year }: PlayedYear): PlayedYear {
  const { code, rows } = record.claims;
  return {
    ...year,
    record,
    truth: truth && {
      ...truth,
      code: code.map((_, i) => code[(i + 1) % rows]!),
      marks: truth.marks.map(() => MARK.upcoded),
    },
  };
}
