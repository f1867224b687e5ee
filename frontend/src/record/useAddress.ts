import { useEffect, useState } from "preact/hooks";
import { type Address, parseAddress } from "./address";

/** An address, and how far down the page was when it was left; null for a first visit. */
export interface Arrival {
  readonly address: Address;
  readonly arrival: { readonly scroll: number | null };
}

const left = new Map<number, number>();
let newest = 0;

/** The address in the browser's bar. Back and forward lead to where the reader was. */
export function useAddress(): Arrival {
  const [arrival, setArrival] = useState<Arrival>(() => ({
    address: parseAddress(location.hash),
    arrival: { scroll: null },
  }));
  useEffect(() => {
    history.scrollRestoration = "manual";
    visit();
    const moved = () =>
      setArrival({ address: parseAddress(location.hash), arrival: { scroll: visit() } });
    const scrolled = () => left.set(visitNumber() ?? 0, window.scrollY);
    window.addEventListener("hashchange", moved);
    window.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      window.removeEventListener("hashchange", moved);
      window.removeEventListener("scroll", scrolled);
    };
  }, []);
  return arrival;
}

/** Goes to an address without a step in the history, for what changes with every key. */
export function replaceAddress(hash: string): void {
  try {
    history.replaceState(history.state, "", hash);
  } catch {
    location.hash = hash; // inside a notebook's frame the address may not be replaced
    return;
  }
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function visitNumber(): number | null {
  const state: unknown = history.state;
  return typeof state === "object" && state && "visit" in state ? Number(state.visit) : null;
}

function visit(): number | null {
  const known = visitNumber();
  if (known !== null) return left.get(known) ?? null;
  history.replaceState({ visit: ++newest }, "");
  return null;
}
