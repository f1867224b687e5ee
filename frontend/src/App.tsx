import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { Help } from "./parts/Help";
import { Masthead } from "./parts/Masthead";
import { Navigation } from "./parts/Navigation";
import { Page } from "./pages/Page";
import { Printout } from "./pages/Printout";
import type { Address } from "./record/address";
import { AddressProvider } from "./record/filters";
import { useAddress } from "./record/useAddress";
import { useKeys } from "./record/useKeys";
import { useRecord } from "./record/lookup";
import { usePrinting } from "./record/usePrinting";

export function App() {
  const { address, arrival } = useAddress();
  const printing = usePrinting();
  const search = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const openHelp = useCallback(() => help.current?.showModal(), []);
  useKeys(search, openHelp);
  usePlacing(address, arrival.scroll);
  useTitle(address);
  if (printing) return <Printout />;
  return (
    <AddressProvider value={address}>
      <a class="skip" href="#main" onClick={skipToMain}>
        Go to the text
      </a>
      <Masthead address={address} search={search} onHelp={openHelp} />
      <div class="frame">
        <Navigation address={address} />
        <main id="main" tabIndex={-1}>
          <Page address={address} />
        </main>
      </div>
      <Help dialog={help} />
    </AddressProvider>
  );
}

function skipToMain(event: Event): void {
  event.preventDefault(); // the part after # is the dossier's own address
  document.getElementById("main")?.focus();
}

/** Puts the reader where the address points: back where they were, at the target, or at the top. */
function usePlacing(address: Address, scroll: number | null): void {
  const { view } = useRecord();
  const shown = useRef("");
  useLayoutEffect(() => {
    const same = shown.current === pageKey(address, view.claims);
    shown.current = pageKey(address, view.claims);
    if (scroll !== null) return window.scrollTo(0, scroll);
    const target = document.querySelector<HTMLElement>("[data-target]");
    if (target) return target.scrollIntoView({ block: isInSight(target) ? "nearest" : "start" });
    if (!same) window.scrollTo(0, 0);
  }, [address, scroll, view]);
}

function isInSight(target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= 130 && bottom <= window.innerHeight * 0.5;
}

/** The window is called after the page, so that a step back in the history can be told from another. */
function useTitle(address: Address): void {
  const { view } = useRecord();
  useLayoutEffect(() => {
    const heading = document.querySelector("main h1")?.textContent ?? "";
    document.title = heading && heading !== view.title ? `${heading} – ${view.title}` : view.title;
  }, [address, view]);
}

/** Claims and places of one account are one page. */
function pageKey(address: Address, claims: readonly { id: string; account: string }[]): string {
  if (address.page === "search") return "search";
  if (address.page === "claim") {
    return "account/" + (claims.find((claim) => claim.id === address.id)?.account ?? "");
  }
  if (!("id" in address)) return address.page;
  return `${address.page === "spot" ? "account" : address.page}/${address.id}`;
}
