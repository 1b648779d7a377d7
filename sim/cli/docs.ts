import { join, relative } from "node:path";
import { readSources, readText, ROOT } from "../io.ts";
import { parametersPage, scenarioSchema } from "../model/policy/mod.ts";
import type { Command } from "./main.ts";

/** Pages that are made from the registry (由登记表生成的文件), with their texts. */
export function generatedPages(): { path: string; text: string }[] {
  const schema = scenarioSchema([...readSources().keys()]);
  return [
    {
      path: join(ROOT, "scenarios", "scenario.schema.json"),
      text: `${JSON.stringify(schema, null, 2)}\n`,
    },
    { path: join(ROOT, "scenarios", "parameters.md"), text: parametersPage() },
  ];
}

/** `shapan docs` (生成参数文档): writes the pages, or with `--check` says which are out of date. */
export function docs({ lang, check }: Command): number {
  let stale = 0;
  for (const { path, text } of generatedPages()) {
    if (readText(path) === text) continue;
    stale++;
    if (!check) Deno.writeTextFileSync(path, text);
    const name = relative(ROOT, path);
    console.log(
      check
        ? lang === "zh"
          ? `${name} 已过期，请运行 deno task docs`
          : `${name} is out of date; run deno task docs`
        : lang === "zh"
        ? `已写出 ${name}`
        : `Wrote ${name}`,
    );
  }
  return check && stale > 0 ? 1 : 0;
}
