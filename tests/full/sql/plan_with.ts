import { join } from "node:path";
import { readPlan } from "../../../sim/io.ts";
import type { Plan } from "../../../sim/run.ts";

/** The plan of a scenario with some rules in place of its own (改动若干参数的方案), as lines under `policy:`. */
export async function planWith(id: string, policy: string): Promise<Plan> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-rules-" });
  try {
    const file = join(folder, "own.yaml");
    Deno.writeTextFileSync(
      file,
      `format: 1
title: 改动若干参数
titleEn: "Some rules changed"
inherits: ${id}
policy:
${policy}`,
    );
    return await readPlan(file);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
