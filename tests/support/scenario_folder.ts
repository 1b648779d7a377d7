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

/** What a command printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a process of its own, as a user does. */
export async function shapan(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--ignore-env",
      "sim/cli/main.ts",
      ...args,
    ],
    env: { NO_COLOR: "1", ...env },
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}
