import type { Lang } from "../../base/formats.ts";
import type { StoredCheck, StoredChecks } from "../../model/behave.ts";
import type { SourceRecord } from "../../model/scenario/mod.ts";
import { type Html, markup, tableHtml } from "../html.ts";

/**
 * Does the engine behave (行为核对): closed forms and directions held against what it
 * gave, and published courses beside it, as they were played last.
 */
export function behaviourSection(
  stored: StoredChecks | null,
  sources: readonly SourceRecord[],
  lang: Lang,
): Html {
  if (stored === null) return markup``;
  const zh = lang === "zh", { rows, source } = stored;
  const date = sources.find(({ id }) => id === source)?.date ?? "–";
  const checks = rows.filter(({ holds }) => holds !== null);
  const hold = checks.filter(({ holds }) => holds).length;
  const courses = rows.filter(({ holds }) => holds === null);
  return markup`<section id="behaviour"><h2>${
    zh ? "行为核对" : "Does the engine behave"
  }</h2><p>${
    zh
      ? `${checks.length} 项核对，成立 ${hold} 项：虚构城市从参保人推演到结算，与闭式解和理论方向对照。`
      : `${hold} of ${checks.length} checks hold: made-up cities are played from their people to the settlement and held against closed forms and the directions that theory asks for.`
  }</p>${
    tableHtml(
      zh
        ? ["核对", "应有", "引擎", "误差", "成立"]
        : ["Check", "Expected", "Engine", "Error", "Holds"],
      checks.map((row) => [
        row.title[lang],
        row.expected[lang],
        row.engine[lang],
        row.error === null ? "–" : `±${row.error.toFixed(4)}`,
        row.holds ? (zh ? "是" : "yes") : (zh ? "否" : "no"),
      ]),
      { texts: 3 },
    )
  }${
    courses.length === 0 ? [] : [
      tableHtml(
        zh
          ? ["编号", "趋势（不作门槛）", "公布", "引擎"]
          : ["id", "Course (no gate)", "Published", "Engine"],
        courses.map(({ id, title, expected, engine }: StoredCheck) => [
          id,
          title[lang],
          expected[lang],
          engine[lang],
        ]),
        { texts: 4 },
      ),
    ]
  }<p class="quiet">${
    zh
      ? `存档的核对（来源 ${source}，${date}），合成数据；误差为一个标准误。重新推演：deno task behave，说明见其输出。`
      : `Stored checks (source ${source}, ${date}), synthetic data; errors are one standard error. To play them again, with notes: deno task behave.`
  }</p></section>`;
}
