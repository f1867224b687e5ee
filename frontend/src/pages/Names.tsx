import type { ClaimView, EntityView, VoiceView } from "../generated/views";
import { Framings } from "../parts/Framings";
import { LongList } from "../parts/LongList";
import { Quotation, SpotLink } from "../parts/Passage";
import { toRow } from "../record/address";
import { useRecord } from "../record/lookup";
import { daysText } from "../text/days";
import { countText } from "../text/numbers";
import { ENTITY, VOICE_KIND } from "../text/words";
import { Missing } from "./Page";

/** Who vouches, and who and what the claims are about. */
export function Names() {
  const record = useRecord();
  const voices = [...record.view.voices].sort(
    (one, other) => record.claimsBy(other.id).length - record.claimsBy(one.id).length,
  );
  return (
    <>
      <h1>Names and voices</h1>
      <section aria-labelledby="voices">
        <h2 id="voices">Who vouches</h2>
        {!voices.length && <p class="soft">No voice was found.</p>}
        <LongList
          class="plain columns"
          rows={voices}
          draw={(voice) => (
            <li key={voice.id}>
              <VoiceRow voice={voice} />
            </li>
          )}
        />
      </section>
      {record.view.framings.length > 0 && (
        <section aria-labelledby="framings">
          <h2 id="framings">Loaded words for somebody</h2>
          <Framings rows={record.view.framings} named />
        </section>
      )}
      <section aria-labelledby="entities">
        <h2 id="entities">Who and what it is about</h2>
        {!record.view.entities.length && <p class="soft">No name was found.</p>}
        <LongList
          class="plain columns"
          rows={record.view.entities}
          draw={(entity) => (
            <li key={entity.id}>
              <EntityRow entity={entity} />
            </li>
          )}
        />
      </section>
    </>
  );
}

function VoiceRow({ voice }: { readonly voice: VoiceView }) {
  const record = useRecord();
  const claims = record.claimsBy(voice.id);
  return (
    <>
      <a href={toRow("voice", voice.id)} dir="auto">
        {record.voiceName(voice.id)}
      </a>{" "}
      <span class="soft">
        {VOICE_KIND[voice.kind]}, {countText(claims.length, "claim")} in{" "}
        {countText(new Set(claims.map((claim) => claim.account)).size, "account")}
      </span>
    </>
  );
}

function EntityRow({ entity }: { readonly entity: EntityView }) {
  const others = entity.names.filter((name) => name !== entity.name);
  return (
    <>
      <a href={toRow("entity", entity.id)} dir="auto">
        {entity.name}
      </a>{" "}
      <span class="soft" dir="auto">
        {ENTITY[entity.kind].toLowerCase()}, {countText(entity.mentions.length, "mention")}
        {others.length > 0 && `; also ${others.slice(0, 4).join(", ")}${others.length > 4 ? "…" : ""}`}
      </span>
    </>
  );
}

/** One voice and everything it says. */
export function VoicePage({ id }: { readonly id: string }) {
  const record = useRecord();
  const voice = record.voices.get(id);
  if (!voice) return <Missing what="voice" />;
  return (
    <>
      <h1 dir="auto">{record.voiceName(id)}</h1>
      <p class="soft" dir="auto">
        {VOICE_KIND[voice.kind]}
        {voice.description && `, described as “${voice.description}”`}
        {voice.entity && (
          <>
            {" · "}
            <a href={toRow("entity", voice.entity)}>who this is</a>
          </>
        )}
      </p>
      <ClaimList title="Vouches for" claims={record.claimsBy(id)} />
      <ClaimList title="Passes on from others" claims={record.claimsPassedOnBy(id)} />
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

/** One entity: its spellings, why they were joined, and where it is meant. */
export function EntityPage({ id }: { readonly id: string }) {
  const record = useRecord();
  const entity = record.entities.get(id);
  if (!entity) return <Missing what="name" />;
  const framings = record.view.framings.filter((row) => row.entity === id);
  return (
    <>
      <h1 dir="auto">{entity.name}</h1>
      <p class="soft">{ENTITY[entity.kind]}</p>
      <dl class="cells">
        <div>
          <dt>Spellings</dt>
          <dd dir="auto">{entity.names.join(", ")}</dd>
        </div>
        {entity.titles.length > 0 && (
          <div>
            <dt>Called</dt>
            <dd dir="auto">
              {entity.titles
                .map((title) => [title.title, daysText(title.first, title.last)].filter(Boolean).join(", "))
                .join("; ")}
            </dd>
          </div>
        )}
        {entity.reasons.length > 0 && (
          <div>
            <dt>Why one</dt>
            <dd>
              <ul>
                {entity.reasons.map((reason) => (
                  <li key={reason} dir="auto">
                    {reason}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {framings.length > 0 && (
        <>
          <h2>Loaded words</h2>
          <Framings rows={framings} named={false} />
        </>
      )}
      <h2>Mentions</h2>
      <LongList
        class="plain columns"
        rows={entity.mentions}
        draw={(spot) => (
          <li key={`${spot.account}/${spot.start}`}>
            <Mention spot={spot} />
          </li>
        )}
      />
    </>
  );
}

function Mention({ spot }: { readonly spot: EntityView["mentions"][number] }) {
  const account = useRecord().accounts.get(spot.account);
  return (
    <>
      <SpotLink spot={spot} />{" "}
      <span class="soft" dir="auto">
        {account && (account.outlet ?? account.title ?? account.name)}
      </span>
    </>
  );
}
