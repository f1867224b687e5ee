import { scaleLinear, scaleLog } from "d3-scale";
import type { EstimateView, ValueView } from "../generated/views";

/** A value's mark: a point, or a bar where the words give a range. */
export interface ValueExtent {
  readonly low: number;
  readonly high: number;
}

/** Where a value lies; null where its words give no number. */
export function extentOf(value: ValueView): ValueExtent | null {
  if (value.approx === "range" && value.low !== null && value.high !== null) {
    return { low: value.low, high: value.high };
  }
  const told = value.best ?? value.low ?? value.high;
  return told === null ? null : { low: told, high: told };
}

/** The side on which the words leave a number open. */
export function openSide(value: ValueView): "up" | "down" | null {
  if (value.approx === "more_than" || value.approx === "at_least") return "up";
  if (value.approx === "less_than" || value.approx === "up_to") return "down";
  return null;
}

/** Every number that a row of figures has to show. */
export function numbersOf(estimate: EstimateView): number[] {
  const told = estimate.values.flatMap((value) => {
    const extent = extentOf(value);
    return extent ? [extent.low, extent.high] : [];
  });
  const figures = [estimate.low, estimate.best, estimate.high].filter((each): each is number => each !== null);
  return [...told, ...figures];
}

/** Numbers this many times apart are drawn on a logarithmic line; on a plain one the small would be one dot. */
const WIDE = 40;

export interface NumberScale {
  readonly x: (value: number) => number;
  readonly logarithmic: boolean;
}

/** Places numbers on a line of pixels; null where there is only one number. */
export function numberScale(numbers: readonly number[], from: number, to: number): NumberScale | null {
  const low = numbers.reduce((least, each) => Math.min(least, each), Infinity);
  const high = numbers.reduce((most, each) => Math.max(most, each), -Infinity);
  if (!(low < high)) return null;
  const logarithmic = low > 0 && high / low > WIDE;
  const scale = (logarithmic ? scaleLog() : scaleLinear()).domain([low, high]).range([from, to]);
  return { x: (value) => scale(value), logarithmic };
}
