import type { PlayedYear } from "../../run/play_year.ts";

/** Played years, the latest used last (近用年度): the others may be dropped, as each is tens of megabytes. */
export class RecentYears extends Map<string, PlayedYear> {
  /** A year, which becomes the latest used. */
  override get(key: string): PlayedYear | undefined {
    const year = super.get(key);
    if (year === undefined) return undefined;
    this.delete(key);
    this.set(key, year);
    return year;
  }

  /** Drops all but the latest used. */
  keep(count: number): void {
    for (const key of this.keys()) {
      if (this.size <= count) return;
      this.delete(key);
    }
  }
}
