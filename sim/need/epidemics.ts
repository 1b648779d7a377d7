import { sum } from "../base/sum.ts";
import type { DiseaseFact } from "../model/facts.ts";

/** An event of one month in which more people than usual fall ill (疫情事件). */
export interface Epidemic {
  /** 1–12. */
  readonly month: number;
  /** Beginning of the ICD-10 codes that it concerns, such as `J`. */
  readonly codes: string;
  /** First stays in the month relative to an ordinary year. */
  readonly factor: number;
}

/** The months of each disease in a year, and how many stays more they hold. */
export interface DiseaseMonths {
  /** Twelve indices by row; diseases of one season and the same events share a row. */
  readonly rows: readonly (readonly number[])[];
  /** Row by disease. */
  readonly rowOf: Uint8Array;
  /** Volume of the year relative to one without events, by disease. */
  readonly growth: Float64Array;
}

/** Month indices of the diseases under the events of a year: events add stays, they take none away from other months. */
export function diseaseMonths(
  diseases: readonly DiseaseFact[],
  seasons: ReadonlyMap<string, readonly number[]>,
  events: readonly Epidemic[],
): DiseaseMonths {
  const rows: number[][] = [], numbers = new Map<string, number>();
  const rowOf = new Uint8Array(diseases.length);
  const growth = new Float64Array(diseases.length);
  diseases.forEach(({ icd10, season }, d) => {
    const own = events.filter(({ codes }) => icd10.startsWith(codes));
    const name = `${season} ${own.map((event) => events.indexOf(event))}`;
    const usual = seasons.get(season)!;
    let row = numbers.get(name);
    if (row === undefined) {
      row = rows.length;
      numbers.set(name, row);
      rows.push(usual.map((index, m) =>
        own.reduce(
          (x, { month, factor }) => month === m + 1 ? x * factor : x,
          index,
        )
      ));
    }
    rowOf[d] = row;
    growth[d] = sum(rows[row]!) / sum(usual);
  });
  return { rows, rowOf, growth };
}
