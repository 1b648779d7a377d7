import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { readGiven } from "../../sim/intake/read_given.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import {
  complaints,
  readChanged,
  SMALL,
  SMALL_OPTIONS,
} from "./given_texts.ts";

const SEED = 20250126;

Deno.test("claims stand by person and day, whatever the order of the file", () => {
  const { record, personId, hospitals } = readGiven(SMALL, SMALL_OPTIONS);
  const { claims } = record;
  assertEquals(personId, ["P1", "P1", "P2"]);
  assertEquals([...claims.person], [0, 0, 1]);
  assertEquals([...claims.day], [58, 59, 364]);
  assertEquals([...claims.hospital], [OUT_OF_AREA, 0, 1]);
  assertEquals([...claims.scheme], [0, 0, 1]);
  assertEquals([...claims.cost], [500000, 900000, 80050]);
  assertEquals([...claims.fund], [300000, 630000, 40000]);
  assertEquals([...claims.selfPaid], [0, 45000, 0]);
  assertEquals(hospitals.nameEn, ["First", "乙"]);
});

Deno.test("a person is insured where the hospital stands, unless the claim says otherwise", () => {
  const plain = readGiven(SMALL, SMALL_OPTIONS);
  assertEquals(plain.counties.id, ["东区", "西县"]);
  assertEquals([...plain.record.claims.county], [0, 0, 1]);
  const text = SMALL.claims.text
    .replace("catastrophic\n", "catastrophic,county\n")
    .replaceAll(/,0$/gm, ",0,西县");
  const told = readGiven(
    { ...SMALL, claims: { ...SMALL.claims, text } },
    SMALL_OPTIONS,
  );
  assertEquals([...told.record.claims.county], [1, 1, 1]);
});

Deno.test("29 February counts to the 28th, as a simulated year has 365 days", () => {
  const days = (...dates: string[]) => {
    const [a, b, c] = dates;
    const text = SMALL.claims.text.replace("2025-02-28", a!)
      .replace("2025-03-01", b!).replace("2025-12-31", c!);
    const claims = { ...SMALL.claims, text };
    const options = { ...SMALL_OPTIONS, year: 2024 };
    return [
      ...readGiven({ ...SMALL, claims }, options).record.claims.day,
    ];
  };
  assertEquals(days("2024-02-28", "2024-02-29", "2024-03-01"), [58, 58, 59]);
  assertEquals(days("2024-01-01", "2024-12-30", "2024-12-31"), [0, 363, 364]);
});

Deno.test("a catalogue puts core groups first and leaves out means that are not given", () => {
  const { catalogue } = readGiven(SMALL, SMALL_OPTIONS);
  assertEquals(catalogue.group, ["K80.1+51.2300", "J09-J22-1"]);
  assertEquals([...catalogue.core], [1, 0]);
  assertEquals([...catalogue.points], [6125000, 4000000]);
  assertEquals([...catalogue.reference], [900000, 0, 700050, 0, 0, 0]);
  // Two levels are given: 9,000 and 7,000.50 yuan.
  assertEquals(catalogue.mean[0], { total: 1600050, cases: 2 });
});

Deno.test("a code knows its block from the ranges of the catalogue, its chapter from ICD-10", () => {
  const { codes } = readGiven(SMALL, SMALL_OPTIONS);
  assertEquals(codes.diagnosis, ["J18.9", "K80.1"]);
  assertEquals(codes.block, ["J09-J22", ""]);
  assertEquals(codes.chapter, ["X", "XI"]);
  assertEquals([...codes.treatmentClass], [0, 4]);
});

Deno.test("psychiatric and dialysis stays are told by their codes", () => {
  const mind = readChanged("claims", "J18.9,,800.50", "F20.0,,800.50").codes;
  assertEquals(mind.diagnosis, ["J18.9", "K80.1", "F20.0"]);
  assertEquals([...mind.psychiatric], [0, 0, 1]);
  assertEquals([...mind.dialysis], [0, 0, 0]);
  const kidney =
    readChanged("claims", "J18.9,,800.50", "N18.0,39.9500,800.50").codes;
  assertEquals([...kidney.psychiatric], [0, 0, 0]);
  assertEquals([...kidney.dialysis], [0, 0, 1]);
});

Deno.test("the mean cost of a code is over its claims, in whole fen", () => {
  // 5,000 and 800.50 yuan of J18.9; 9,000 of K80.1.
  assertEquals(
    [...readGiven(SMALL, SMALL_OPTIONS).meanCost],
    [290025, 900000],
  );
});

Deno.test("every bad cell is named by file, line and column, all in one go", () => {
  const issues = complaints(
    "claims",
    "P2,H2,resident,2025-12-31,3,J18.9,,800.50",
    "P2,H9,farmer,2025-02-30,x,18.9,99.9900,8oo",
  );
  assertEquals(
    issues.map(({ code, file, line, key, given }) => [
      code,
      `${file}:${line}`,
      key,
      given,
    ]),
    [
      [
        "many-rejected",
        "claims.csv:undefined",
        "intake.check.rejectedShare",
        "1 / 3",
      ],
      ["wrong-type", "claims.csv:2", "cost", "8oo"],
      ["unknown-id", "claims.csv:2", "hospital", "H9"],
      ["wrong-choice", "claims.csv:2", "scheme", "farmer"],
      ["bad-date", "claims.csv:2", "discharge", "2025-02-30"],
      ["wrong-type", "claims.csv:2", "los", "x"],
    ],
  );
});

