import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { fingerprint } from "../sim/base/columns.ts";
import { cityFingerprint } from "./support/city_fingerprint.ts";
import { playSmall, smallPlans } from "./support/small_city.ts";

const expected = await cityFingerprint({ workers: 1, blocksPerTask: 64 });

Deno.test("INV-12: two workers give the tables of one", async () => {
  const two = await cityFingerprint({ workers: 2, blocksPerTask: 2 });
  assertEquals(two, expected);
});

Deno.test("INV-12: tasks of one block and of three give the tables of all in one", async () => {
  for (const blocksPerTask of [1, 3]) {
    assertEquals(
      await cityFingerprint({ workers: 1, blocksPerTask }),
      expected,
    );
  }
});

Deno.test("INV-12: another process in another time zone and language gives the same tables", async () => {
  const script = fileURLToPath(
    new URL("./support/print_fingerprint.ts", import.meta.url),
  );
  const run = async (TZ: string, LANG: string) => {
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: ["run", "--no-check", "-A", script, "2", "4"],
        env: { TZ, LANG, LC_ALL: LANG },
      },
    ).output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
    assert(success, text(stderr));
    const [offset, hash] = text(stdout).split(" ");
    return { offset: Number(offset), hash };
  };
  const [east, west] = await Promise.all([
    run("Asia/Shanghai", "zh_CN.UTF-8"),
    run("America/St_Johns", "tr_TR.UTF-8"),
  ]);
  // The processes really stood in other places.
  assertEquals([east.offset, west.offset], [-480, 150]);
  assertEquals([east.hash, west.hash], [expected, expected]);
});

Deno.test("another seed gives another city, so that the fingerprint can tell", async () => {
  const other = `format: 1
title: 另一个种子
inherits: zibo_2025/baseline
run:
  run.seed: another
`;
  const plans = smallPlans(["zibo_2025/baseline", "test/other"], {
    "test/other": other,
  });
  const [one, two] = await Promise.all(
    plans.map(async (plan) => fingerprint(await playSmall(plan, [2025]))),
  );
  assertNotEquals(one, two);
});
