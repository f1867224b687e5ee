import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CommitmentView, PositionView } from "../generated/views";
import { Days, Unknown } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { Quotation, SpotLink } from "../parts/Passage";
import { toRow } from "../record/address";
import { PositionTable } from "../parts/PositionTable";
import { useRecord } from "../record/lookup";
import { dayText } from "../text/days";
import { COMMITMENT, SHOWS } from "../text/words";
import { Choice } from "../parts/Choice";

/** Who promised what, and what became of it; who wants what. */
export function Promises({ target }: { readonly target: string | null }) {
  const { view } = useRecord();
  const [status, setStatus] = useState<CommitmentView["status"] | null>(null);
  const rows = target
    ? [...view.commitments].sort((one) => (one.id === target ? -1 : 0))
    : view.commitments.filter((each) => !status || each.status === status);
  return (
    <>
      <h1>Promises and positions</h1>
      {!target && rows.length > 0 && <Statuses chosen={status} onChoose={setStatus} />}
      {!rows.length && <p class="soft">No promise was found.</p>}
      <LongList
        key={target ?? status ?? "all"}
        rows={rows}
        first={20}
        draw={(each) => (
          <li key={each.id}>
            <Commitment commitment={each} target={each.id === target} />
          </li>
        )}
      />
      {view.positions.length > 0 && (
        <section>
          <h2>Positions</h2>
          <PositionTable positions={view.positions} />
          <LongList
            rows={view.positions}
            first={20}
            draw={(each) => (
              <li key={each.id} id={`position-${each.id}`}>
                <Position position={each} />
              </li>
            )}
          />
        </section>
      )}
    </>
  );
}

interface StatusesProps {
  readonly chosen: CommitmentView["status"] | null;
  readonly onChoose: (status: CommitmentView["status"] | null) => void;
}

/** Choose promises by what became of them. */
function Statuses({ chosen, onChoose }: StatusesProps) {
  const { commitments } = useRecord().view;
  const kinds = Object.keys(COMMITMENT) as CommitmentView["status"][];
  return (
    <fieldset class="choices">
      <legend class="unseen">What became of it</legend>
      <Choice label="All" count={commitments.length} chosen={!chosen} onChoose={() => onChoose(null)} />
      {kinds.map((each) => (
        <Choice
          key={each}
          label={COMMITMENT[each]}
          count={commitments.filter((row) => row.status === each).length}
          chosen={each === chosen}
          onChoose={() => onChoose(each)}
        />
      ))}
    </fieldset>
  );
}

function Commitment({ commitment, target }: { readonly commitment: CommitmentView; readonly target: boolean }) {
  const evidence = commitment.evidence.filter(
    (each) => each.shows !== "made" || !commitment.claims.includes(each.claim),
  );
  return (
    <article class="card" data-target={target ? "" : undefined}>
      <header>
        <span class={`badge promise-${commitment.status}`}>{COMMITMENT[commitment.status]}</span>
        {commitment.progress !== null && (
          <span class="soft">{Math.round(commitment.progress * 100)} % done</span>
        )}
      </header>
      <h2>
        <a href={toRow("promise", commitment.id)} dir="auto">
          {commitment.what}
        </a>
      </h2>
      <Facts commitment={commitment} />
      <LongList
        rows={commitment.claims}
        first={2}
        onDemand
        draw={(claim) => (
          <li key={claim}>
            <Quotation cite={{ claim, words: [] }} />
          </li>
        )}
      />
      {evidence.length > 0 && <h3>What shows it</h3>}
      <LongList
        rows={evidence}
        first={3}
        onDemand
        draw={(shown) => (
          <li key={shown.claim}>
            <p class="soft">
              {SHOWS[shown.shows]}
              {shown.on && `, ${dayText(shown.on)}`}
            </p>
            <Quotation cite={{ claim: shown.claim, words: [] }} />
          </li>
        )}
      />
    </article>
  );
}

function Facts({ commitment }: { readonly commitment: CommitmentView }) {
  const record = useRecord();
  const { made_on: made, due } = commitment;
  return (
    <dl class="cells">
      <Fact name="By">{commitment.by.join(", ") || <Unknown what="who" />}</Fact>
      <Fact name="To">{commitment.to.join(", ") || <Unknown what="to whom" />}</Fact>
      <Fact name="Due">
        <Days first={due.first} last={due.last} /> {due.evidence[0] && <SpotLink spot={due.evidence[0]} />}
      </Fact>
      <Fact name="Made">
        <Days first={made.first} last={made.last} />{" "}
        {made.evidence[0] && made.evidence[0].end - made.evidence[0].start < 60 && (
          <SpotLink spot={made.evidence[0]} />
        )}
      </Fact>
      {commitment.stated_by && (
        <Fact name="Told by">
          <a href={toRow("voice", commitment.stated_by)}>{record.voiceName(commitment.stated_by)}</a>
        </Fact>
      )}
      {commitment.condition && <Fact name="On condition">{commitment.condition}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Position({ position }: { readonly position: PositionView }) {
  return (
    <article class="card">
      <h3 dir="auto">
        {position.party} on {position.issue}
      </h3>
      <p dir="auto">{position.stance}</p>
      {position.conditions.length > 0 && (
        <p class="soft" dir="auto">
          On condition: {position.conditions.join("; ")}
        </p>
      )}
      <p class="soft">
        <Days first={position.first} last={position.last} />
      </p>
      <LongList
        rows={position.claims}
        first={1}
        onDemand
        draw={(claim) => (
          <li key={claim}>
            <Quotation cite={{ claim, words: [] }} />
          </li>
        )}
      />
    </article>
  );
}
