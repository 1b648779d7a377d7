import { join } from "node:path";

/** Head of a small city's scenario: the files of Zibo, 43,000 insured, one year of history. */
export const SMALL_HEAD = `format: 1
title: 小城
titleEn: Small city
inherits: zibo_2025/baseline
data:
  population.insured: { employee: 16000, resident: 27000 }
run:
  run.historyYears: 1
`;

/** A folder of scenario files for one test (临时方案文件夹). */
export interface ScenarioFolder {
  readonly path: string;
  /** Writes a file and gives its path. */
  write(name: string, text: string): string;
  [Symbol.dispose](): void;
}

/** Makes a folder that goes away with `using`. */
export function scenarioFolder(): ScenarioFolder {
  const path = Deno.makeTempDirSync({ prefix: "shapan-" });
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      Deno.writeTextFileSync(file, text);
      return file;
    },
    [Symbol.dispose]() {
      Deno.removeSync(path, { recursive: true });
    },
  };
}

export { type Printed, shapan, shapanProcess } from "./command_line.ts";
