import type { Cite, ClaimView, Spot } from "../generated/views";
import { toClaim, toRow, toSpot } from "../record/address";
import { accountLabel, shownName, useRecord, voucher } from "../record/lookup";
import { segments, type Range } from "../text/segments";
import { Days } from "./Days";
import { ModalityBadge } from "./Badge";

interface WordsProps {
  readonly account: string;
  readonly place: Range;
  readonly focus?: readonly Range[];
  /** Words that another passage, set beside this one, lacks. */
  readonly differs?: readonly Range[];
}

/** Words of an account to the letter, with some of them pointed at. */
export function Words({ account, place, focus = [], differs = [] }: WordsProps) {
  const record = useRecord();
  return (
    <>
      {segments(place.start, place.end, [...focus, ...differs]).map((part) => {
        const words = record.words(account, part);
        if (!part.covers.length) return words;
        if (part.covers.some((each) => focus.includes(each))) return <b key={part.start}>{words}</b>;
        return (
          <em key={part.start} class="differs">
            {words}
          </em>
        );
      })}
    </>
  );
}

interface ClaimWordsProps {
  readonly claim: ClaimView;
  readonly focus?: readonly Range[];
  readonly differs?: readonly Range[];
}

/** A claim's words, its parts joined by an ellipsis. */
export function ClaimWords({ claim, focus = [], differs = [] }: ClaimWordsProps) {
  return (
    <>
      {claim.parts.map((part, index) => (
        <>
          {index > 0 && " … "}
          <Words account={claim.account} place={part} focus={focus} differs={differs} />
        </>
      ))}
    </>
  );
}

interface QuotationProps {
  readonly cite: Cite;
  readonly differs?: readonly Range[];
}

/** A claim quoted: the passage, who vouches, and the account, each leading to its place. */
export function Quotation({ cite, differs = [] }: QuotationProps) {
  const claim = useRecord().claims.get(cite.claim);
  if (!claim) return <p class="unknown">This claim is not in the record.</p>;
  return (
    <figure class="quotation">
      <blockquote dir="auto">
        <a href={toClaim(claim.id, cite.words[0] ?? null)}>
          <ClaimWords claim={claim} focus={cite.words} differs={differs} />
        </a>
      </blockquote>
      <figcaption>
        <Source claim={claim} />
      </figcaption>
    </figure>
  );
}

/** Who vouches for a claim, in which account, published when. */
export function Source({ claim }: { readonly claim: ClaimView }) {
  const account = useRecord().accounts.get(claim.account);
  const link = voucher(claim);
  const ownVoice = !link || link.kind === "outlet";
  return (
    <span class="source">
      {!ownVoice && (
        <>
          <span class="source-voice" dir="auto">
            {shownName(link)}
          </span>
          <span class="soft"> in </span>
        </>
      )}
      {account && (
        <a href={toRow("account", account.id)} dir="auto">
          {accountLabel(account)}
        </a>
      )}
      {account && (
        <span class="soft">
          {", "}
          <Days first={account.published.first} last={account.published.last} />
        </span>
      )}{" "}
      <ModalityBadge claim={claim} />
    </span>
  );
}

/** A link to a passage, shown as its words. */
export function SpotLink({ spot }: { readonly spot: Spot }) {
  const record = useRecord();
  const account = record.accounts.get(spot.account);
  return (
    <a href={toSpot(spot.account, spot)} dir="auto" title={account ? accountLabel(account) : ""}>
      “{record.words(spot.account, spot)}”
    </a>
  );
}
