import type { AccountView, BlockView, ClaimView } from "../generated/views";
import { type Place, toClaim } from "../record/address";
import { useRecord } from "../record/lookup";
import { type Range, segments } from "../text/segments";
import { BLOCK } from "../text/words";

interface Props {
  readonly account: AccountView;
  readonly claim: ClaimView | null;
  /** The passage that the address points at. */
  readonly at: Place | null;
  /** The kind of event whose claims are marked; null for all alike. */
  readonly type: string | null;
}

/** What a stretch of the text is covered by. */
interface Cover extends Range {
  readonly claim?: ClaimView;
  /** A cell of the chosen claim, or the passage pointed at. */
  readonly cell?: string;
}

/** The whole text, to the letter, with its claims drawn where they stand. */
export function AccountText({ account, claim, at, type }: Props) {
  const claims = useRecord().claimsOf(account.id);
  const covers = [
    ...claims.flatMap((each) => each.parts.map((part) => ({ ...part, claim: each }))),
    ...(claim ? cellsOf(claim) : []),
    ...(at ? [{ ...at, cell: "focus" }] : []),
  ];
  const target = at ?? claim?.parts[0] ?? null;
  return (
    <div class={type ? "account-text choosing" : "account-text"} lang={account.language}>
      {account.blocks.map((block) => (
        <Block key={block.start} {...{ account, block, covers, claim, target, type }} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly account: AccountView;
  readonly block: BlockView;
  readonly covers: readonly Cover[];
  readonly claim: ClaimView | null;
  readonly target: Range | null;
  readonly type: string | null;
}

function Block({ account, block, covers, claim, target, type }: BlockProps) {
  const inner = block.start + account.text.slice(block.start, block.end).trimEnd().length;
  const parts = [
    ...segments(block.start, inner, covers),
    ...(inner < block.end ? segments(inner, block.end, covers) : []),
  ];
  return (
    <p class={`block block-${block.kind}`} dir="auto" title={BLOCK[block.kind]}>
      {parts.map((part) => (
        <Stretch
          key={part.start}
          words={account.text.slice(part.start, part.end)}
          covers={part.covers}
          chosen={claim}
          type={type}
          gap={part.start >= inner}
          target={target !== null && part.start <= target.start && target.start < part.end}
        />
      ))}
    </p>
  );
}

interface StretchProps {
  readonly words: string;
  readonly covers: readonly Cover[];
  readonly chosen: ClaimView | null;
  readonly type: string | null;
  readonly gap: boolean;
  readonly target: boolean;
}

function Stretch({ words, covers, chosen, type, gap, target }: StretchProps) {
  const { numbers } = useRecord();
  const claims = covers.flatMap((cover) => cover.claim ?? []);
  const cells = covers.flatMap((cover) => (cover.cell ? `cell-${cover.cell}` : []));
  const inmost = claims.reduce<ClaimView | null>(shorter, null);
  const shown = claims.find((claim) => claim.id === chosen?.id) ?? inmost;
  const mark = {
    class: [
      ...(shown ? ["claim", `modality-${shown.modality}`] : []),
      ...(claims.some((claim) => claim.event_type === type) ? ["of-kind"] : []),
      ...cells,
    ].join(" "),
    "data-target": target ? "" : undefined,
  };
  if (gap) return <span class="gap" data-claims={claimNumbers(claims, numbers)}>{words}</span>;
  if (!shown || !inmost) return mark.class || target ? <span {...mark}>{words}</span> : <>{words}</>;
  if (!words.trim()) {
    // A link of nothing but space could be reached by key and would say nothing.
    return (
      <span {...mark} data-claims={claimNumbers(claims, numbers)}>
        {words}
      </span>
    );
  }
  return (
    <a
      {...mark}
      href={toClaim(inmost.id, null, type ? { kind: type } : {})}
      data-claims={claimNumbers(claims, numbers)}
      aria-current={shown.id === chosen?.id ? "true" : undefined}
    >
      {words}
    </a>
  );
}

function claimNumbers(claims: readonly ClaimView[], numbers: ReadonlyMap<string, number>): string {
  return claims.map((claim) => numbers.get(claim.id)).join(" ");
}

function shorter(one: ClaimView | null, other: ClaimView): ClaimView {
  return one === null || lettersOf(other) < lettersOf(one) ? other : one;
}

function lettersOf(claim: ClaimView): number {
  return claim.parts.reduce((sum, part) => sum + part.end - part.start, 0);
}

function cellsOf(claim: ClaimView): Cover[] {
  return [
    ...(claim.trigger ? [{ ...claim.trigger, cell: "trigger" }] : []),
    ...(claim.condition ? [{ ...claim.condition, cell: "condition" }] : []),
    ...claim.times.map((time) => ({ ...time.words, cell: "time" })),
    ...claim.places.map((place) => ({ ...place.words, cell: "place" })),
    ...claim.quantities.map((quantity) => ({ ...quantity.words, cell: "quantity" })),
    ...claim.quantities.flatMap((each) => (each.counted ? [{ ...each.counted, cell: "counted" }] : [])),
    ...claim.voices.flatMap((voice) => (voice.source ? [{ ...voice.source, cell: "voice" }] : [])),
    ...claim.voices.flatMap((voice) => (voice.cue ? [{ ...voice.cue, cell: "cue" }] : [])),
    ...claim.roles.map((role) => ({ ...role.words, cell: "role" })),
  ];
}
