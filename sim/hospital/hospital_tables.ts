import { type AliasTables, aliasTables } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import type { HospitalYear } from "./hospital_year.ts";

/** Hospitals to draw from (选择医院), by period × class × county × level index. */
export interface HospitalTables {
  readonly hospital: AliasTables;
  /** Hospital row of the value drawn, by level index × slots. */
  readonly rowOf: Uint16Array;
  /** Class of diseases that the kinds of hospitals draw alike, by disease. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly periodOfDay: Uint8Array;
  /** Pull of each hospital on people of a county with a disease of a class in a period. */
  readonly pull: (
    period: number,
    cls: number,
    county: number,
    hospital: number,
  ) => number;
}

/**
 * Alias tables of the hospitals of each level: a hospital draws by size, by
 * what its kind is for, and by standing in the patient's county.
 *
 * @param ownCounty factor for the patient's own county, by level
 */
export function hospitalTables(
  facts: Facts,
  year: HospitalYear,
  ownCounty: Readonly<Record<"3" | "2" | "1", number>>,
): HospitalTables {
  const { archive, level, sizes } = year;
  const rows = [...archive.id.keys()];
  const members = [3, 2, 1].map((l) => {
    const own = rows.filter((h) => level[h] === l);
    // Where the city has none of a level, any institution may be asked.
    return own.length > 0 ? own : rows;
  });
  const { classOf, chapters } = diseaseClasses(facts, archive.kind);
  const kindPull = chapters.map((chapter) =>
    Float64Array.from(
      archive.kind,
      (kind) => pullOf(facts, kind, chapter),
    )
  );
  const pull = (period: number, cls: number, county: number, h: number) =>
    sizes[period]![h]! * kindPull[cls]![h]! *
    (archive.county[h] === county ? ownCounty[String(level[h]) as "3"] : 1);
  const hospital = aliasTables(
    sizes.flatMap((_, period) =>
      chapters.flatMap((_, cls) =>
        facts.counties.flatMap((_, county) =>
          members.map((list) => list.map((h) => pull(period, cls, county, h)))
        )
      )
    ),
  );
  const rowOf = new Uint16Array(3 * hospital.size);
  members.forEach((list, l) => rowOf.set(list, l * hospital.size));
  return {
    hospital,
    rowOf,
    classOf,
    classes: chapters.length,
    periodOfDay: year.periodOfDay,
    pull,
  };
}

/** The chapter's own row, else the kind's row for all other chapters, else 1. */
function pullOf(facts: Facts, kind: string, chapter: string): number {
  const of = facts.kindPulls.filter((p) => p.kind === kind);
  return (of.find((p) => p.chapter === chapter) ??
    of.find((p) => p.chapter === "*"))?.pull ?? 1;
}

/** Diseases that all kinds of the city draw alike are one class; a chapter stands for each. */
function diseaseClasses(
  facts: Facts,
  kinds: readonly string[],
): { classOf: Uint8Array; chapters: string[] } {
  const present = [...new Set(kinds)];
  const keys: string[] = [], chapters: string[] = [];
  const classOf = Uint8Array.from(facts.diseases, ({ chapter }) => {
    const key = present.map((kind) => pullOf(facts, kind, chapter)).join(" ");
    let cls = keys.indexOf(key);
    if (cls < 0) cls = keys.push(key) - 1, chapters.push(chapter);
    return cls;
  });
  return { classOf, chapters };
}