Deno.test("what a claim cannot be is refused", () => {
  const codes = (from: string, to: string) =>
    complaints("claims", from, to)
      .filter(({ code }) => code !== "many-rejected")
      .map(({ code, key }) => `${code} ${key}`);
  assertEquals(codes("2025-12-31", "2024-12-31"), ["out-of-range discharge"]);
  assertEquals(codes("2025-12-31", "2026-01-01"), ["out-of-range discharge"]);
  assertEquals(codes("450,6300", "450,8551"), ["out-of-range cost"]);
  assertEquals(codes("450,6300", "450,8550"), []);
  assertEquals(codes("450,6300", "450,-1"), ["out-of-range fund"]);
  assertEquals(codes("800.50", "800.505"), ["wrong-type cost"]);
  assertEquals(codes("9000,450", "20000000.01,450"), ["out-of-range cost"]);
  assertEquals(codes("P2,H2", ",H2"), ["missing-field person"]);
  assertEquals(codes("self_paid", "selfpaid"), ["missing-field self_paid"]);
});

Deno.test("an archive and a catalogue have each id once and levels that exist", () => {
  const hospital = (from: string, to: string) =>
    complaints("hospitals", from, to).map(({ code, line, key }) =>
      `${code} ${line} ${key}`
    );
  assertEquals(hospital("H2,乙,,1", "H2,乙,,4"), ["wrong-choice 3 level"]);
  assertEquals(hospital("西县,20", "西县,0"), ["out-of-range 3 beds"]);
  assertEquals(
    complaints("catalogue", "J09-J22-1", "K80.1+51.2300").map((i) => i.code),
    ["duplicate-id"],
  );
  assertEquals(
    hospital("H2,乙", "H1,乙")[0],
    "duplicate-id 3 id",
  );
});

Deno.test("a message in either language says where, what and the way out", () => {
  const [, issue] = complaints("claims", "9000,450", "9k,450");
  const zh = issueText(issue!, "zh"), en = issueText(issue!, "en");
  assert(zh.startsWith("claims.csv:3 ") && zh.includes("9k"), zh);
  assert(zh.includes("元"), zh);
  assert(en.startsWith("claims.csv:3 ") && en.includes("9k"), en);
  assert(en.includes("yuan"), en);
});

Deno.test("contributions without a register arrive in twelve parts that sum to them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
      const { register } = readGiven(SMALL, {
        ...SMALL_OPTIONS,
        contributions: { employee: fen / 100, resident: 0 },
      }).record;
      let sum = 0;
      for (let i = 0; i < register.rows; i++) {
        if (register.scheme[i] === 0) sum += register.contributions[i]!;
      }
      assertEquals(sum, fen);
    }),
    { seed: SEED },
  );
});

Deno.test("a register that is read gives income by month and heads by scheme", () => {
  const register = {
    file: "register.csv",
    text: `county,scheme,cell,month,insured,contributions
东区,employee,1,1,700,5000
东区,employee,2,1,300,0
西县,employee,1,2,1100,6000.05
西县,resident,0,12,5000,400
`,
  };
  const given = readGiven({ ...SMALL, register }, SMALL_OPTIONS);
  assertEquals(given.insured, [1100, 5000]);
  assertEquals([...given.record.register.month], [0, 0, 1, 11]);
  assertEquals([...given.record.register.contributions], [
    500000,
    0,
    600005,
    40000,
  ]);
});

Deno.test("without a register or contributions there is no income to plan with", () => {
  const error = assertThrows(
    () => readGiven(SMALL, { ...SMALL_OPTIONS, contributions: null }),
    ShapanError,
  );
  assertEquals(error.issues.map((i) => i.key), ["intake.contributions"]);
});

Deno.test("a file with any one letter changed is read or refused by line, and nothing else", () => {
  const letters = fc.constantFrom(",", '"', "\n", "9", "-", "x", "元", "");
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(
        "hospitals" as const,
        "claims" as const,
        "catalogue" as const,
      ),
      fc.nat(400),
      letters,
      (name, at, letter) => {
        const { file, text } = SMALL[name], place = at % text.length;
        const changed = {
          file,
          text: text.slice(0, place) + letter + text.slice(place + 1),
        };
        try {
          readGiven({ ...SMALL, [name]: changed }, SMALL_OPTIONS);
        } catch (error) {
          assert(error instanceof ShapanError, String(error));
          assert(
            error.issues.every((i) =>
              i.code === "many-rejected" || (i.file !== "" && i.line! >= 1)
            ),
          );
          refused++;
        }
      },
    ),
    { seed: SEED, numRuns: 600 },
  );
  assert(refused > 100, `only ${refused} were refused`);
});
