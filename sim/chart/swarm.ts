/** A dot to be placed: where on the line, how large, and what it stands for. */
export interface Dot<Row> {
  readonly row: Row;
  /** Pixels along the line. */
  readonly at: number;
  /** Pixels. */
  readonly radius: number;
}

/** A dot with its place off the line, pixels; 0 = on it. */
export interface Placed<Row> extends Dot<Row> {
  readonly off: number;
}

/** Pixels between two dots. */
const APART = 0.6;

/**
 * Places dots beside a line so that none covers another (蜂群): the largest first, each
 * as near to the line as those before it allow, below or above by turns; equal
 * dots, equal places.
 */
export function swarm<Row>(dots: readonly Dot<Row>[]): Placed<Row>[] {
  const order = dots.map((dot, i) => ({ dot, i }))
    .sort((a, b) => b.dot.radius - a.dot.radius || a.i - b.i);
  const done: Placed<Row>[] = [];
  order.forEach(({ dot }, turn) => {
    const near = done.filter((other) =>
      Math.abs(other.at - dot.at) < other.radius + dot.radius + APART
    );
    const reach = near.map((other) => {
      const apart = other.radius + dot.radius + APART;
      const half = Math.sqrt(apart * apart - (other.at - dot.at) ** 2);
      return [other.off - half, other.off + half] as const;
    });
    const free = [0, ...reach.flat()].filter((off) =>
      reach.every(([low, high]) => off <= low + 1e-9 || off >= high - 1e-9)
    );
    const sign = turn % 2 === 0 ? 1 : -1;
    const off = free.reduce((best, each) =>
      Math.abs(each) < Math.abs(best) - 1e-9 ||
        (Math.abs(Math.abs(each) - Math.abs(best)) <= 1e-9 &&
          each * sign > best * sign)
        ? each
        : best
    );
    done.push({ ...dot, off });
  });
  return done;
}
