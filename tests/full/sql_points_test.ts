import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SCALE } from "../../sim/base/points.ts";
import { METHODS, NO_GROUP, TAGS } from "../../sim/model/ledger.ts";
import type { ExplainedRun } from "../../sim/study/explain/explained_run.ts";
import { explainedRun } from "../../sim/study/explain/explained_run.ts";
import { readPlan } from "../../sim/io.ts";
import { lastYearCases } from "./sql/last_year_cases.ts";

const HERE = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DIP = METHODS.indexOf("dip");
const LEVELS = [3, 2, 1];

/** A CSV file of whole numbers. */
function write(
  file: string,
  head: string,
  rows: Iterable<readonly (number | bigint | boolean)[]>,
): void {
  const lines = [head];
  for (const row of rows) lines.push(row.join(","));
  Deno.writeTextFileSync(file, `${lines.join("\n")}\n`);
}

function* casesOf({ claims, settled }: ExplainedRun) {
  const { points, cases } = settled;
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== DIP) continue;
    yield [
      i,
      cases.group[i]!,
      claims.hospital[i]!,
      claims.scheme[i]!,
      claims.cost[i]!,
      claims.los[i]!,
      points.auxiliary?.[i] ?? SCALE,
      points.points[i]!,
    ];
  }
}

/** Writes what the SQL needs: no number of it has been compared with a reference yet. */
function writeTables(folder: string, run: ExplainedRun): void {
  const { rules, hospitals } = run, { catalogue, reference } = rules;
  const bit = (tag: typeof TAGS[number], g: number) =>
    ((catalogue.tags?.[g] ?? 0) >> TAGS.indexOf(tag) & 1) === 1;
  const file = (name: string) => join(folder, `${name}.csv`);
  write(
    file("cases"),
    "case_row,grp,hospital,scheme,cost,los,aux,points",
    casesOf(run),
  );
  write(file("last_year"), "grp,hospital,cost", lastYearCases(run));
  write(
    file("groups"),
    "grp,s,basic,daily",
    catalogue.group.map((_, g) => [
      g,
      catalogue.points[g]!,
      bit("basic", g),
      bit("day", g),
    ]),
  );
  write(
    file("hospitals"),
    "hospital,lvl,h,base",
    hospitals.id.map((_, h) => [
      h,
      LEVELS.indexOf(hospitals.level[h]!),
      rules.coefficients[h]!,
      reference.base[h]!,
    ]),
  );
  // The mean over all years, for diseases that last year hardly saw.
  const seen = new Map<number, readonly bigint[]>();
  reference.wide.forEach(({ num, den }, row) => {
    const g = Math.floor(row / LEVELS.length);
    seen.set(g, [BigInt(g), num, den]);
  });
  write(file("means"), "grp,num,den", seen.values());
  write(
    file("year_start"),
    "scheme,num,den",
    rules.yearStart.flatMap((b, s) =>
      b === null ? [] : [[BigInt(s), b.num, b.den]]
    ),
  );
}

Deno.test("points of every case of Zibo 2025 are those that SQL comes to in whole numbers", async () => {
  const run = await explainedRun(await readPlan("zibo_2025/baseline"), {
    workers: 2,
    blocksPerTask: 64,
    onProgress: () => {},
  });
  const values = run.through.start;
  assertEquals(values["points.deviation.highForm"], "plusOne");
  assertEquals(values["points.deviation.applyHToLow"], true);
  const in4 = (value: number) => Math.round(value * SCALE);
  const folder = Deno.makeTempDirSync({ prefix: "shapan-sql-" });
  try {
    writeTables(folder, run);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--quiet",
        `--config=${HERE("../bench/deno.json")}`,
        "-A",
        HERE("./sql/points_by_sql.ts"),
        folder,
        JSON.stringify({
          low: in4(values["points.deviation.low"]),
          high: in4(values["points.deviation.high"]),
          discount: in4(values["points.blank.discount"]),
          minCell: values["points.deviation.minCell"],
          basicH: in4(values["points.basic.coefficient"]),
          dayRatio: in4(values["points.day.ratio"]),
          dayLongest: values["points.day.longest"],
          dayNoLow: values["points.day.noLow"] ? 1 : 0,
        }),
      ],
    }).output();
    assertEquals(code, 0, new TextDecoder().decode(stderr));
    const answer = JSON.parse(new TextDecoder().decode(stdout));
    const { cases, group } = run.settled.cases.method.reduce(
      (n, method, i) =>
        method === DIP
          ? {
            cases: n.cases + 1,
            group: n.group +
              (run.settled.cases.group[i] === NO_GROUP ? 0 : 1),
          }
          : n,
      { cases: 0, group: 0 },
    );
    assert(group > 0.9 * cases, "nearly all cases have a group");
    assertEquals(answer, { cases, unknown: 0, different: 0, first: [] });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
