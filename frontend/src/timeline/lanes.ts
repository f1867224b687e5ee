import type { ScaleTime } from "d3-scale";
import type { TimelineEntry } from "../generated/views";
import { type Bin, binned, type Mark, overlaps, stacked, type Stretch } from "./marks";

export type Clock = TimelineEntry["clock"];

export const MARK = 8;
const GAP = 2;
const HEAD = 22;
const COLUMN = 7;
const BINS_HEIGHT = 64;
const MOST_ROWS = 12;
const MOST_MARKS = 240;

/** A mark with its place in its lane. */
export interface Placed {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** One clock's part of the chart: single marks where they have room, else columns that count them. */
export interface Lane {
  readonly clock: Clock;
  readonly top: number;
  readonly height: number;
  readonly count: number;
  readonly placed: readonly Placed[] | null;
  readonly bins: readonly Bin[] | null;
}

type Scale = ScaleTime<number, number>;

/** Lays the lanes under each other. */
export function lanesOf(marks: readonly Mark[], clocks: readonly Clock[], x: Scale, within: Stretch): Lane[] {
  const lanes: Lane[] = [];
  let top = 0;
  for (const clock of clocks) {
    const own = marks.filter((mark) => mark.entry.clock === clock && overlaps(mark.reach, within));
    const lane = laneOf(clock, own, x, within, top);
    lanes.push(lane);
    top += lane.height;
  }
  return lanes;
}

function laneOf(clock: Clock, own: readonly Mark[], x: Scale, within: Stretch, top: number): Lane {
  if (!own.length) return { clock, top, height: HEAD + 4, count: 0, placed: [], bins: null };
  const placed = own.length <= MOST_MARKS ? placedIn(own, x, top + HEAD) : null;
  if (placed) {
    const bottom = placed.reduce((most, each) => Math.max(most, each.y + MARK), top + HEAD + MARK);
    return { clock, top, height: bottom - top + 12, count: own.length, placed, bins: null };
  }
  const columns = Math.max(Math.floor((x.range()[1]! - x.range()[0]!) / COLUMN), 1);
  const bins = binned(own, within, columns);
  return { clock, top, height: HEAD + BINS_HEIGHT + 12, count: own.length, placed: null, bins };
}

function placedIn(own: readonly Mark[], x: Scale, top: number): Placed[] | null {
  const [left, right] = [x.range()[0]!, x.range()[1]!];
  const into = (moment: number) => Math.min(Math.max(x(moment), left), right);
  const extents = own.map(({ reach }) => {
    const from = into(reach.from);
    return { left: from, right: Math.max(into(reach.to), from + MARK) + GAP };
  });
  const rows = stacked(extents, MOST_ROWS);
  return (
    rows &&
    own.map((mark, at) => {
      const from = Math.min(into(mark.from), right - MARK);
      const width = Math.max(into(mark.to) - from - 1, MARK);
      return { mark, x: from, width, y: top + rows[at]! * (MARK + GAP) };
    })
  );
}

export const BINS = { head: HEAD, height: BINS_HEIGHT };
