import type { Issue } from "../base/issues.ts";
import {
  type Counties,
  type Hospitals,
  LEVELS,
  OUT_OF_AREA,
} from "../model/ledger.ts";
import { checkCount, readSheet, type SheetText } from "./sheet.ts";

/** The archive of institutions that was read, and where their rows are. */
export interface GivenHospitals {
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  /** Row by id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Reads the institutions (定点医疗机构) and, from their column `county`, the areas
 * they stand in, in the order of the file. Rows keep that order, which also
 * settles ties of the residual rule (`R-NUM-RES`).
 */
export function readHospitals(
  sheet: SheetText,
  issues: Issue[],
): GivenHospitals {
  const columns = ["id", "name_zh", "level", "kind", "county", "beds"];
  const rows = readSheet(sheet, columns, issues);
  const rowOf = new Map<string, number>(), countyOf = new Map<string, number>();
  const levels = LEVELS.map(String);
  const read = rows.map((row, h) => {
    const id = row.text("id"), county = row.text("county");
    if (rowOf.has(id)) {
      row.note({ code: "duplicate-id", key: "id", given: id });
    }
    rowOf.set(id, h);
    if (!countyOf.has(county)) countyOf.set(county, countyOf.size);
    const nameZh = row.text("name_zh");
    return {
      id,
      nameZh,
      nameEn: row.raw("name_en") || nameZh,
      level: LEVELS[row.choice("level", levels)]!,
      kind: row.text("kind"),
      county: countyOf.get(county)!,
      beds: row.whole("beds", 1, 65535),
    };
  });
  const counties = [...countyOf.keys()];
  checkCount(sheet.file, "id", rows.length, OUT_OF_AREA, issues);
  checkCount(sheet.file, "county", counties.length, 256, issues);
  return {
    hospitals: {
      id: read.map((r) => r.id),
      nameZh: read.map((r) => r.nameZh),
      nameEn: read.map((r) => r.nameEn),
      level: Uint8Array.from(read, (r) => r.level),
      kind: read.map((r) => r.kind),
      county: Uint8Array.from(read, (r) => r.county),
      beds: Uint16Array.from(read, (r) => r.beds),
    },
    counties: { id: counties, nameZh: counties, nameEn: counties },
    rowOf,
  };
}
