import type { RefObject } from "preact";
import { MODALITY } from "../text/words";
import type { ClaimView } from "../generated/views";

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "search"],
  ["j", "next claim of the account"],
  ["k", "claim before"],
  ["Esc", "close the claim"],
  ["?", "this list"],
];

export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">Keys and signs</h2>
      <dl class="cells">
        {KEYS.map(([key, means]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <Legend />
      <form method="dialog">
        <button>Close</button>
      </form>
    </dialog>
  );
}

/** How claims are drawn in the texts. */
export function Legend() {
  return (
    <ul class="legend" aria-label="How claims are drawn">
      {(Object.keys(MODALITY) as ClaimView["modality"][]).map((modality) => (
        <li key={modality}>
          <span class={`claim modality-${modality}`}>{MODALITY[modality]}</span>
        </li>
      ))}
    </ul>
  );
}
