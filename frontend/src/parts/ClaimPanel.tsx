import type { ComponentChildren } from "preact";
import type { ClaimView, VoiceLink } from "../generated/views";
import { toClaim, toRow } from "../record/address";
import { accountLabel, shownName, useRecord } from "../record/lookup";
import { BASIS, LINK, MODALITY, PHASE, plainName, STANCE, VOICE_KIND } from "../text/words";
import { FindingBadge } from "./Badge";
import { At, List, Quantity, Time, Where } from "./Cells";
import { Days, Unknown } from "./Days";
import { Confidence, EventLink } from "./FindingCard";
import { ClaimWords } from "./Passage";

/** Every cell of a claim, each leading to the words that tell it. */
export function ClaimPanel({ claim }: { readonly claim: ClaimView }) {
  return (
    <aside class="panel" aria-label="The chosen claim">
      <PanelKeys claim={claim} />
      <blockquote dir="auto">
        <a href={toClaim(claim.id)}>
          <ClaimWords claim={claim} />
        </a>
      </blockquote>
      <dl class="cells">
        <Cell name="Who says so">
          <Voices claim={claim} />
        </Cell>
        <Cell name="What">
          <What claim={claim} />
        </Cell>
        <Cell name="Told as">
          {MODALITY[claim.modality]}
          {claim.phase && `, ${PHASE[claim.phase]}`}
          {claim.polarity === "negative" && "; the content says no"}
        </Cell>
        {claim.condition && (
          <Cell name="On condition">
            <At claim={claim} words={claim.condition} />
          </Cell>
        )}
        <Cell name="How many">
          <List rows={claim.quantities} none="number" draw={(row) => <Quantity {...{ claim, row }} />} />
        </Cell>
        <Cell name="When it happened">
          <List rows={claim.times} none="date" draw={(row) => <Time {...{ claim, row }} />} />
        </Cell>
        <Clocks claim={claim} />
        <Cell name="Where">
          <List rows={claim.places} none="place" draw={(row) => <Where {...{ claim, row }} />} />
        </Cell>
        <Parts claim={claim} />
        <Hangs claim={claim} />
        <StandsIn claim={claim} />
        <Cell name="Found by">
          rule “{claim.rule}”, <Confidence value={claim.confidence} />
        </Cell>
      </dl>
    </aside>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PanelKeys({ claim }: { readonly claim: ClaimView }) {
  const claims = useRecord().claimsOf(claim.account);
  const at = claims.findIndex((each) => each.id === claim.id);
  const before = claims[at - 1];
  const after = claims[at + 1];
  return (
    <div class="panel-keys">
      <span class="soft">
        Claim {at + 1} of {claims.length}
      </span>
      {before && (
        <a href={toClaim(before.id)} data-key="previous" title="Claim before (k)">
          ↑<span class="unseen"> claim before</span>
        </a>
      )}
      {after && (
        <a href={toClaim(after.id)} data-key="next" title="Next claim (j)">
          ↓<span class="unseen"> next claim</span>
        </a>
      )}
      <a href={toRow("account", claim.account)} data-key="close" title="Close (Esc)">
        ✕<span class="unseen"> close</span>
      </a>
    </div>
  );
}

function Voices({ claim }: { readonly claim: ClaimView }) {
  if (!claim.voices.length) return <Unknown what="voice" />;
  return (
    <ol class="chain">
      {claim.voices.map((link, index) => (
        <li key={index}>
          <Voice {...{ claim, link }} />
        </li>
      ))}
    </ol>
  );
}

function Voice({ claim, link }: { readonly claim: ClaimView; readonly link: VoiceLink }) {
  return (
    <>
      {link.source ? (
        <At claim={claim} words={link.source} />
      ) : (
        <span dir="auto">{shownName(link)}</span>
      )}{" "}
      {link.cue ? <At claim={claim} words={link.cue} /> : link.stance && STANCE[link.stance]}
      <span class="soft">
        {" "}
        ({VOICE_KIND[link.kind]}
        {link.quoted && ", word for word"}
        {link.voice && (
          <>
            {", "}
            <a href={toRow("voice", link.voice)}>all it says</a>
          </>
        )}
        )
      </span>
    </>
  );
}

function What({ claim }: { readonly claim: ClaimView }) {
  return (
    <>
      {claim.event_type === "other" ? <Unknown what="kind of event" /> : plainName(claim.event_type)}
      {claim.trigger && (
        <>
          {": "}
          <At claim={claim} words={claim.trigger} />
        </>
      )}
    </>
  );
}

function Clocks({ claim }: { readonly claim: ClaimView }) {
  const record = useRecord();
  const account = record.accounts.get(claim.account);
  const statement = record.statements.get(claim.voices.at(-1)?.statement ?? "");
  return (
    <>
      {statement && (
        <Cell name="When it was said">
          <Days first={statement.first} last={statement.last} />
        </Cell>
      )}
      {account && (
        <Cell name="When it was published">
          <Days first={account.published.first} last={account.published.last} />
          {account.published.first && <span class="soft"> ({BASIS[account.published.basis]})</span>}
          <span class="soft"> in </span>
          <a href={toRow("account", account.id)} dir="auto">
            {accountLabel(account)}
          </a>
        </Cell>
      )}
    </>
  );
}

function Parts({ claim }: { readonly claim: ClaimView }) {
  const { entities } = useRecord();
  if (!claim.roles.length) return null;
  return (
    <Cell name="Who takes part">
      <List
        rows={claim.roles}
        none="who"
        draw={(row) => (
          <>
            <span class="soft">{plainName(row.role)}: </span>
            <At claim={claim} words={row.words} />
            {row.entity && entities.has(row.entity) && (
              <a class="soft" href={toRow("entity", row.entity)} dir="auto">
                {" "}
                ({entities.get(row.entity)!.name})
              </a>
            )}
          </>
        )}
      />
    </Cell>
  );
}

function Hangs({ claim }: { readonly claim: ClaimView }) {
  const { claims } = useRecord();
  if (!claim.links.length) return null;
  return (
    <Cell name="Hangs on">
      <List
        rows={claim.links}
        none="claim"
        draw={(link) => {
          const other = claims.get(link.to);
          return (
            <>
              <span class="soft">{LINK[link.kind]} </span>
              {other ? (
                <a href={toClaim(other.id)} dir="auto">
                  <ClaimWords claim={other} />
                </a>
              ) : (
                <Unknown what="claim" />
              )}
            </>
          );
        }}
      />
    </Cell>
  );
}

/** The event, findings and promises that the claim is part of. */
function StandsIn({ claim }: { readonly claim: ClaimView }) {
  const record = useRecord();
  const findings = record.findingsOf(claim.id);
  const commitments = record.commitmentsOf(claim.id);
  return (
    <>
      {claim.event && (
        <Cell name="Event">
          <EventLink id={claim.event} />
        </Cell>
      )}
      {findings.length > 0 && (
        <Cell name="Beside the others">
          <List
            rows={findings}
            none="finding"
            draw={(finding) => (
              <a href={toRow("finding", finding.id)} dir="auto">
                <FindingBadge finding={finding} /> {finding.explanation}
              </a>
            )}
          />
        </Cell>
      )}
      {commitments.length > 0 && (
        <Cell name="Promise">
          <List
            rows={commitments}
            none="promise"
            draw={(each) => (
              <a href={toRow("promise", each.id)} dir="auto">
                {each.what}
              </a>
            )}
          />
        </Cell>
      )}
    </>
  );
}
