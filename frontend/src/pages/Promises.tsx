import type { ComponentChildren } from "preact";
import type { CommitmentView } from "../generated/views";
import { Days, Unknown } from "../parts/Days";
import { LongList } from "../parts/LongList";
import { Quotation, SpotLink } from "../parts/Passage";
import { toRow } from "../record/address";
import { useFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { dayText } from "../text/days";
import { countText } from "../text/numbers";
import { COMMITMENT, SHOWS } from "../text/words";
import { Choice } from "../parts/Choice";

const STATUSES = Object.keys(COMMITMENT) as CommitmentView["status"][];

/** Who promised what, and what became of it. */
export function Promises({ target }: { readonly target: string | null }) {
  const { view } = useRecord();
  const [status, setStatus] = useFilter("status", STATUSES);
  const rows = target
    ? [...view.commitments].sort((one) => (one.id === target ? -1 : 0))
    : view.commitments.filter((each) => !status || each.status === status);
  return (
    <>
      <h1>Promises</h1>
      <p class="standfirst">
        Who said they would do what, by when, and whether a later account shows it done. Overdue and
        open ones stand first.
      </p>
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
  return (
    <fieldset class="choices">
      <legend class="unseen">What became of it</legend>
      <Choice label="All" count={commitments.length} chosen={!chosen} onChoose={() => onChoose(null)} />
      {STATUSES.map((each) => (
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
    <article class="promise" data-target={target ? "" : undefined}>
      <div class="promise-state">
        <span class={`badge promise-${commitment.status}`}>{COMMITMENT[commitment.status]}</span>
        {commitment.progress !== null && <Progress share={commitment.progress} />}
      </div>
      <div>
        <h2>
          <a href={toRow("promise", commitment.id)} dir="auto">
            {commitment.what}
          </a>
        </h2>
        <Facts commitment={commitment} />
        <details open={target}>
          <summary>
            Passages<span class="unseen"> of this promise</span>
            {evidence.length > 0 && `, and ${countText(evidence.length, "passage")} on what became of it`}
          </summary>
          <Passages commitment={commitment} evidence={evidence} />
        </details>
      </div>
    </article>
  );
}

function Progress({ share }: { readonly share: number }) {
  const done = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div class="soft">
      <div class="progress" aria-hidden="true">
        <span style={{ width: `${done}%` }} />
      </div>
      {Math.round(share * 100)} % done
    </div>
  );
}

interface PassagesProps {
  readonly commitment: CommitmentView;
  readonly evidence: CommitmentView["evidence"];
}

function Passages({ commitment, evidence }: PassagesProps) {
  return (
    <>
      <LongList
        rows={commitment.claims}
        first={3}
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
    </>
  );
}

function Facts({ commitment }: { readonly commitment: CommitmentView }) {
  const record = useRecord();
  const { made_on: made, due } = commitment;
  return (
    <dl class="facts">
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
