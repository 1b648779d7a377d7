import { assert, assertEquals } from "@std/assert";
import { stringify } from "yaml";
import { play, playPair } from "../../../sim/compare.ts";
import { readPlan, readScenario } from "../../../sim/io.ts";
import { ARTICLES, KEYS, REGISTRY } from "../../../sim/model/policy/mod.ts";
import type { ScenarioResult } from "../../../sim/model/result.ts";
import { readSwap } from "../../../sim/study/swap/read_swap.ts";
import { swapTable } from "../../../sim/study/swap/swap_table.ts";
import { boardCsv, boardTables } from "../../../sim/report/swap_files.ts";
import { PLAIN } from "../../support/small_city.ts";
import { scenarioFolder, SMALL_HEAD } from "../../support/scenario_folder.ts";

const ALL = ARTICLES.map(({ id }) => id);
const YANCHENG = SMALL_HEAD.replaceAll("zibo", "yancheng");
const amounts = (
  { settlements }: ScenarioResult,
  column: "pay" | "transfer" | "booked" | "standard" | "deposit",
) => settlements.map((s) => [...s[column]]);

Deno.test("a city's own rules on itself change nothing to the fen", async () => {
  using folder = scenarioFolder();
  const city = readScenario(folder.write("a.yaml", SMALL_HEAD));
  const { plans } = await readSwap(city, city, ALL);
  const { baseline, reform, statement } = await playPair(plans);
  assertEquals(statement!.rows, []);
  for (
    const column of [
      "pay",
      "transfer",
      "booked",
      "standard",
      "deposit",
    ] as const
  ) {
    assertEquals(amounts(reform, column), amounts(baseline, column));
  }
  assertEquals(reform.journal.amount, baseline.journal.amount);
});

Deno.test("a deposit that is swapped moves money from the months to the transfer and changes nobody's pay", async () => {
  using folder = scenarioFolder();
  const city = readScenario(folder.write("a.yaml", SMALL_HEAD));
  const rules = readScenario(
    folder.write("b.yaml", `${SMALL_HEAD}policy: { mon.deposit: 0.02 }\n`),
  );
  const { plans } = await readSwap(city, rules, ["deposit"]);
  const { baseline, reform } = await playPair(plans);
  for (const column of ["pay", "booked", "standard"] as const) {
    assertEquals(amounts(reform, column), amounts(baseline, column));
  }
  baseline.settlements.forEach((before, s) => {
    const after = reform.settlements[s]!;
    before.deposit.forEach((held, h) => {
      const less = held - after.deposit[h]!;
      assert(less >= 0);
      // What is not withheld is paid in the months, whoever gets the rest back.
      assertEquals(after.cashPaid[h]! - before.cashPaid[h]!, less);
    });
    assert(before.deposit.some((held, h) => held > after.deposit[h]!));
    assert(before.transfer.some((paid, h) => paid !== after.transfer[h]!));
  });
});

Deno.test("all provisions of another city are its own policy block on this city's people, to the fen", async () => {
  using folder = scenarioFolder();
  const city = readScenario(folder.write("a.yaml", SMALL_HEAD));
  const rules = readScenario("yancheng_2025/baseline");
  const { plans } = await readSwap(city, rules, ALL);
  // By hand: the other's files, and every fact, habit and setting of this city.
  const days = ["2024-01-01", "2025-01-01"];
  const block = (name: string) =>
    Object.fromEntries(
      KEYS.filter((key) =>
        REGISTRY[key].block === name && !key.startsWith("intake.files.")
      ).map((key) => [
        key,
        name === "run" ? city.valuesOn("9999-12-31")[key] : Object.fromEntries(
          days.map((day) => [day, city.valuesOn(day)[key]]),
        ),
      ]),
    );
  const byHand = folder.write(
    "by_hand.yaml",
    stringify({
      format: 1,
      title: "手工",
      inherits: "yancheng_2025/baseline",
      data: block("data"),
      behaviour: block("behaviour"),
      run: block("run"),
    }),
  );
  const [swapped, own] = [
    (await play([plans[1]]))[0]!,
    (await play([await readPlan(byHand)]))[0]!,
  ];
  for (
    const column of [
      "pay",
      "transfer",
      "booked",
      "standard",
      "deposit",
    ] as const
  ) {
    assertEquals(amounts(swapped, column), amounts(own, column));
  }
  const [before] = await play([plans[0]]);
  assert(
    amounts(swapped, "pay").flat().some((pay, i) =>
      pay !== amounts(before!, "pay").flat()[i]
    ),
  );
});

Deno.test("on the board a city's own rules differ by nothing, and what cannot be combined is a cell with the reason", async () => {
  using folder = scenarioFolder();
  const zibo = readScenario(folder.write("zibo.yaml", SMALL_HEAD));
  const booked = readScenario(folder.write(
    "booked.yaml",
    `${YANCHENG}policy: { settlement.regime: asBooked, mon.deposit: 0 }\n`,
  ));
  const cells = await swapTable(
    [zibo, booked],
    [zibo, booked],
    ["clearing", "deposit"],
    { ...PLAIN, onProgress: () => {} },
  );
  assertEquals(cells.map(({ outcome }) => outcome !== null), [
    true,
    true,
    false,
    true,
  ]);
  assertEquals(cells[0]!.outcome, cells[0]!.own);
  assertEquals(cells[2]!.reasons[0]!.code, "cannot-swap");
  const { tables, notes } = boardTables(cells, "en");
  assertEquals(notes.length, 1);
  assert(tables[0]!.rows[1]![1]!.includes("refused [1]"));
  assert(notes[0]!.includes("regime"), notes[0]);
  const lines = boardCsv(cells).split("\n");
  assert(
    lines.some((line) =>
      line.startsWith("booked,zibo,,,") && line.includes("regime")
    ),
  );
});
