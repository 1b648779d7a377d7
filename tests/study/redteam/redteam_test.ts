/**
 * The red team on a small city: what is planted leaks or comes back, nobody is
 * blamed for a lever that nobody pulls, inspectors deter.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  redTeamEffects,
  ruleAccuracies,
} from "../../../sim/analysis/redteam_effects.ts";
import { redTeamMatrix } from "../../../sim/analysis/redteam_matrix.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { ruledCities, scenarioIds } from "../../../sim/list_names.ts";
import { withSettings } from "../../../sim/model/scenario/mod.ts";
import { playRedTeam as playThroughDoor } from "../../../sim/play_redteam.ts";
import { ALL_RULES, readRedTeam } from "../../../sim/read_redteam.ts";
import { redTeamFiles, redTeamsFiles } from "../../../sim/redteam_files.ts";
import { redTeamConclusion } from "../../../sim/report/redteam/conclusion.ts";
import { playRedTeam } from "../../../sim/study/redteam/play_red_team.ts";
import { PLAIN, type SmallPlan, smallPlans } from "../../support/small_city.ts";

const LEVERS = [
  "base",
  "upcoding",
  "impersonation",
  "shift",
  "mix",
  "exit",
  "exit_open",
];
const NOTHING_LEFT = { unseen: 0, unlooked: 0, missed: 0 };
const entry = (name: string) => ({
  id: `redteam/${name}`,
  titleZh: `红队：${name}`,
  titleEn: `Red team: ${name}`,
});

/** The folder's own plan, the whole small city instead of a sample, inspectors to its size. */
function whole(id: string): SmallPlan {
  const [plan] = smallPlans([id]) as [SmallPlan];
  const all = { "population.sample": 1 } as const;
  return {
    ...plan,
    scenario: withSettings(plan.scenario, {
      ...all,
      "supervision.inspect.effort": 0.05,
    }),
    preRegime: withSettings(plan.preRegime, all),
  };
}

const book = await playRedTeam({
  city: "zibo_2025",
  base: entry("base"),
  levers: LEVERS.map(entry),
  planOf: (lever) =>
    Promise.resolve(
      whole(
        lever === 0 ? "redteam/base" : `redteam/levers/${LEVERS[lever]}`,
      ),
    ),
  deterrence: () => Promise.resolve(whole("redteam/deterrence")),
  efforts: [0, 0.2],
  slips: [1, 8],
}, { ...PLAIN, onProgress() {} });
const effects = redTeamEffects(book);
const of = (name: string) => effects.find((e) => LEVERS[e.lever] === name)!;

Deno.test("what a lever draws is refused, given back or leaks, and the largest leak stands first", () => {
  for (const e of effects) {
    assert(
      Math.abs(e.refused + e.returned + e.leak - e.planted) < 1,
      LEVERS[e.lever],
    );
  }
  assertEquals(LEVERS[effects[0]!.lever], "upcoding");
  assert(of("upcoding").leak > 0.5 * of("upcoding").planted);
  assert(of("impersonation").leak < 0.2 * of("impersonation").planted);
});

Deno.test("who shifts cost takes from patients and not from the fund", () => {
  const { planted, patients } = of("shift");
  assertEquals(planted, 0);
  assert(patients > 0, `${patients}`);
});

Deno.test("whoever picks easy cases admits them without need, of primary-level groups alone", () => {
  const { act, cases } = of("mix");
  assertEquals(act, "lowIndication");
  assert(cases > 0);
});

Deno.test("nobody leaves payment by case where the rules have no door; where they do, bills are paid outside it", () => {
  const closed = of("exit"), open = of("exit_open");
  assertEquals([closed.shut, closed.pay, closed.outside], [true, 0, 0]);
  assert(!open.shut && open.pay < 0 && open.outside > 0);
});

Deno.test("in the honest city nothing is planted, and some are accused", () => {
  const [honest] = book.cells;
  assertEquals(honest!.score.acts, []);
  assert(honest!.score.accused.cases > 0);
});

Deno.test("a terminal tells one person from another, and a look at resources does not tell a code", () => {
  const rule = (id: string) => ruleAccuracies(book).find((r) => r.rule === id)!;
  assert(rule("impersonation").recall! > 0.85);
  assert(rule("upcoding").recall! < 0.5);
  const names = ruleAccuracies(book).map((r) => r.rule);
  assertEquals(names.length, new Set(names).size);
});

