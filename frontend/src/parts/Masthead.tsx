import type { RefObject } from "preact";
import { type Address, formatAddress } from "../record/address";
import { replaceAddress } from "../record/useAddress";
import { useRecord } from "../record/lookup";

interface Props {
  readonly address: Address;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

export function Masthead({ address, search, onHelp }: Props) {
  const { view } = useRecord();
  const words = address.page === "search" ? address.words : "";
  return (
    <header class="masthead">
      <a class="masthead-title" href="#/overview" dir="auto">
        {view.title}
      </a>
      <form role="search" onSubmit={toResults}>
        <input
          ref={search}
          type="search"
          aria-label="Search the record"
          placeholder="Search (press /)"
          value={words}
          onInput={(event) => look(address, event.currentTarget.value)}
        />
      </form>
      <button type="button" class="quiet" onClick={onHelp} aria-label="Keys and signs">
        ?
      </button>
    </header>
  );
}

/** The first letter makes a step in the history, those after it change that step. */
function look(address: Address, words: string): void {
  const hash = formatAddress({ page: "search", words });
  if (address.page === "search") replaceAddress(hash);
  else location.hash = hash;
}

function toResults(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>("main a")?.focus();
}
