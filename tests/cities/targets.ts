import { parseCsv } from "../../sim/base/csv.ts";

const FILE = new URL("../../data/targets.csv", import.meta.url);
const rows = new Map(
  parseCsv(Deno.readTextFileSync(FILE), { file: "data/targets.csv" })
    .map((row) => [row.id!, row]),
);

/** Whether a value lies in the band of a published figure of `data/targets.csv`, and a sentence that says so. */
export function inBand(
  id: string,
  value: number,
): { readonly inside: boolean; readonly sentence: string } {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No target "${id}"`);
  const low = Number(row.band_low), high = Number(row.band_high);
  return {
    inside: low <= value && value <= high,
    sentence: `${id} is ${value.toFixed(3)}, wanted ${low} to ${high}`,
  };
}
