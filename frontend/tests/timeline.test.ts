import { describe, expect, test } from "vitest";
import type { TimelineEntry } from "../src/generated/views";
import { dayTick } from "../src/text/days";
import { numberScale } from "../src/figures/scale";
import { binned, DAY, daysOf, lagText, mainStretch, marksOf, stacked, stretchOf, wholeDays } from "../src/timeline/marks";

const entry = (first: string | null, last = first, row = `${first}`): TimelineEntry => ({
  clock: "happened",
  first,
  last,
  row,
  disputed: [],
});

const day = (iso: string) => Date.parse(iso);

describe("days as stretches", () => {
  test.each([
    ["a day ends with the next", "2031-05-12", "2031-05-12", "2031-05-12", "2031-05-13"],
    ["the last day counts", "2031-05-12", "2031-05-14", "2031-05-12", "2031-05-15"],
    ["a time without a zone is taken as it stands", "2031-05-12T10:00", "2031-05-12T10:00", "2031-05-12T10:00Z", "2031-05-12T10:01Z"],
    ["a time with a zone", "2031-05-12T10:00+02:00", null, "2031-05-12T08:00Z", "2031-05-12T08:01Z"],
    ["the end before the start is no stretch backwards", "2031-05-12", "2031-05-10", "2031-05-12", "2031-05-13"],
  ])("%s", (_name, first, last, from, to) => {
    expect(stretchOf(first, last)).toEqual({ from: day(from), to: day(to) });
  });
  test.each(["", "soon", "2031-13-40"])("%o is no day", (first) => expect(stretchOf(first, null)).toBeNull());
  test("whole days come back as they were", () => {
    const days = stretchOf("2031-05-12", "2031-05-14")!;
    expect(daysOf(wholeDays(days))).toEqual({ from: "2031-05-12", to: "2031-05-14" });
  });
});

describe("the stretch that is shown first", () => {
  const many = Array.from({ length: 60 }, (_, at) => entry(`2031-05-${String((at % 20) + 1).padStart(2, "0")}`, undefined, `r-${at}`));
  test("leaves out a lone date decades ago", () => {
    const main = mainStretch(marksOf([entry("1991-01-01"), ...many]));
    expect(main.from).toBeGreaterThan(day("2031-04-01"));
  });
  test("is everything where nothing lies far off", () => {
    expect(daysOf(mainStretch(marksOf(many)))).toEqual({ from: "2031-05-01", to: "2031-05-20" });
  });
});

describe("columns", () => {
  const within = { from: day("2031-05-01"), to: day("2031-05-31") };
  test("count every mark once", () => {
    const marks = marksOf(Array.from({ length: 500 }, (_, at) => entry(`2031-05-${String((at % 30) + 1).padStart(2, "0")}`, undefined, `${at}`)));
    const bins = binned(marks, within, 30);
    expect(bins.reduce((sum, bin) => sum + bin.exact, 0)).toBe(500);
  });
  test("a month's mark is spread over its days and weighs as much as any", () => {
    const bins = binned(marksOf([entry("2031-05-01", "2031-05-30")]), within, 30);
    expect(bins.reduce((sum, bin) => sum + bin.vague, 0)).toBeCloseTo(1);
    expect(Math.max(...bins.map((bin) => bin.vague))).toBeLessThan(0.05);
  });
  test("a disputed day is marked where each side puts it", () => {
    const disputed = [{ finding: "f", days: [{ first: "2031-05-03", last: "2031-05-03" }, { first: "2031-05-20", last: "2031-05-20" }] }];
    const bins = binned(marksOf([{ ...entry("2031-05-03"), disputed }]), within, 30);
    expect(bins.flatMap((bin, at) => (bin.disputed ? [at] : []))).toEqual([2, 19]);
  });
  test("20,000 marks are binned at once", () => {
    const marks = marksOf(Array.from({ length: 20_000 }, (_, at) => entry(new Date(day("2020-01-01") + at * DAY / 8).toISOString().slice(0, 10), undefined, `${at}`)));
    const bins = binned(marks, { from: day("2020-01-01"), to: day("2027-01-01") }, 150);
    expect(bins).toHaveLength(150);
    expect(bins.reduce((sum, bin) => sum + bin.exact, 0)).toBe(20_000);
  });
});

test.each([
  ["side by side", [[0, 5], [5, 9]], [0, 0]],
  ["over each other", [[0, 5], [3, 9], [6, 8]], [0, 1, 0]],
] as const)("marks are stacked: %s", (_name, extents, rows) => {
  expect(stacked(extents.map(([left, right]) => ({ left, right })), 5)).toEqual(rows);
});

test("too many rows are not stacked", () => {
  expect(stacked(Array.from({ length: 9 }, () => ({ left: 0, right: 5 })), 8)).toBeNull();
});

test.each([
  ["2031-05-12", "2031-05-12", "2031-05-12", "the same day"],
  ["2031-05-12", "2031-05-12", "2031-05-13T08:00", "1 day later"],
  ["2031-05-12", "2031-05-14", "2031-05-13", "within that time"],
  ["2031-05-12", "2031-05-12", "2031-05-09", "3 days before"],
  ["2028-02-01", "2028-02-29", "2031-05-23", "3 years later"],
])("%s to %s, told %s: %s", (first, last, told, words) => {
  expect(lagText(stretchOf(first, last)!, stretchOf(told, told)!.from)).toBe(words);
});

test.each([
  ["2031-01-01", "2031"],
  ["2031-05-01", "May"],
  ["2031-05-04", "4 May"],
  ["2031-05-04T14:30Z", "14:30"],
])("a tick at %s reads %s", (moment, words) => expect(dayTick(new Date(moment))).toBe(words));

describe("numbers on a line", () => {
  test("one number has no line", () => expect(numberScale([5, 5], 0, 100)).toBeNull());
  test("near ones lie on a plain line", () => {
    const { x, logarithmic } = numberScale([10, 20, 30], 0, 100)!;
    expect([x(10), x(20), x(30), logarithmic]).toEqual([0, 50, 100, false]);
  });
  test("far ones on a logarithmic one", () => {
    const { x, logarithmic } = numberScale([1, 10, 10_000], 0, 100)!;
    expect([Math.round(x(10)), logarithmic]).toEqual([25, true]);
  });
  test("nought is never put on a logarithmic one", () => expect(numberScale([0, 10_000], 0, 1)!.logarithmic).toBe(false));
});
