import type { ScenarioResult } from "../model/result.ts";
import {
  type ColumnHead,
  type ColumnKind,
  type ResultTable,
  tableOf,
} from "../model/table.ts";

/** The archive of institutions with what the health register says of them (医疗机构档案), and how full their beds were. */
export function institutionTable(result: ScenarioResult): ResultTable {
  const { hospitals, registry, counties, signals } = result;
  const column = (
    name: string,
    titleZh: string,
    titleEn: string,
    kind: ColumnKind,
    of: (h: number) => string | number | null,
  ): ColumnHead & { readonly of: (h: number) => string | number | null } => ({
    name,
    titleZh,
    titleEn,
    kind,
    of,
  });
  return tableOf<number>(
    {
      name: "institutions",
      titleZh: "医疗机构档案",
      titleEn: "Archive of institutions",
    },
    [
      column(
        "hospital",
        "机构编码",
        "institution",
        "text",
        (h) => hospitals.id[h]!,
      ),
      column(
        "nameZh",
        "机构名称",
        "name in Chinese",
        "text",
        (h) => hospitals.nameZh[h]!,
      ),
      column("nameEn", "英文名称", "name", "text", (h) => hospitals.nameEn[h]!),
      column("level", "级别", "level", "count", (h) => hospitals.level[h]!),
      column("kind", "类型", "kind", "text", (h) => hospitals.kind[h]!),
      column(
        "county",
        "区县",
        "county",
        "text",
        (h) => counties.nameZh[hospitals.county[h]!] ?? null,
      ),
      column(
        "owner",
        "所有制",
        "owner",
        "text",
        (h) =>
          registry === null
            ? null
            : registry.publicOwned[h] === 1
            ? "公立 public"
            : "社会办 private",
      ),
      column(
        "authorisedBeds",
        "编制床位",
        "authorised beds",
        "count",
        (h) => registry?.authorisedBeds[h] ?? null,
      ),
      column(
        "beds",
        "开放床位",
        "opened beds",
        "count",
        (h) => hospitals.beds[h]!,
      ),
      column(
        "doctors",
        "医保医师",
        "doctors",
        "count",
        (h) => registry?.doctors[h] ?? null,
      ),
      column(
        "occupancy",
        "床位使用率",
        "bed occupancy",
        "number",
        (h) => signals.occupancy[h] ?? null,
      ),
    ],
    [...hospitals.id.keys()],
  );
}
