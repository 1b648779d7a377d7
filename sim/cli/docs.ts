import { join, relative } from "node:path";
import type { Lang } from "../base/formats.ts";
import {
  readGivenPlan,
  readScenario,
  readSources,
  readText,
  ROOT,
} from "../io.ts";
import { parametersPage, scenarioSchema } from "../model/policy/mod.ts";
import { readPair, settler } from "../compare.ts";
import { settleGiven } from "../run/settle_given.ts";
import {
  examplePage,
  settleExample,
} from "../study/attribution/example_page.ts";
import {
  ENSEMBLE,
  storedVerdictsCsv,
  VERDICTS,
} from "../study/validation/verdicts.ts";
import { toyPage } from "../toy/toy_page.ts";
import type { Command } from "./command.ts";

/** Where a page that is made stands in a text. */
const PLACE = {
  toy: /(<!-- toy:begin -->\n)[\s\S]*?(<!-- toy:end -->)/,
  zh: /(<!-- why-zh:begin -->\n)[\s\S]*?(<!-- why-zh:end -->)/,
  en: /(<!-- why-en:begin -->\n)[\s\S]*?(<!-- why-en:end -->)/,
} as const;

/** The page on attribution. */
const WHY = "sim/study/attribution/README.md";

const LANGS = ["zh", "en"] as const;

/** The toy has no people to play. */
const QUIET = { workers: 1, blocksPerTask: 1, onProgress: () => {} };

/** A file of the repository that is made, and its text. */
interface Page {
  readonly path: string;
  readonly text: string;
}

/** `shapan docs` (生成文档): writes the pages that come from the registry and the toy, or with `--check` says which are out of date. */
export async function docs(
  { lang, check, json }: Command,
): Promise<number> {
  const stale: string[] = [];
  for (const { path, text } of await generatedPages()) {
    if (readText(path) === text) continue;
    stale.push(relative(ROOT, path));
    if (!check) Deno.writeTextFileSync(path, text);
    if (!json) console.log(sentence(relative(ROOT, path), check, lang));
  }
  if (json) console.log(JSON.stringify({ stale, written: !check }, null, 2));
  return check && stale.length > 0 ? 1 : 0;
}

async function generatedPages(): Promise<Page[]> {
  const schema = scenarioSchema([...readSources().keys()]);
  const toy = settleGiven(await readGivenPlan(readScenario("toy/toy")));
  const readme = (name: string, lang: Lang): Page => {
    const path = join(ROOT, name);
    return {
      path,
      text: inPlace(readText(path)!, "toy", toyPage(toy, lang)),
    };
  };
  const example = await settleExample(
    await readPair("toy/toy", "toy/three_provisions"),
    settler(QUIET, new Map()),
  );
  const why = join(ROOT, WHY);
  return [
    {
      path: join(ROOT, "scenarios", "scenario.schema.json"),
      text: `${JSON.stringify(schema, null, 2)}\n`,
    },
    { path: join(ROOT, "scenarios", "parameters.md"), text: parametersPage() },
    {
      path: join(ROOT, "data", VERDICTS),
      text: storedVerdictsCsv(
        readText(join(ROOT, "data", ENSEMBLE))!,
        ENSEMBLE,
      ),
    },
    readme("README.md", "en"),
    readme("README.zh-CN.md", "zh"),
    {
      path: why,
      text: LANGS.reduce(
        (text, lang) => inPlace(text, lang, examplePage(example, lang)),
        readText(why)!,
      ),
    },
  ];
}

/** A text with a page put where it belongs, as it stands. */
function inPlace(
  text: string,
  place: keyof typeof PLACE,
  page: string,
): string {
  return text.replace(
    PLACE[place],
    (_, begin, end) => `${begin}\n\`\`\`text\n${page}\n\`\`\`\n\n${end}`,
  );
}

function sentence(name: string, check: boolean, lang: Lang): string {
  if (check) {
    return lang === "zh"
      ? `${name} 已过期，请运行 deno task docs`
      : `${name} is out of date; run deno task docs`;
  }
  return lang === "zh" ? `已写出 ${name}` : `Wrote ${name}`;
}
