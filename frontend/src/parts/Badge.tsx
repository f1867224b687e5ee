import type { ClaimView, FindingView } from "../generated/views";
import { FINDING, MODALITY, PHASE, SLOT } from "../text/words";

/** How a claim is told, where that is not simply "as done". */
export function ModalityBadge({ claim }: { readonly claim: ClaimView }) {
  return (
    <>
      {claim.modality !== "actual" && (
        <span class={`badge modality-${claim.modality}`}>{MODALITY[claim.modality]}</span>
      )}{" "}
      {claim.phase && <span class="badge">{PHASE[claim.phase]}</span>}{" "}
      {claim.polarity === "negative" && <span class="badge">says no</span>}
    </>
  );
}

/** What a finding is, and about what. */
export function FindingBadge({ finding }: { readonly finding: FindingView }) {
  return (
    <span class={`badge finding-${finding.kind}`}>
      {FINDING[finding.kind]}
      {finding.slot && ` · ${SLOT[finding.slot]}`}
    </span>
  );
}
