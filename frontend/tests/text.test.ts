import { describe, expect, test } from "vitest";
import { formatAddress, parseAddress, toClaim } from "../src/record/address";
import { dayText, daysText } from "../src/text/days";
import { countText, measureText, quantityText } from "../src/text/numbers";
import { fold, hits, holdsAll, searchWords } from "../src/text/search";
import { segments } from "../src/text/segments";

describe("segments", () => {
  const cut = (from: number, to: number, ...ranges: [number, number][]) =>
    segments(from, to, ranges.map(([start, end]) => ({ start, end }))).map((part) => [
      part.start,
      part.end,
      part.covers.length,
    ]);
  test.each([
    ["nothing covered", [0, 5], [], [[0, 5, 0]]],
    ["overlap is cut at both edges", [0, 9], [[1, 5], [3, 8]], [[0, 1, 0], [1, 3, 1], [3, 5, 2], [5, 8, 1], [8, 9, 0]]],
    ["one in another", [0, 4], [[0, 4], [1, 2]], [[0, 1, 1], [1, 2, 2], [2, 4, 1]]],
    ["the same twice", [0, 4], [[1, 2], [1, 2]], [[0, 1, 0], [1, 2, 2], [2, 4, 0]]],
    ["touching", [0, 4], [[0, 2], [2, 4]], [[0, 2, 1], [2, 4, 1]]],
    ["reaching over both ends", [2, 4], [[0, 9]], [[2, 4, 1]]],
    ["outside", [2, 4], [[0, 2], [4, 9]], [[2, 4, 0]]],
    ["empty and turned round", [0, 4], [[2, 2], [3, 1]], [[0, 4, 0]]],
  ] as const)("%s", (_name, [from, to], ranges, expected) => {
    expect(cut(from, to, ...(ranges as unknown as [number, number][]))).toEqual(expected);
  });
  test("cover the stretch end to end", () => {
    const ranges = Array.from({ length: 50 }, (_, at) => ({ start: (at * 7) % 40, end: ((at * 7) % 40) + (at % 9) }));
    const parts = segments(0, 50, ranges);
    expect(parts[0]!.start).toBe(0);
    expect(parts.at(-1)!.end).toBe(50);
    for (let at = 1; at < parts.length; at++) expect(parts[at]!.start).toBe(parts[at - 1]!.end);
    for (const part of parts) {
      expect(part.covers.length).toBe(
        ranges.filter((each) => each.start <= part.start && each.end >= part.end).length,
      );
    }
  });
});

describe("days", () => {
  test.each([
    ["2031-05-12", "2031-05-12", "12 May 2031"],
    ["2031-05-01", "2031-05-03", "1–3 May 2031"],
    ["2031-05-30", "2031-06-02", "30 May – 2 June 2031"],
    ["2030-12-31", "2031-01-01", "31 December 2030 – 1 January 2031"],
    ["2031-05-01", "2031-05-31", "May 2031"],
    ["2028-02-01", "2028-02-29", "February 2028"],
    ["2031-02-01", "2031-02-28", "February 2031"],
    ["2031-01-01", "2031-12-31", "2031"],
    ["2031-05-12T09:00", "2031-05-12T10:30Z", "12 May 2031, 09:00 – 12 May 2031, 10:30 UTC"],
    ["2031-05-12", null, "from 12 May 2031"],
    [null, "2031-05-12", "until 12 May 2031"],
    [null, null, null],
    ["soon", "soon", "soon"],
    ["2031-13-01", "2031-13-01", "2031-13-01"],
  ])("%s to %s", (first, last, expected) => expect(daysText(first, last)).toBe(expected));
  test("a zone is told", () =>
    expect(dayText("2031-05-12T08:05:10+03:00")).toBe("12 May 2031, 08:05 (UTC+03:00)"));
});

describe("numbers", () => {
  const bounds = { low: null, best: null, high: null, unit: null };
  test.each([
    [{ ...bounds, low: 390, best: 390, high: 390, approx: "exact" }, "390"],
    [{ ...bounds, low: 1000, best: 1000, approx: "more_than" }, "more than 1,000"],
    [{ ...bounds, best: 800, high: 800, approx: "less_than" }, "less than 800"],
    [{ ...bounds, best: 300, approx: "about" }, "about 300"],
    [{ ...bounds, low: 10, high: 20, approx: "range", unit: "km" }, "10 to 20 km"],
    [{ ...bounds, approx: "exact" }, "number not told"],
  ] as const)("%o", (quantity, expected) => expect(quantityText(quantity)).toBe(expected));
  test("a currency stands before", () => expect(measureText(1.6e8, "USD")).toBe("USD 160,000,000"));
  test("one and many", () => expect([countText(1, "sum"), countText(2, "sum")]).toEqual(["1 sum", "2 sums"]));
});

describe("addresses", () => {
  test.each([
    { page: "timeline" },
    { page: "account", id: "a/b #?%" },
    { page: "claim", id: "c-1", at: { start: 3, end: 9 } },
    { page: "claim", id: "c-1", at: null },
    { page: "spot", id: "r-1", at: { start: 0, end: 1 } },
    { page: "search", words: "a/b ü %" },
  ] as const)("%o comes back", (address) => expect(parseAddress(formatAddress(address))).toEqual({ ...address, filters: {} }));
  test.each(["", "#", "#/", "#/claim", "#/%", "#/constructor/x", "#/spot/r-1", "#/spot/r-1/1e9-2"])(
    "%s leads home",
    (hash) => expect(parseAddress(hash)).toEqual({ page: "overview", filters: {} }),
  );
  test("what a page is narrowed to comes back", () => {
    const filters = { from: "2031-05-01", q: "a&b=c?d/#é" };
    expect(parseAddress(formatAddress({ page: "timeline" }, filters))).toEqual({ page: "timeline", filters });
  });
  test("a filter named like a part of every object is nothing but a word", () => {
    const { filters } = parseAddress("#/timeline?__proto__=x&constructor=y");
    expect(Object.getPrototypeOf(filters)).toBe(Object.prototype);
    expect(Object.keys(filters)).toEqual(["__proto__", "constructor"]);
  });
  test("a claim's address stays the same", () => expect(toClaim("c-1")).toBe("#/claim/c-1"));
});

describe("search", () => {
  test.each([
    ["Zürich", "zurich"],
    ["cafe\u0301", "cafe"],
    ["ﬁre", "fire"],
    ["İstanbul", "istanbul"],
  ])("%s is folded", (text, expected) => expect(fold(text)).toBe(expected));
  test("every word must be there", () => {
    expect(holdsAll(fold("Port Ondra ferry"), searchWords("FERRY port"))).toBe(true);
    expect(holdsAll(fold("Port Ondra"), searchWords("ferry port"))).toBe(false);
    expect(holdsAll("anything", [])).toBe(false);
  });
  test("hits stand where the words are", () => {
    const text = "😀 The cafe\u0301 in Zürich";
    const found = hits(text, searchWords("zurich cafe"), 9);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["cafe\u0301", "Zürich"]);
  });
});
