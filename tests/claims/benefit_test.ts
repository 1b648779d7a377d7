import { assert, assertEquals } from "@std/assert";
import {
  basicFund,
  catastrophic,
  deductible,
  type Layer,
  type RepeatRule,
} from "../../sim/claims/benefit.ts";
import { testRandom } from "../support/random.ts";

/** EX-21 of the rule reference, money in yuan as text. */
interface Example {
  readonly id: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, string & readonly string[]>>;
}
const file = JSON.parse(
  Deno.readTextFileSync(new URL("../cases/examples.json", import.meta.url)),
);
const cases: Example[] = file.examples
  .find((e: { id: string }) => e.id === "EX-21").cases;
const example = (n: number) => cases.find((c) => c.id === `EX-21.${n}`)!;

const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);
const ratio = (text: unknown) => Math.round(Number(text) * 10_000);
const layersOf = ({ parameters }: Example): Layer[] =>
  (parameters["big.layers"] as Record<keyof Layer, string | null>[]).map((
    l,
  ) => ({
    lo: Number(l.lo),
    hi: l.hi === null ? null : Number(l.hi),
    ratio: Number(l.ratio),
  }));
const NO_CAP = Number.MAX_SAFE_INTEGER;
const ZIBO = layersOf(example(2));

/** E = C − self − first. */
const eligible = (i: Readonly<Record<string, unknown>>) =>
  fen(i.C) - fen(i.self) - fen(i.first);

Deno.test("EX-21: an employee in a tertiary hospital is paid 86 % above 800 yuan", () => {
  const { parameters, inputs, expected } = example(1), E = eligible(inputs);
  assertEquals(E, fen(expected.E));
  const J = basicFund(
    E,
    fen(parameters["ben.deductible"]),
    ratio(parameters["ben.ratio"]),
    NO_CAP,
  );
  assertEquals([J, fen(inputs.C) - J], [fen(expected.J), fen(expected.IP)]);
});

Deno.test("EX-21: a resident's burden above 18,000 yuan is helped by catastrophic insurance", () => {
  const { parameters, inputs, expected } = example(2), E = eligible(inputs);
  const J = basicFund(
    E,
    fen(parameters["ben.deductible"]),
    ratio(parameters["ben.ratio"]),
    NO_CAP,
  );
  const big = catastrophic(E - J, ZIBO, fen(parameters["big.cap"]));
  assertEquals([J, E - J, big, fen(inputs.C) - J - big], [
    fen(expected.J),
    fen(expected.burden),
    fen(expected.big),
    fen(expected.outOfPocket),
  ]);
});

Deno.test("EX-21: the poor have half the deductible and five points more", () => {
  const { inputs, expected } = example(3);
  assertEquals(
    catastrophic(fen(inputs.Q), layersOf(example(3)), NO_CAP),
    fen(expected.big),
  );
});

Deno.test("EX-21: a burden runs through the layers until the yearly cap", () => {
  const through = example(4), over = example(5);
  const cap = fen(over.parameters["big.cap"]);
  assertEquals(
    catastrophic(fen(through.inputs.Q), ZIBO, cap),
    fen(through.expected.big),
  );
  const burden = fen(over.inputs.Q);
  assertEquals(catastrophic(burden, ZIBO, NO_CAP), fen(over.expected.uncapped));
  assertEquals(catastrophic(burden, ZIBO, cap), fen(over.expected.big));
});

Deno.test("EX-21: three stays in Lishui pay the deductible once, then half, then not at all", () => {
  const { parameters, inputs, expected } = example(6);
  const stays = inputs.stays as Record<string, string>[];
  stays.forEach((stay, i) => {
    const d = deductible(
      fen(parameters["ben.deductible"]),
      i + 1,
      parameters["ben.repeat"] as RepeatRule,
    );
    assertEquals(d, fen(expected.deductibles![i]));
    const J = basicFund(
      eligible(stay),
      d,
      ratio(parameters["ben.ratio"]),
      NO_CAP,
    );
    assertEquals(J, fen(expected.J![i]));
  });
});

Deno.test("every rule for later stays gives the deductibles of the reference", () => {
  const yuan = (first: number, rule: RepeatRule) =>
    [1, 2, 3, 4, 8, 9].map((n) => deductible(first * 100, n, rule) / 100);
  assertEquals(yuan(800, "none"), [800, 800, 800, 800, 800, 800]);
  assertEquals(yuan(800, "half"), [800, 400, 400, 400, 400, 400]);
  assertEquals(yuan(800, "halfThenZero"), [800, 400, 0, 0, 0, 0]);
  assertEquals(yuan(800, "minus100Min100"), [800, 700, 600, 500, 100, 100]);
  assertEquals(yuan(60, "minus100Min100"), [60, 60, 60, 60, 60, 60]);
});

Deno.test("a stay below its deductible is not paid, and an exhausted cap pays nothing more", () => {
  assertEquals(basicFund(700_00, 800_00, 9000, NO_CAP), 0);
  assertEquals(basicFund(800_00, 800_00, 9000, NO_CAP), 0);
  assertEquals(basicFund(900_00, 800_00, 9000, 50_00), 50_00);
  assertEquals(basicFund(900_00, 800_00, 9000, 0), 0);
});

Deno.test("half a fen is rounded up", () => {
  assertEquals(basicFund(1, 0, 5000, NO_CAP), 1);
  assertEquals(basicFund(1, 0, 4999, NO_CAP), 0);
});

Deno.test("catastrophic insurance never pays more than the burden grew, whatever the stays (INV-9)", () => {
  const random = testRandom(21);
  for (let run = 0; run < 300; run++) {
    const cap = random.anySize(0, 500_000_00);
    let burden = 0, paid = 0;
    for (let stay = 0; stay < 8; stay++) {
      const grown = random.anySize(0, 200_000_00);
      const after = catastrophic(burden + grown, ZIBO, cap);
      assert(after >= paid && after - paid <= grown && after <= cap);
      burden += grown;
      paid = after;
    }
    assertEquals(paid, catastrophic(burden, ZIBO, cap));
  }
});
