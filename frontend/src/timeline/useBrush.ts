import type { RefObject } from "preact";
import { useState } from "preact/hooks";

/** A press that moves less than this is a click, in pixels. */
const LEAST = 6;

/** Choosing a stretch of an element by dragging over it; a click stays a click. */
export function useBrush(element: RefObject<HTMLElement | null>, onChoose: (left: number, right: number) => void) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const placeOf = (event: PointerEvent) => {
    const box = element.current!.getBoundingClientRect();
    return Math.min(Math.max(event.clientX - box.left, 0), box.width);
  };
  const chosen = drag && Math.abs(drag[1] - drag[0]) >= LEAST ? ([...drag].sort((a, b) => a - b) as [number, number]) : null;
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && event.isPrimary) setDrag([placeOf(event), placeOf(event)]);
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag) return;
      if (!(event.buttons & 1)) return setDrag(null);
      if (Math.abs(placeOf(event) - drag[0]) >= LEAST) element.current!.setPointerCapture(event.pointerId);
      setDrag([drag[0], placeOf(event)]);
    },
    onPointerUp: () => {
      if (chosen) {
        onChoose(...chosen);
        swallowClick();
      }
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onDragStart: (event: Event) => event.preventDefault(),
  };
  return { chosen, handlers };
}

/** The click that ends a drag would follow the link it happens to end on. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
