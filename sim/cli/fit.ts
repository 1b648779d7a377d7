import { join } from "node:path";
import { formatCsv } from "../base/csv.ts";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { readHeldAgainst, readPlan, readText, ROOT } from "../io.ts";
import { fitCity, type Fitted } from "../study/fit/fit_city.ts";
import { leversFromCsv } from "../study/fit/lever.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { textTable } from "./text_table.ts";

/** Insured persons of the city that is searched on: enough for a tenth of a percent of cost. */
const INSURED = 400_000;
const ROUNDS = 4;

/**
 * `shapan fit CITY` (参数标定): fits the levers that `data/fit_levers.csv` names
 * for a city, and says which the published numbers pin down. What is fitted goes
 * into the city's scenario by hand, with this table as its provenance.
 */
export async function fit(
  { words, lang, out, workers, json }: Command,
): Promise<number> {
  const [city] = words;
  const all = leversFromCsv(readText(join(ROOT, "data", "fit_levers.csv"))!);
  const levers = all.filter((lever) => lever.city === city);
  if (words.length !== 1 || levers.length === 0) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["fit", ...words].join(" "),
      allowed: [...new Set(all.map((l) => `fit ${l.city}`))].join(", "),
    }]);
  }
  checkWritable(out);
  const plan = await readPlan(`${city}/baseline`);
  if ("given" in plan) throw new Error(`Cannot fit ${city}, as it is read`);
  const wanted = new Set(levers.flatMap((lever) => lever.targets));
  const fitted = await fitCity(
    plan,
    levers[0]!.year,
    levers,
    readHeldAgainst().targets.filter((t) => wanted.has(t.id)),
    { workers, blocksPerTask: 16, insured: INSURED, rounds: ROUNDS },
  );
  const folder = join(out, "fit", city!);
  writeWhole(folder, [{ path: "fitted.csv", text: fittedCsv(fitted) }]);
  const file = join(folder, "fitted.csv");
  console.log(
    json
      ? JSON.stringify({ file, ...fitted }, null, 2)
      : `${textOf(fitted, lang)}\n${file}`,
  );
  return 0;
}

/** The fitted numbers with their provenance, a row a lever. */
export function fittedCsv({ levers }: Fitted): string {
  return formatCsv(
    [
      "city",
      "year",
      "key",
      "path",
      "start",
      "fitted",
      "reach",
      "targets",
      "source",
      "status",
    ],
    levers.map(({ lever, start, fitted, reach }) => [
      lever.city,
      lever.year,
      lever.key,
      lever.path.join("."),
      four(start),
      four(fitted),
      Number.isFinite(reach) ? four(reach) : null,
      lever.targets.join(";"),
      "calibration-notes",
      "assumed",
    ]),
    { bom: false },
  );
}

function textOf({ levers, before, after }: Fitted, lang: Lang): string {
  const zh = lang === "zh";
  const free = zh ? "未被约束" : "free";
  return [
    textTable(
      zh
        ? ["参数", "原值", "拟合值", "可动范围 ±"]
        : ["parameter", "before", "fitted", "reach ±"],
      levers.map(({ lever, start, fitted, reach }) => [
        [lever.key, ...lever.path].join("."),
        String(four(start)),
        String(four(fitted)),
        Number.isFinite(reach) ? String(four(reach)) : free,
      ]),
    ),
    "",
    textTable(
      zh
        ? ["拟合目标", "原推演值", "拟合后", "目标值"]
        : ["fitted to", "before", "after", "value"],
      after.map(({ target, value }, i) => [
        target.id,
        String(four(before[i]!.value!)),
        String(four(value!)),
        String(target.value),
      ]),
    ),
    "",
    ...pinnedText(levers, lang),
    "",
  ].join("\n");
}

/** What the published numbers pin down and what stays free (约束与自由), in sentences. */
export function pinnedText(
  levers: Fitted["levers"],
  lang: Lang,
): string[] {
  const names = (some: Fitted["levers"]) =>
    some.map(({ lever }) => [lever.key, ...lever.path].join("."))
      .join(lang === "zh" ? "、" : ", ");
  const range = ({ lever }: Fitted["levers"][number]) => lever.high - lever.low;
  // A reach of half the range or more says little.
  const pinned = levers.filter((l) => l.reach < range(l) / 2);
  const loose = levers.filter((l) =>
    l.reach >= range(l) / 2 && Number.isFinite(l.reach)
  );
  const free = levers.filter((l) => !Number.isFinite(l.reach));
  const line = (some: Fitted["levers"], zh: string, en: string) =>
    some.length === 0
      ? []
      : [lang === "zh" ? `${zh}：${names(some)}。` : `${en}: ${names(some)}.`];
  return [
    ...line(
      pinned,
      "公布数约束的参数",
      "Pinned down by the published numbers",
    ),
    ...line(
      loose,
      "公布数只能约束到取值范围一半以上的参数",
      "Pinned down to no less than half their range",
    ),
    ...line(
      free,
      "公布数不约束、留在原值的参数",
      "Free, as no published number moves with them; left where they were",
    ),
  ];
}

function four(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
