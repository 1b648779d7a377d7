import { assert, assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../../sim/base/issues.ts";
import { REGISTRY } from "../../../sim/model/policy/mod.ts";
import { RENAMED } from "../../../sim/model/scenario/renamed.ts";
import { smallPlans } from "../../support/small_city.ts";

Deno.test("an old name leads to one that the registry has, and is refused with it", () => {
  for (const [old, now] of RENAMED) {
    assert(now in REGISTRY && !(old in REGISTRY), old);
    const id = `test/${old.replaceAll(".", "_")}`;
    const { issues } = assertThrows(
      () =>
        smallPlans([id], {
          [id]:
            `format: 1\ntitle: 旧名\ninherits: zibo_2025/baseline\nbehaviour:\n  ${old}: 1\n`,
        }),
      ShapanError,
    );
    assertEquals(issues.map(({ code }) => code), ["renamed-key"]);
    assert(JSON.stringify(issues).includes(now));
  }
});
