/**
 * A sample of a city (抽样): the same people as in the whole one, fewer of them,
 * and whole sums within the error that is stated.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { fingerprint } from "../../sim/base/columns.ts";
import { samplingErrors } from "../../sim/metrics/sampling_error.ts";
import type { YearRecord } from "../../sim/model/ledger.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { playCityYears } from "../../sim/study/realism/play_city_years.ts";
import {
  PLAIN,
  playSmall,
  rehearseQuietly,
  type SmallPlan,
  smallPlans,
} from "../support/small_city.ts";

const INSURED = { employee: 64_000, resident: 108_000 };
const W = 8;

function sampled(share: number, id: string): SmallPlan {
  const text = `format: 1
title: 抽样之城
titleEn: Sampled city
inherits: zibo_2025/baseline
run:
  population.sample:
    value: ${share}
    source: assumed
`;
  const [plan] = smallPlans([`test/${id}`], { [`test/${id}`]: text }, INSURED);
  return plan!;
}

const parted = sampled(1 / W, "part"), everyone = sampled(1, "all");
const [part] = await playSmall(parted, [2025]);
const [all] = await playSmall(everyone, [2025]);
const [result] = await rehearseQuietly([parted]);
const [whole] = await rehearseQuietly([everyone]);

/** Lines of a year's claims that would show any difference in what happened. */
function lines({ claims }: YearRecord): string[] {
  const { person, hospital, day, cost, fund, code } = claims;
  return Array.from(
    person,
    (who, i) => [who, hospital[i], day[i], cost[i], fund[i], code[i]].join(" "),
  );
}

Deno.test("the share 1 changes nothing", async () => {
  const [plain] = await playSmall(
    smallPlans(["zibo_2025/baseline"], {}, INSURED)[0]!,
    [2025],
  );
  assertEquals(fingerprint(all), fingerprint(plain));
  assertEquals(all!.record.claims.weight, undefined);
});

Deno.test("a sample's stays are stays of the whole city, to the fen", () => {
  const known = new Set(lines(all!.record)), own = lines(part!.record);
  // Places of the last block, which is not full, may be filled in another year.
  const foreign = own.filter((line) => !known.has(line)).length;
  assert(foreign < 0.01 * own.length, `${foreign} of ${own.length}`);
});

Deno.test("one in eight is played, and stands for eight", () => {
  const { claims } = part!.record;
  assertEquals(claims.weight, W);
  assertAlmostEquals(claims.rows * W / all!.record.claims.rows, 1, 0.05);
  const blocks = Math.ceil(172_000 / 4096);
  part!.insured.forEach((n, s) => {
    assertEquals(n % W, 0);
    const off = Math.abs(n - all!.insured[s]!);
    // Employees stand evenly over the places; who changes the scheme does by chance.
    assert(off <= W * blocks + 0.01 * n, `scheme ${s} off by ${off}`);
  });
  assert(Math.abs(part!.insured[0] + part!.insured[1] - 172_000) < W);
});

Deno.test("stays and booked fund of the sample lie within four standard errors of the whole", () => {
  const { claims, register } = all!.record;
  const errors = samplingErrors(part!.record.claims, part!.insured);
  errors.forEach(({ cases, casesError, fund, fundError }, s) => {
    let stays = 0, booked = 0;
    for (let i = 0; i < claims.rows; i++) {
      if (claims.scheme[i] === s) stays++, booked += claims.fund[i]!;
    }
    assert(Math.abs(cases - stays) < 4 * casesError, `${cases}, ${stays}`);
    assert(Math.abs(fund - booked) < 4 * fundError, `${fund}, ${booked}`);
    assert(casesError > 0.001 * cases && casesError < 0.05 * cases);
  });
  const paid = (r: typeof register) =>
    r.contributions.reduce((a, b) => a + b, 0);
  assertAlmostEquals(paid(part!.record.register) / paid(register), 1, 0.01);
});

Deno.test("the stated error is what samples of a known population scatter by", () => {
  // Half of the people have one stay of 100, drawn one in four of 4,000.
  const errors = samplingErrors({
    ...part!.record.claims,
    rows: 500,
    weight: 4,
    person: Uint32Array.from({ length: 500 }, (_, i) => i),
    scheme: new Uint8Array(500),
    fund: new Int32Array(500).fill(100),
  }, [4000, 4000]);
  // Hypergeometric: 4 × √(1000 × ½ × ½ × ¾).
  assertAlmostEquals(errors[0]!.casesError, 4 * Math.sqrt(187.5), 1e-9);
  assertAlmostEquals(errors[0]!.fundError, 400 * Math.sqrt(187.5), 1e-6);
  assertEquals(errors[1]!.cases, 0);
});

Deno.test("what is settled on a sample is the whole city's in size, and its books close", () => {
  // `rehearse` proves the trial balance before there is a result.
  assert(result!.journal.rows > 0);
  assertAlmostEquals(result!.counts.claims / whole!.counts.claims, 1, 0.05);
  const dip = (r: ScenarioResult, s: number) =>
    r.settlements[s]!.booked.reduce((a, b) => a + b, 0);
  const paid = (r: ScenarioResult, s: number) =>
    r.settlements[s]!.pay.reduce((a, b) => a + b, 0);
  [0, 1].forEach((s) => {
    assertAlmostEquals(dip(result!, s) / dip(whole!, s), 1, 0.1);
    assertAlmostEquals(paid(result!, s) / paid(whole!, s), 1, 0.1);
    const { cases } = result!.settlements[s]!;
    assertEquals(cases.reduce((a, b) => a + b, 0) % W, 0);
  });
  const groups = result!.catalogue.group.length;
  assertAlmostEquals(groups / whole!.catalogue.group.length, 1, 0.25);
  const beds = (r: ScenarioResult) =>
    r.signals.occupancy.reduce((a, b) => a + b, 0);
  assertAlmostEquals(beds(result!) / beds(whole!), 1, 0.1);
});

Deno.test("what is held against targets is the whole city, whatever share its scenario plays", async () => {
  const years = await playCityYears(parted, [2025], PLAIN);
  const { record, insured } = years.get(2025)!;
  assertEquals(record.claims.weight, undefined);
  assertEquals(insured[0] + insured[1], 172_000);
});

Deno.test("a sample says so at its title and states its error; a whole city does not", () => {
  assertEquals(result!.titleZh, "抽样之城（抽样 1/8）");
  assertEquals(result!.titleEn, "Sampled city (sample 1 in 8)");
  assert(/标准误：职工住院人次 \d\.\d\d %/.test(result!.notes[0]!.zh));
  assertEquals(result!.realism, []);
  assertEquals(whole!.titleZh, "抽样之城");
  assert(whole!.notes.every((note) => !note.zh.includes("抽样")));
});

Deno.test("a sample has the same people and sums however it is cut into tasks", async () => {
  const [cut] = await playSmall(parted, [2025], {
    workers: 1,
    blocksPerTask: 3,
  });
  assertEquals(fingerprint(cut), fingerprint(part));
});
