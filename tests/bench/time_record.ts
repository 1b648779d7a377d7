import { bookJournal } from "../../sim/run/book_journal.ts";
import { group } from "../../sim/grouping/group.ts";
import { route } from "../../sim/grouping/route.ts";
import { totals } from "../../sim/points/totals.ts";
import { readCalendar } from "../../sim/io.ts";
import { priceRules, routes } from "../../sim/run/price_rules.ts";
import { scoreYear } from "../../sim/run/score_year.ts";
import { settleYear } from "../../sim/run/settle_year.ts";
import type { BenchCity } from "./bench_city.ts";
import { cellFloor } from "./floors.ts";
import { type StageId, STAGES, type StageTime } from "./stage_time.ts";

/** The stages that read the record. */
export type RecordStage = Exclude<
  StageId,
  "persons" | "need" | "treat" | "bill"
>;

/**
 * Prices, groups, scores, settles and books one year in this thread (账侧计时),
 * each stage by its own function; the whole year is then settled once more in
 * one piece.
 */
export function timeRecord(
  { city, values, through, history, record, rules, before }: BenchCity,
  cells: Float64Array,
): Readonly<Record<RecordStage, StageTime>> {
  const codes = city.codes.book, hospitals = city.hospitals.archive;
  const { claims } = record, { catalogue } = rules;
  const calendar = readCalendar();
  const cell = cellFloor(cells);
  const past = history.reduce((sum, year) => sum + year.claims.rows, 0);
  const times = {} as Record<RecordStage, StageTime>;
  function timed<T>(id: RecordStage, units: number, work: () => T): T {
    const start = performance.now(), made = work();
    const ms = performance.now() - start;
    times[id] = { ms, units, floorMs: cell * STAGES[id].perUnit * units };
    return made;
  }
  timed(
    "price",
    past,
    () => priceRules({ history, codes, hospitals, id: "bench" }, values),
  );
  const methods = timed(
    "route",
    claims.rows,
    () => route(claims, codes, routes(values)),
  );
  const cases = timed(
    "group",
    claims.rows,
    () => group(claims, methods, catalogue),
  );
  const points = timed(
    "score",
    claims.rows,
    () => scoreYear(claims, cases, hospitals, rules, values),
  );
  timed(
    "totals",
    claims.rows,
    () => totals(claims, cases, points, hospitals.id.length),
  );
  timed("settle", claims.rows, () => {
    const settled = settleYear(
      {
        record,
        rules,
        before,
        codes,
        hospitals,
        counties: city.counties,
      },
      through,
    );
    return bookJournal({
      settled,
      through,
      record,
      hospitals,
      counties: city.counties,
      before: null,
      calendar,
    });
  });
  return times;
}
