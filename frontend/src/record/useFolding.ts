import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** How far above and below the window rows stay drawn, in pixels. */
const NEAR = 2500;

type Folded = ReadonlyMap<number, number>;

const NONE: Folded = new Map();

/**
 * Which chunks of a long list are out of sight, with the height of the room that they leave. A
 * chunk begins at an element of the class `chunk`.
 */
export function useFolding(list: RefObject<HTMLElement | null>, on: boolean, drawn: number): Folded {
  const [folded, setFolded] = useState<Folded>(NONE);
  useEffect(() => {
    if (!on) return setFolded(NONE);
    let asked = 0;
    const look = () => {
      asked = 0;
      if (list.current) setFolded((before) => outOfSight(list.current!, before));
    };
    const scrolled = () => (asked ||= requestAnimationFrame(look));
    scrolled();
    window.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      window.removeEventListener("scroll", scrolled);
      cancelAnimationFrame(asked);
    };
  }, [list, on, drawn]);
  return on ? folded : NONE;
}

function outOfSight(list: HTMLElement, before: Folded): Folded {
  const edges = [...list.querySelectorAll<HTMLElement>(":scope > .chunk")];
  const tops = edges.map((edge) => edge.getBoundingClientRect().top);
  const end = list.getBoundingClientRect().bottom;
  const after = new Map<number, number>();
  edges.forEach((_, at) => {
    const [top, bottom] = [tops[at]!, tops[at + 1] ?? end];
    const far = bottom < -NEAR || top > window.innerHeight + NEAR;
    if (far) after.set(at, before.get(at) ?? bottom - top);
  });
  const same = after.size === before.size && [...after.keys()].every((at) => before.has(at));
  return same ? before : after;
}