Deno.test("inspectors who are announced deter, and what they deter is not what they bring back", () => {
  const [none, some] = book.curve;
  assertEquals(none!.days, 0);
  assert(some!.days > 0 && some!.planted < none!.planted);
  assert(none!.planted - some!.planted > some!.recovered);
});

Deno.test("inspectors of whom nobody knows bring back and deter nothing", () => {
  const [none, some] = book.unknown;
  assertEquals(some!.planted, none!.planted);
  assert(some!.recovered > 0 && some!.days > 0);
});

Deno.test("more slips of the pen, more honest cases are held to be wrong", () => {
  const [few, many] = book.noise;
  assertEquals(few!.accused, book.cells[0]!.score.accused.cases);
  assert(many!.accused > few!.accused, `${few!.accused} ${many!.accused}`);
});

Deno.test("the page says all of it in both languages, in as many files", () => {
  for (const lang of ["zh", "en"] as const) {
    const files = redTeamFiles(book, lang, "deno task redteam");
    assertEquals(files.map(({ path }) => path), [
      "redteam.html",
      "redteam_leak.svg",
      "redteam_accuracy.svg",
      "redteam_deterrence.svg",
      "redteam_returns.svg",
      "redteam.csv",
      "deterrence.csv",
      "noise.csv",
    ]);
    const page = String(files[0]!.text);
    for (const name of LEVERS.slice(1)) assert(page.includes(name), name);
    const said = redTeamConclusion(book, lang);
    assertEquals(said.length, 5);
    assert(said[0]!.includes("R-GRP"), said[0]);
  }
});

Deno.test("the rules of several cities stand side by side, and a way of paying that pays nothing for a lever has a dash", () => {
  const bills: typeof book = {
    ...book,
    method: "bill",
    cells: book.cells.map((cell) => ({
      ...cell,
      score: {
        ...cell.score,
        acts: cell.score.acts.map((act) =>
          act.act === "upcoded"
            ? { ...act, planted: 0, refused: 0, returned: 0, ...NOTHING_LEFT }
            : act
        ),
      },
    })),
  };
  const [upcoding] = redTeamMatrix([book, bills]);
  assertEquals(upcoding!.lever.id, "redteam/upcoding");
  assertEquals(upcoding!.cells[0]!.rule?.rule, "R-GRP");
  assertEquals(upcoding!.cells[1]!.rule, null);
  for (const lang of ["zh", "en"] as const) {
    const files = redTeamsFiles([book, bills], lang, "shapan redteam all");
    assertEquals(files.map(({ path }) => path), [
      "redteam.html",
      "redteam_map.svg",
      "redteam.csv",
    ]);
    const page = String(files[0]!.text);
    assert(
      page.includes(lang === "zh" ? "不为这些手柄付钱" : "pays nothing for"),
    );
  }
});

Deno.test("every city that has rules is among those that are all played", () => {
  for (const city of ruledCities()) {
    assert(ALL_RULES.some((rules) => rules.split("/")[0] === city), city);
  }
});

Deno.test("every file of the folder is a lever, against another city's rules too; a place without rules is refused", async () => {
  const count =
    scenarioIds().filter((id) => id.startsWith("redteam/levers/")).length;
  const plans = await readRedTeam("yancheng_2025");
  assertEquals(plans.levers.length, 1 + count);
  const at = plans.levers.findIndex(({ id }) => id.endsWith("/upcoding"));
  const { scenario } = await plans.planOf(at);
  const values = scenario.valuesOn("9999-12-31");
  assertEquals(values["run.city"], "yancheng_2025");
  assertEquals(values["hospital.planted.levers"].upcoding, 0.2);
  assertEquals(values["supervision.inspect.enabled"], true);
  const drg = await readRedTeam("yancheng_2025/drg");
  const paid = (await drg.planOf(at)).scenario.valuesOn("9999-12-31");
  assertEquals(paid["grouping.method"], "drg");
  assertEquals(paid["hospital.planted.levers"].upcoding, 0.2);
  const error = await assertRejects(() => readRedTeam("atlantis"), ShapanError);
  assertEquals(error.issues[0]!.code, "unknown-city");
});

Deno.test("a lever that nobody has is refused by the public door with all there are", async () => {
  const error = await assertRejects(
    () => playThroughDoor("zibo_2025", { levers: ["upcoding", "upcodng"] }),
    ShapanError,
  );
  const [issue] = error.issues;
  assertEquals([issue!.key, issue!.given], ["levers", "upcodng"]);
  for (const name of ["drug_resale", "split", "upcoding"]) {
    assert(String(issue!.allowed).includes(name), name);
  }
});
