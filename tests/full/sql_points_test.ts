import { assert, assertEquals } from "@std/assert";
import { METHODS, NO_GROUP } from "../../sim/model/ledger.ts";
import { explainedRun } from "../../sim/study/explain/explained_run.ts";
import { readPlan } from "../../sim/io.ts";
import { inSql } from "./sql/in_sql.ts";
import { pointOptionsOf, pointTables } from "./sql/point_tables.ts";

const DIP = METHODS.indexOf("dip");

Deno.test("points of every case of Zibo 2025 are those that SQL comes to in whole numbers", async () => {
  const run = await explainedRun(await readPlan("zibo_2025/baseline"), {
    workers: 2,
    blocksPerTask: 64,
    onProgress: () => {},
  });
  const values = run.through.start;
  assertEquals(values["points.deviation.highForm"], "plusOne");
  assertEquals(values["points.deviation.applyHToLow"], true);
  const { method, group } = run.settled.cases;
  const dip = method.reduce((n, m) => n + Number(m === DIP), 0);
  const without = group.filter((g, i) => method[i] === DIP && g === NO_GROUP);
  assert(without.length < 0.1 * dip, "nearly all cases have a group");
  assertEquals(
    await inSql("points_by_sql", pointTables(run), pointOptionsOf(run)),
    { rows: dip, unknown: 0, different: 0, first: [] },
  );
});
