import type { FindingView } from "../generated/views";

/** Whether accounts contradict each other here, parties are opposed, or a sum does not hold. */
export function isDispute(finding: FindingView): boolean {
  return finding.kind === "contradiction" || finding.kind === "opposition" || isWrongSum(finding);
}

export function isWrongSum(finding: FindingView): boolean {
  return finding.arithmetic?.holds === false;
}
