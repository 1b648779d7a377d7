import {
  type Cases,
  type Catalogue,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";

const DIP = METHODS.indexOf("dip"), ITEM = METHODS.indexOf("item");

/**
 * Sends DIP cases without a group, or whose group has no points, to payment by
 * item (无分值病例按项目付费): the line of other methods pays what was booked for them.
 *
 * `R-SPX-1`, `blank.mode` = ffs.
 *
 * @param kept 1 = a case that has points without a group; none where left out
 */
export function blankByItem(
  cases: Cases,
  { points }: Pick<Catalogue, "points">,
  kept: Uint8Array | null = null,
): Cases {
  return byItem(
    cases,
    (i, g) => (g === NO_GROUP || points[g] === 0) && kept?.[i] !== 1,
  );
}

/** Sends marked DIP cases to payment by item (转按项目付费): they leave their groups. */
export function markedByItem(cases: Cases, marked: Uint8Array): Cases {
  return byItem(cases, (i) => marked[i] === 1);
}

function byItem(
  { method, group }: Cases,
  leaves: (row: number, group: number) => boolean,
): Cases {
  const methods = method.slice(), groups = group.slice();
  for (let i = 0; i < methods.length; i++) {
    if (methods[i] !== DIP || !leaves(i, groups[i]!)) continue;
    methods[i] = ITEM, groups[i] = NO_GROUP;
  }
  return { method: methods, group: groups };
}
