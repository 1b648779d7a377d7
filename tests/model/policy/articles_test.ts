import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  articleKeys,
  articleOf,
  ARTICLES,
  KEYS,
  REGISTRY,
} from "../../../sim/model/policy/mod.ts";

Deno.test("every rule belongs to one provision, and no provision is empty", () => {
  const rules = KEYS.filter((key) => REGISTRY[key].block === "policy");
  const held = ARTICLES.flatMap(({ id }) => articleKeys(id));
  assertEquals(held.toSorted(), rules.toSorted());
  for (const { id } of ARTICLES) assert(articleKeys(id).length > 0, id);
});

Deno.test("facts and behaviour are in no provision", () => {
  assertThrows(() => articleOf("need.admissionRate"), RangeError, "no rule");
});
