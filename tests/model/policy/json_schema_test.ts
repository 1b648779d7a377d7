import { assert, assertEquals } from "@std/assert";
import {
  keyOf,
  KEYS,
  names,
  REGISTRY,
  scenarioSchema,
} from "../../../sim/model/policy/mod.ts";

type Tree = { readonly [name: string]: Tree };

const SCHEMA = scenarioSchema(["zibo-2024"]) as unknown as Tree;

Deno.test("the editor knows every name, below the block it belongs to", () => {
  const found = new Set<string>();
  for (const block of ["policy", "data", "behaviour", "run"] as const) {
    const properties = SCHEMA.properties![block]!.properties!;
    for (const name of Object.keys(properties)) {
      assertEquals(REGISTRY[keyOf(name)!].block, block, name);
      found.add(name);
    }
  }
  assertEquals([...found].sort(), names().sort());
});

Deno.test("every reference within the schema leads somewhere", () => {
  let count = 0;
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, inner] of Object.entries(node)) {
      if (name === "$ref") {
        count++;
        const target = String(inner).slice(2).split("/")
          .reduce<Tree | undefined>((at, part) => at?.[part], SCHEMA);
        assert(target !== undefined, String(inner));
      } else walk(inner);
    }
  };
  walk(SCHEMA);
  assert(count > KEYS.length * 4);
});

Deno.test("a parameter takes a value, a dated table, an entry or entries", () => {
  const { anyOf, title } = SCHEMA.properties!.policy!
    .properties!["settlement.clearing.lo"]! as unknown as {
      anyOf: unknown[];
      title: string;
    };
  assertEquals(anyOf.length, 4);
  assertEquals(title, "结余留用下界 · Lower edge of retention");
  assertEquals(
    SCHEMA.definitions!.values!["settlement.clearing.lo"] as unknown,
    {
      anyOf: [{ type: "number", minimum: 0, maximum: 1 }, {
        $ref: "#/definitions/range",
      }],
    },
  );
});

Deno.test("source ids are offered where they are given", () => {
  const idsIn = (schema: unknown) =>
    (schema as Tree).definitions!.grounds!.source!.enum as unknown;
  assertEquals(idsIn(SCHEMA), ["zibo-2024"]);
  assertEquals(idsIn(scenarioSchema()), undefined);
});
