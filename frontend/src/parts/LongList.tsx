import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useFolding } from "../record/useFolding";
import { usePrinting } from "../record/usePrinting";
import { countText } from "../text/numbers";

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly draw: (row: Row, index: number) => ComponentChildren;
  /** How many to draw before the reader comes near the end. */
  readonly first?: number;
  /** Draw more only when asked to. */
  readonly onDemand?: boolean;
  readonly class?: string;
  readonly ordered?: boolean;
}

/** Rows that are drawn and folded together. */
const CHUNK = 40;

/**
 * A list that draws its rows as the reader comes to them and folds those far away to an empty room
 * of their height, so that tens of thousands stay usable.
 */
export function LongList<Row>({ rows, draw, first = CHUNK, onDemand, ordered, ...rest }: Props<Row>) {
  const [drawn, setDrawn] = useDrawn(rows.length, first);
  const printing = usePrinting();
  const list = useRef<HTMLElement>(null);
  const folded = useFolding(list, drawn > 3 * CHUNK && !printing, drawn);
  const shown = printing ? rows : rows.slice(0, drawn);
  const more = () => setDrawn(drawn + Math.max(first, CHUNK));
  const List = (ordered ? "ol" : "ul") as "ul";
  return (
    <>
      <List class={rest.class ?? "plain"} ref={list as never}>
        {drawn <= 3 * CHUNK || printing ? shown.map(draw) : chunks(shown, draw, folded)}
      </List>
      {shown.length < rows.length && (
        <More count={rows.length - shown.length} onMore={more} watch={!onDemand} />
      )}
    </>
  );
}

function chunks<Row>(
  rows: readonly Row[],
  draw: (row: Row, index: number) => ComponentChildren,
  folded: ReadonlyMap<number, number>,
) {
  const starts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => at);
  return starts.flatMap((at) => {
    const height = folded.get(at);
    const edge = (
      <li key={`chunk ${at}`} class="chunk" aria-hidden="true" style={{ height: `${height ?? 0}px` }} />
    );
    if (height !== undefined) return [edge];
    return [edge, ...rows.slice(at * CHUNK, (at + 1) * CHUNK).map((row, index) => draw(row, at * CHUNK + index))];
  });
}

const MOST_REMEMBERED = 400;
const remembered = new Map<string, number>();

/** How many rows are drawn; a reader who comes back finds as many as before. */
function useDrawn(length: number, first: number) {
  const key = useRef("");
  const [drawn, setDrawn] = useState(() => {
    key.current = `${location.hash} ${length} ${first}`;
    return Math.max(first, remembered.get(key.current) ?? 0);
  });
  useLayoutEffect(() => {
    if (drawn > first) remembered.set(key.current, Math.min(drawn, MOST_REMEMBERED));
  }, [drawn, first]);
  return [drawn, setDrawn] as const;
}

interface MoreProps {
  readonly count: number;
  readonly onMore: () => void;
  readonly watch: boolean;
}

function More({ count, onMore, watch }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!watch || !button.current) return;
    const near = new IntersectionObserver(
      (seen) => seen.some((each) => each.isIntersecting) && onMore(),
      { rootMargin: "800px" },
    );
    near.observe(button.current);
    return () => near.disconnect();
  });
  return (
    <button ref={button} type="button" class="more" onClick={onMore}>
      Show more ({countText(count, "is", "are")} left)
    </button>
  );
}
