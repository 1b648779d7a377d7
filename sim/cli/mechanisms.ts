import { join, relative } from "node:path";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { readSources, ROOT } from "../io.ts";
import type { Mechanism } from "../model/mechanisms.ts";
import { mechanismsPage } from "../report/mechanisms/mechanisms_page.ts";
import {
  checkMechanisms,
  holds,
} from "../study/mechanisms/check_mechanisms.ts";
import {
  lastLine,
  mechanismLines,
  mechanismRecord,
} from "../study/mechanisms/mechanisms_text.ts";
import { readPairs, readRegister } from "../study/mechanisms/register.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";

const LANGS: readonly Lang[] = ["zh", "en"];

/**
 * `shapan mechanisms` (机制核对): switches every mechanism of the register, or those whose
 * numbers are given, off and on; prints what it moves, writes the page for readers,
 * and exits with 1 where one does not do what it should. The last line is for
 * programs.
 */
export async function mechanisms(
  { words, lang, out, workers, json }: Command,
): Promise<number> {
  const register = readRegister();
  const asked = words.length === 0
    ? register
    : words.map((word) => mechanismOf(word, register));
  const folder = join(out, "mechanisms");
  checkWritable(out);
  const rows = await checkMechanisms(asked, readPairs(), {
    workers,
    clock: () => performance.now(),
    onPair: ({ mechanism }, done, of) =>
      console.error(`${done}/${of} · ${mechanism}`),
  });
  const sources = readSources();
  writeWhole(folder, [
    {
      path: "mechanisms.json",
      text: `${JSON.stringify(rows.map(mechanismRecord), null, 2)}\n`,
    },
    ...LANGS.map((each) => ({
      path: `mechanisms_${each}.html`,
      text: mechanismsPage(rows, {
        lang: each,
        titleOf: (source) => sources.get(source)?.title ?? source,
        root: relative(folder, ROOT).replaceAll("\\", "/"),
      }),
    })),
  ]);
  const whole = rows.every(holds) ? 0 : 1;
  if (json) {
    console.log(JSON.stringify(rows.map(mechanismRecord), null, 2));
    return whole;
  }
  console.log(`${mechanismLines(rows, lang).join("\n")}\n`);
  console.log(
    lang === "zh"
      ? `合成数据；各对照只差一个机制，人和运气相同。读者页：${folder}\n`
      : `Synthetic data; the sides of a pair differ in one mechanism, on the same people with the same luck. Page for readers: ${folder}\n`,
  );
  console.log(lastLine(rows));
  return whole;
}

function mechanismOf(word: string, register: readonly Mechanism[]): Mechanism {
  const found = register.find(({ id }) => String(id) === word);
  if (found !== undefined) return found;
  throw new ShapanError([{
    code: "wrong-arguments",
    given: `mechanisms ${word}`,
    allowed: `mechanisms [1–${register.length}] …`,
  }]);
}
