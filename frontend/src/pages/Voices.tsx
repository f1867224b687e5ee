import { useMemo } from "preact/hooks";
import type { ClaimView, VoiceView } from "../generated/views";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { formatAddress, toRow } from "../record/address";
import { useFreeFilter } from "../record/filters";
import { accountLabel, type Lookup, useRecord } from "../record/lookup";
import { countText, numberText } from "../text/numbers";
import { VOICE_KIND } from "../text/words";
import { Missing } from "./Page";

interface VoiceRow {
  readonly voice: VoiceView;
  readonly claims: readonly ClaimView[];
  readonly passedOn: number;
  readonly quoted: number;
  /** How many claims each account carries of it, most first. */
  readonly carriers: readonly (readonly [string, number])[];
}

const PARTS: readonly {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly holds: (voice: VoiceView) => boolean;
}[] = [
  {
    id: "named",
    title: "Who is quoted",
    about: "Persons, organisations and documents that accounts name as their source.",
    holds: (voice) => voice.kind !== "anonymous" && voice.kind !== "outlet",
  },
  {
    id: "anonymous",
    title: "Quoted without a name",
    about: "Who these are, the accounts do not tell. The same words in two accounts need not be the same person.",
    holds: (voice) => voice.kind === "anonymous",
  },
  {
    id: "outlets",
    title: "In the outlet’s own voice",
    about: "What an account tells without naming anybody as its source.",
    holds: (voice) => voice.kind === "outlet",
  },
];

/** Who is quoted by whom, and how much. */
export function Voices() {
  const record = useRecord();
  const rows = useMemo(() => voiceRows(record), [record]);
  const most = rows.reduce((highest, row) => Math.max(highest, row.claims.length), 1);
  return (
    <>
      <h1>Voices</h1>
      <p class="standfirst">
        Who stands behind the claims, and which account carries how much of each. However many
        accounts carry a voice, it is one voice.
      </p>
      {!rows.length && <p>No voice was found.</p>}
      {PARTS.map((part) => {
        const own = rows.filter((row) => part.holds(row.voice));
        return own.length ? (
          <section key={part.id} aria-labelledby={part.id}>
            <h2 id={part.id}>
              {part.title} <span class="count">{own.length}</span>
            </h2>
            <p class="soft">{part.about}</p>
            <LongList
              class="plain voices"
              rows={own}
              first={30}
              draw={(row) => (
                <li key={row.voice.id}>
                  <Row row={row} most={most} />
                </li>
              )}
            />
          </section>
        ) : null;
      })}
    </>
  );
}

function voiceRows(record: Lookup): VoiceRow[] {
  return record.view.voices
    .map((voice) => {
      const claims = record.claimsBy(voice.id);
      const carriers = new Map<string, number>();
      for (const claim of claims) carriers.set(claim.account, (carriers.get(claim.account) ?? 0) + 1);
      return {
        voice,
        claims,
        passedOn: record.claimsPassedOnBy(voice.id).length,
        quoted: claims.filter((claim) => claim.voices.at(-1)?.quoted).length,
        carriers: [...carriers].sort((one, other) => other[1] - one[1]),
      };
    })
    .sort((one, other) => other.claims.length - one.claims.length);
}

const MOST_CARRIERS = 6;

function Row({ row, most }: { readonly row: VoiceRow; readonly most: number }) {
  const record = useRecord();
  const { voice, claims, quoted, carriers } = row;
  return (
    <div class="voice-row">
      <p>
        <a href={toRow("voice", voice.id)} dir="auto">
          {record.voiceName(voice.id)}
        </a>{" "}
        <span class="soft">{VOICE_KIND[voice.kind]}</span>
      </p>
      <p class="voice-amount">
        <span class="soft">
          {countText(claims.length, "claim")}
          {quoted > 0 && `, ${numberText(quoted)} word for word`}
          {row.passedOn > 0 && `, passes on ${numberText(row.passedOn)}`}
        </span>
        <span class="amount" aria-hidden="true">
          <span style={{ width: `${(100 * claims.length) / most}%` }} />
        </span>
      </p>
      {voice.kind !== "outlet" && (
        <p class="carriers">
          {carriers.slice(0, MOST_CARRIERS).map(([account, count]) => (
            <a key={account} href={formatAddress({ page: "voice", id: voice.id }, { account })} dir="auto">
              <span>{labelOf(record, account)}</span> <b>{count}</b>
            </a>
          ))}
          {carriers.length > MOST_CARRIERS && <span class="soft">and {carriers.length - MOST_CARRIERS} more</span>}
        </p>
      )}
    </div>
  );
}

function labelOf(record: Lookup, id: string): string {
  const account = record.accounts.get(id);
  return account ? accountLabel(account) : "not in the record";
}

/** One voice and everything it says, in all accounts or in one. */
export function VoicePage({ id }: { readonly id: string }) {
  const record = useRecord();
  const voice = record.voices.get(id);
  const [account, setAccount] = useFreeFilter("account");
  if (!voice) return <Missing what="voice" />;
  const of = (claims: readonly ClaimView[]) => claims.filter((claim) => !account || claim.account === account);
  return (
    <>
      <h1 dir="auto">{record.voiceName(id)}</h1>
      <p class="standfirst" dir="auto">
        {VOICE_KIND[voice.kind]}
        {voice.description && `, described as “${voice.description}”`}
        {voice.entity && (
          <>
            {" · "}
            <a href={toRow("entity", voice.entity)}>who this is</a>
          </>
        )}
      </p>
      {account && (
        <p>
          Only what {labelOf(record, account)} carries.{" "}
          <button type="button" onClick={() => setAccount(null)}>
            All accounts
          </button>
        </p>
      )}
      <ClaimList title="Vouches for" claims={of(record.claimsBy(id))} />
      <ClaimList title="Passes on from others" claims={of(record.claimsPassedOnBy(id))} />
    </>
  );
}

function ClaimList({ title, claims }: { readonly title: string; readonly claims: readonly ClaimView[] }) {
  if (!claims.length) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{claims.length}</span>
      </h2>
      <LongList
        rows={claims}
        draw={(claim) => (
          <li key={claim.id}>
            <Quotation cite={{ claim: claim.id, words: [] }} />
          </li>
        )}
      />
    </section>
  );
}
