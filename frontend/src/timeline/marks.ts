import type { TimelineEntry } from "../generated/views";
import { countText } from "../text/numbers";

export const DAY = 86_400_000;
const MINUTE = 60_000;
/** In days; longer lags are told in years. */
const YEAR = 365;

/** From a moment up to, not including, another; milliseconds of UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A row of the timeline whose day is known. */
export interface Mark extends Stretch {
  readonly entry: TimelineEntry;
  /** The days that accounts dispute it for; empty where nobody does. */
  readonly disputed: readonly Stretch[];
  /** From the first to the last day that anybody puts it on. */
  readonly reach: Stretch;
}

/** The rows that have a day, earliest first. */
export function marksOf(entries: readonly TimelineEntry[]): Mark[] {
  const marks = entries.flatMap((entry) => {
    const at = stretchOf(entry.first, entry.last);
    if (!at) return [];
    const disputed = entry.disputed.flatMap((each) =>
      each.days.flatMap((days) => stretchOf(days.first, days.last) ?? []),
    );
    return [{ entry, ...at, disputed, reach: hull([at, ...disputed]) }];
  });
  return marks.sort((one, other) => one.from - other.from || one.to - other.to);
}

/** The moments that two ISO days or date-times stand for; null where the first is no date. */
export function stretchOf(first: string | null, last: string | null): Stretch | null {
  const from = momentOf(first);
  const until = momentOf(last) ?? from;
  if (from === null || until === null) return null;
  const grain = (last ?? first ?? "").length > 10 ? MINUTE : DAY;
  return { from, to: Math.max(until, from) + grain };
}

function momentOf(iso: string | null): number | null {
  if (!iso) return null;
  // A time without a zone is kept as it stands: the browser's own zone must not move it.
  const moment = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || iso.length === 10 ? iso : `${iso}Z`);
  return Number.isNaN(moment) ? null : moment;
}

/** The shortest stretch around all of them. */
export function hull(stretches: readonly Stretch[]): Stretch {
  return {
    from: stretches.reduce((least, each) => Math.min(least, each.from), Infinity),
    to: stretches.reduce((most, each) => Math.max(most, each.to), -Infinity),
  };
}

/** Whole days around a stretch. */
export function wholeDays({ from, to }: Stretch): Stretch {
  const start = Math.floor(from / DAY) * DAY;
  return { from: start, to: Math.max(Math.ceil(to / DAY) * DAY, start + DAY) };
}

/** The ISO days of a stretch, the last one inclusive. */
export function daysOf({ from, to }: Stretch): { readonly from: string; readonly to: string } {
  const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  return { from: iso(from), to: iso(Math.max(to - 1, from)) };
}

export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && one.to > other.from;
}

const EARLY = 0.06;
const LATE = 0.99;
const WORTH_IT = 0.6;

/** Where most of it lies: a lone date decades ago should not press all others into one line. */
export function mainStretch(marks: readonly Mark[]): Stretch {
  const whole = wholeDays(hull(marks));
  const starts = marks.map((mark) => mark.from); // in order already
  const at = (share: number) => starts[Math.min(Math.floor(starts.length * share), starts.length - 1)]!;
  const main = wholeDays({ from: at(EARLY) - DAY, to: at(LATE) + 2 * DAY });
  const shorter = main.to - main.from < (whole.to - whole.from) * WORTH_IT;
  return shorter ? { from: Math.max(main.from, whole.from), to: Math.min(main.to, whole.to) } : whole;
}

/** How many marks a column of a chart stands for. */
export interface Bin {
  /** Whose day is told. */
  readonly exact: number;
  /** Who may lie here: a month's mark is spread over all its days. */
  readonly vague: number;
  readonly disputed: boolean;
}

/** Counts marks in columns of equal width; one that spans several is spread evenly. */
export function binned(marks: readonly Mark[], within: Stretch, columns: number): Bin[] {
  const width = (within.to - within.from) / columns;
  const exact = new Float64Array(columns + 1);
  const steps = new Float64Array(columns + 1);
  const disputed = new Uint8Array(columns);
  const column = (moment: number) => Math.min(Math.max(Math.floor((moment - within.from) / width), 0), columns - 1);
  for (const mark of marks) {
    if (mark.disputed.length) {
      for (const days of mark.disputed) if (overlaps(days, within)) disputed[column(days.from)] = 1;
    }
    if (!overlaps(mark, within)) continue;
    const span = Math.max(1, Math.round((mark.to - mark.from) / Math.max(width, DAY)));
    if (span <= 2) exact[column(mark.from)]! += 1;
    else {
      const share = width / (mark.to - mark.from);
      steps[column(mark.from)]! += share;
      steps[column(mark.to - 1) + 1]! -= share;
    }
  }
  let vague = 0;
  return Array.from({ length: columns }, (_, at) => {
    vague += steps[at]!;
    return { exact: exact[at]!, vague: Math.max(vague, 0), disputed: disputed[at] === 1 };
  });
}

/** Where something lies on a line, in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Gives each extent the first row where it has room; null where there are more rows than allowed. */
export function stacked(extents: readonly Extent[], most: number): number[] | null {
  const ends: number[] = [];
  const rows: number[] = [];
  for (const { left, right } of extents) {
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    if (row >= most) return null;
    ends[row] = right;
    rows.push(row);
  }
  return rows;
}

/** What time lies between a happening and what tells of it, in words. */
export function lagText(happened: Stretch, told: number): string {
  const days = Math.floor(told / DAY) - Math.floor((happened.to - 1) / DAY);
  if (days === 0) return "the same day";
  const years = Math.floor(Math.abs(days) / YEAR);
  const count = years ? countText(years, "year") : countText(Math.abs(days), "day");
  if (days > 0) return `${count} later`;
  return told >= happened.from ? "within that time" : `${count} before`;
}
