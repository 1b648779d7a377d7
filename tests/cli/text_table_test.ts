import { assertEquals } from "@std/assert";
import { textTable } from "../../sim/cli/text_table.ts";

Deno.test("Chinese signs take two columns, so that numbers stand below each other", () => {
  assertEquals(
    textTable(["指标", "基线"], [["清算额", "1.5 亿元"], ["λ", "1"]]),
    [
      "指标        基线",
      "------  --------",
      "清算额  1.5 亿元",
      "λ              1",
    ].join("\n"),
  );
});
