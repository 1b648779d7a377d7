import {
  type Catalogue,
  type ExportedCatalogue,
  LAYERS,
  NO_RULES,
} from "../../sim/model/ledger.ts";

/** The catalogue of a sample result as a file has it. */
export function sampleFile(): ExportedCatalogue {
  return {
    ...sampleCatalogue(),
    nameEn: ["Cholelithiasis"],
    layer: Uint8Array.of(LAYERS.indexOf("basic")),
    tags: new Uint8Array(1),
    diagnosis: ["K80.1"],
    operations: ["51.2300"],
    reference: Float64Array.of(15_000_00, 12_000_00, 0),
    mean: [{ total: 27_000_00, cases: 2 }],
    merged: [],
    rules: NO_RULES,
    levels: { chapter: ["XI"], level1: ["K80-K87-4"], level2: ["K80.1-4"] },
  };
}

/** The catalogue of a sample result: one disease. */
export function sampleCatalogue(): Catalogue {
  return {
    id: "zibo_2025/baseline-2025",
    version: "2.0",
    group: ["K80.1+51.2300"],
    name: ["胆囊结石"],
    core: Uint8Array.of(1),
    treatmentClass: Uint8Array.of(4),
    cases: Float64Array.of(1200),
    points: Float64Array.of(10_000_000),
    groupOfCode: Uint16Array.of(0),
  };
}

/** A catalogue file with some dozens of groups, core and comprehensive. */
export function sampleGroups(n = 60): ExportedCatalogue {
  const rows = Array.from({ length: n }, (_, g) => g);
  const mean = (g: number) => Math.round(1_000_00 * 1.06 ** g);
  return {
    ...sampleFile(),
    group: rows.map((g) => `K${g}.1+51.2300`),
    name: rows.map((g) => `样例病种${g + 1}`),
    nameEn: rows.map((g) => `Sample group ${g + 1}`),
    core: Uint8Array.from(rows, (g) => g % 4 === 0 ? 0 : 1),
    cases: Float64Array.from(rows, (g) => 4000 / (1 + g)),
    points: Float64Array.from(
      rows,
      (g) => Math.round(mean(g) * (g % 3 === 0 ? 1.2 : 1) * 10),
    ),
    mean: rows.map((g) => ({ total: mean(g) * 2, cases: 2 })),
  };
}
