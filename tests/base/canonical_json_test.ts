import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { canonicalJson } from "../../sim/base/canonical_json.ts";

Deno.test("canonical JSON reads back the same, and equal values have equal text", () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
    const text = canonicalJson(value);
    // JSON has one zero, as does what is written of it.
    assertEquals(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    assertEquals(canonicalJson(JSON.parse(text)), text);
    assertEquals(canonicalJson(turned(value)), text);
    assert(text.endsWith("\n"));
  }));
});

Deno.test("what JSON cannot hold is refused, what is not there is left out", () => {
  for (const bad of [NaN, Infinity, undefined, () => 1]) {
    assertThrows(() => canonicalJson([bad]), RangeError);
  }
  assertEquals(canonicalJson({ a: undefined }), "{}\n");
});

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).toReversed().map(([k, v]) => [k, turned(v)]),
  );
}
