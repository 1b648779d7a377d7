/**
 * `deno task pictures` (文档图片): plays the rehearsal that the documents tell of and
 * draws their pictures beside this file, in both languages; with `--check` it writes
 * nothing and names those that are out of date.
 *
 * @module
 */
import { allCharts, type ChartName, compare, type Lang } from "shapan";

/** Figures that the documents show. */
const SHOWN: readonly ChartName[] = ["clearing_change", "fund_flow"];

const HERE = new URL("./", import.meta.url);

/** The pictures by file name, as they should be. */
export async function pictures(): Promise<Map<string, string>> {
  const pair = await compare("zibo_2025/baseline", "zibo_2025/share_up");
  return new Map((["zh", "en"] as const).flatMap((lang: Lang) =>
    allCharts(pair, { lang, width: 960 }, SHOWN).map(({ name, svg }) =>
      [`${name}_${lang}.svg`, svg] as const
    )
  ));
}

/**
 * Names of pictures that differ from what is kept, or are missing. The record's
 * first digits in a caption do not count: a new parameter moves them and no number.
 */
export function stalePictures(made: ReadonlyMap<string, string>): string[] {
  return [...made].filter(([name, svg]) =>
    withoutRecord(kept(name) ?? "") !== withoutRecord(svg)
  ).map(([name]) => name);
}

function withoutRecord(svg: string): string {
  return svg.replace(/, [0-9a-f]{8}\)/g, ")");
}

function kept(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name, HERE));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

if (import.meta.main) {
  const made = await pictures(), check = Deno.args.includes("--check");
  const stale = stalePictures(made);
  for (const name of stale) {
    if (!check) Deno.writeTextFileSync(new URL(name, HERE), made.get(name)!);
    console.log(
      check
        ? `${name} 已过期，请运行 deno task pictures · is out of date; run deno task pictures`
        : `已写出 ${name} · written`,
    );
  }
  if (check && stale.length > 0) Deno.exit(1);
}
