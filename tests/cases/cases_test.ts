import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseCases, type WorkedCase } from "./case_file.ts";
import { checkCase } from "./check_case.ts";
import { runCases } from "./run_cases.ts";

const FILE = new URL("./examples.json", import.meta.url);
const EXAMPLES = parseCases(Deno.readTextFileSync(FILE));
const ALL = EXAMPLES.flatMap(({ rules, cases }) =>
  cases.map((one) => ({ rules, one }))
);
const PLAYED = ALL.filter(({ rules, one }) =>
  checkCase(rules, one).status === "ok"
);

Deno.test("every worked example holds", () => {
  for (const { rules, one } of ALL) {
    const outcome = checkCase(rules, one);
    assertEquals(
      outcome.status === "fail" ? `fail: ${outcome.why.en}` : "ok",
      "ok",
      one.id,
    );
  }
  assertEquals([ALL.length, PLAYED.length], [166, 166]);
});

Deno.test("an expected number that is off by its last digit is found, in every output of every case that is played", () => {
  for (const { rules, one } of PLAYED) {
    for (const expected of mutants(one.expected)) {
      const changed = { ...one, expected } as WorkedCase;
      const text = JSON.stringify(expected);
      assertEquals(
        checkCase(rules, changed).status,
        "fail",
        `${one.id} ${text}`,
      );
    }
  }
});

Deno.test("an output, an input or a parameter that no rule knows fails its case", () => {
  for (const { rules, one } of PLAYED) {
    const { inputs, parameters, expected } = one;
    const changes: Partial<WorkedCase>[] = [
      { inputs: { ...inputs, moon: "1" } },
      { parameters: { ...parameters, "moon.phase": "1" } },
      { expected: { ...expected, moon: "1" } },
    ];
    for (const change of changes) {
      const { status } = checkCase(rules, { ...one, ...change });
      assertEquals(status, "fail", `${one.id} ${JSON.stringify(change)}`);
    }
  }
  assertEquals(checkCase(["R-MOON"], PLAYED[0]!.one).status, "fail");
});

Deno.test("a parameter of the case decides, and one that the registry refuses fails", () => {
  const withLo = (lo: string) => verdictOf("EX-15.1", { "clr.lo": lo });
  assertEquals(withLo("0.80"), "ok");
  // C's r is 0.75: with this edge it keeps its saving.
  assertStringIncludes(withLo("0.75"), "clear[2]: expected 6000000.00");
  assertStringIncludes(withLo("1.80"), "clr.lo");
  // At 5000 the preset of Jining is low; the case's own word goes before it.
  assertStringIncludes(
    verdictOf("EX-04.8", { "deviation.lowInclusive": false }),
    "P: expected 500.0000, got 900.0000",
  );
  assertStringIncludes(
    verdictOf("EX-16.1", { "perf.channel": "coefficient" }),
    "phi: expected 0.88, got 1.00",
  );
});

Deno.test("inputs that do not fit together are named, not played", () => {
  const { rules, one } = ALL.find(({ one }) => one.id === "EX-15.1")!;
  const why = (inputs: Record<string, unknown>) => {
    const outcome = checkCase(rules, {
      ...one,
      inputs: { ...one.inputs, ...inputs },
    });
    return outcome.status === "fail" ? outcome.why.en : outcome.status;
  };
  assertEquals(why({ J: ["1.00"] }), "D, J differ in length");
  assertStringIncludes(why({ R: 5 }), "R must be a text");
  assertStringIncludes(why({ R: "0.001" }), "R must be an amount in yuan");
});

Deno.test("a file from another folder is played, line by line, in both languages", () => {
  const half = {
    id: "MINE-1.1",
    name: "halves of one fen",
    inputs: { amount: "0.03", weights: ["1/3", "1/3"] },
    expected: { parts: ["0.02", "0.01"] },
  };
  const file = written(fileOf([half]));
  assertEquals(runCases([file, "--lang", "en"]), {
    code: 0,
    lines: [
      "MINE-1.1  halves of one fen  ok",
      "1 ok, 0 failed, 1 in all",
    ],
  });
  const wrong = { ...half, expected: { parts: ["0.01", "0.02"] } };
  const run = runCases([written(fileOf([wrong])), "--lang", "zh"]);
  assertEquals(run.code, 1);
  assertStringIncludes(
    run.lines[0]!,
    "FAIL  parts[0]：应为 0.01，得到 0.02",
  );
  assertStringIncludes(run.lines[1]!, "不符 1");
});

Deno.test("a file that cannot be used is told in two languages, with exit code 2 and no stack", () => {
  const one = { id: "A", name: "a", inputs: {}, expected: { x: "1" } };
  const files = [
    ...["", "[]", "null", "{", '{"format":2,"examples":[]}'],
    ...['{"format":1}', '{"format":1,"examples":[]}', fileOf([one, one])],
    fileOf([{ ...one, expected: {} }]),
    fileOf([{ ...one, inputs: null }]),
    fileOf([{ ...one, id: 7 }]),
    Uint8Array.of(0xff, 0xfe, 0x7b),
  ].map(written);
  const folder = Deno.makeTempDirSync();
  const commands = [
    ...files.map((file) => [file]),
    ...[[], ["a", "b"], [`${folder}/none.json`], [folder]],
    ...[[files[0]!, "--lang", "fr"], ["--colour", files[0]!]],
  ];
  for (const args of commands) {
    const { code, lines } = runCases(args);
    assertEquals(code, 2, args.join(" "));
    assertEquals(lines.length, 2);
    assert(/\p{Script=Han}/u.test(lines[0]!), lines[0]);
    assertStringIncludes(lines[1]!, "Cannot check");
    assert(!lines.join("\n").includes("\n    at "), lines.join("\n"));
  }
});

/** The value with one leaf changed, once for each leaf. */
function mutants(value: unknown): unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1];
  if (typeof value === "string") {
    const last = /\d$/.exec(value)?.[0];
    return last === undefined
      ? [`${value}x`]
      : [value.slice(0, -1) + (Number(last) + 1) % 10];
  }
  if (Array.isArray(value)) {
    return [
      value.slice(1),
      ...value.flatMap((part, i) =>
        mutants(part).map((changed) => value.with(i, changed))
      ),
    ];
  }
  return Object.entries(value ?? {}).flatMap(([name, part]) =>
    mutants(part).map((changed) => ({ ...value as object, [name]: changed }))
  );
}

function verdictOf(id: string, parameters: Record<string, unknown>): string {
  const { rules, one } = ALL.find(({ one }) => one.id === id)!;
  const outcome = checkCase(rules, {
    ...one,
    parameters: { ...one.parameters, ...parameters },
  });
  return outcome.status === "fail" ? outcome.why.en : outcome.status;
}

function fileOf(
  cases: readonly unknown[],
  rules: readonly string[] = ["R-NUM-RES"],
): string {
  return JSON.stringify({
    format: 1,
    examples: [{ id: "MINE-1", rules, cases }],
  });
}

function written(content: string | Uint8Array): string {
  const file = `${Deno.makeTempDirSync()}/cases.json`;
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
  Deno.writeFileSync(file, bytes);
  return file;
}
