import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** The dossier's keys, wherever no field has the focus. */
export function useKeys(search: RefObject<HTMLInputElement | null>, openHelp: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = actions(search, openHelp)[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [search, openHelp]);
}

function actions(
  search: RefObject<HTMLInputElement | null>,
  openHelp: () => void,
): Record<string, (() => void) | undefined> {
  return {
    "/": () => search.current?.select(),
    "?": openHelp,
    j: () => follow("[data-key=next]"),
    k: () => follow("[data-key=previous]"),
    Escape: () => follow("[data-key=close]"),
  };
}

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    document.querySelector("dialog[open]") !== null
  );
}
