import type { FindingView } from "../generated/views";

/** A finding and the agreements whose passages are all among its own. */
export interface Gathered {
  readonly finding: FindingView;
  readonly within: readonly FindingView[];
}

/**
 * The findings, with each agreement of which another agreement has every passage put under it: who
 * and where an event was told alike stand with the event. The order is kept.
 */
export function gathered(findings: readonly FindingView[]): readonly Gathered[] {
  const under = heads(findings.filter((finding) => finding.kind === "agreement"));
  const within = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const head = under.get(finding.id);
    if (head) within.set(head.id, [...(within.get(head.id) ?? []), finding]);
  }
  return findings
    .filter((finding) => !under.has(finding.id))
    .map((finding) => ({ finding, within: within.get(finding.id) ?? [] }));
}

/** For each agreement that another one holds, that other one, the largest first. */
function heads(agreements: readonly FindingView[]): ReadonlyMap<string, FindingView> {
  const bySize = agreements.toSorted(
    (a, b) => b.claims.length - a.claims.length || Number(b.slot === "status") - Number(a.slot === "status"),
  );
  const holding = new Map<string, { readonly finding: FindingView; readonly claims: ReadonlySet<string> }[]>();
  const under = new Map<string, FindingView>();
  for (const finding of bySize) {
    const larger = holding.get(finding.claims[0] ?? "") ?? [];
    const head = larger.find(({ claims }) => finding.claims.every((claim) => claims.has(claim)));
    if (head) {
      under.set(finding.id, head.finding);
      continue;
    }
    const own = { finding, claims: new Set(finding.claims) };
    for (const claim of finding.claims) holding.set(claim, [...(holding.get(claim) ?? []), own]);
  }
  return under;
}
