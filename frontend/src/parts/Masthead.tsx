import type { RefObject } from "preact";
import { type Address, formatAddress, parseAddress } from "../record/address";
import { useRecord } from "../record/lookup";
import { replaceAddress } from "../record/useAddress";

interface Props {
  readonly address: Address;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

export function Masthead({ address, search, onHelp }: Props) {
  const words = address.page === "search" ? address.words : "";
  return (
    <header class="masthead">
      <a class="masthead-title" href="#/overview">
        Consilience
        <span class="masthead-record" dir="auto">
          {useRecord().view.title}
        </span>
      </a>
      <form role="search" onSubmit={toResults}>
        <input
          ref={search}
          type="search"
          aria-label="Search the record"
          placeholder="Search (press /)"
          value={words}
          onInput={(event) => look(event.currentTarget.value)}
        />
      </form>
      <button type="button" class="quiet" onClick={onHelp} aria-label="Keys and signs">
        ?
      </button>
    </header>
  );
}

/** The first letter makes a step in the history, those after it change that step. */
function look(words: string): void {
  const hash = formatAddress({ page: "search", words });
  if (parseAddress(location.hash).page === "search") replaceAddress(hash);
  else location.hash = hash;
}

function toResults(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>("main a")?.focus();
}
