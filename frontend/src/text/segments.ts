/** A passage: `text.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A run of text that the same passages cover from its first to its last letter. */
export interface Segment<Covering> extends Range {
  readonly covers: readonly Covering[];
}

/**
 * Cuts a stretch of text wherever a passage begins or ends, so that overlapping passages can be
 * drawn side by side. The segments lie end to end and cover `from` to `to`.
 */
export function segments<Passage extends Range>(
  from: number,
  to: number,
  passages: readonly Passage[],
): Segment<Passage>[] {
  const inside = passages.filter(
    (each) => each.start < to && each.end > from && each.start < each.end,
  );
  const edges = inside.flatMap((each) => [each.start, each.end]);
  const cuts = [...new Set([from, ...edges.filter((at) => at > from && at < to), to])];
  cuts.sort((one, other) => one - other);
  const opening = [...inside].sort((one, other) => one.start - other.start);
  const found: Segment<Passage>[] = [];
  let open: Passage[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const start = cuts[at]!;
    open = open.filter((each) => each.end > start);
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    found.push({ start, end: cuts[at + 1]!, covers: open.slice() });
  }
  return found;
}
