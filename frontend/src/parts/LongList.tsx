import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../text/numbers";
import { usePrinting } from "../record/usePrinting";

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

/** A list that draws its rows as the reader comes to them, so that thousands stay usable. */
export function LongList<Row>({ rows, draw, first = 40, onDemand, ordered, ...rest }: Props<Row>) {
  const [drawn, setDrawn] = useState(first);
  const printing = usePrinting();
  const more = () => setDrawn((count) => count + Math.max(first, 40));
  const shown = printing ? rows : rows.slice(0, drawn);
  const List = ordered ? "ol" : "ul";
  return (
    <>
      <List class={rest.class ?? "plain"}>{shown.map(draw)}</List>
      {shown.length < rows.length && (
        <More count={rows.length - shown.length} onMore={more} watch={!onDemand} />
      )}
    </>
  );
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
