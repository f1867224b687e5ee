import { Days, Unknown } from "../parts/Days";

import { EventLink, FindingCard } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { Quotation } from "../parts/Passage";
import { gathered } from "../record/gathered";
import { useRecord } from "../record/lookup";
import { MODALITY, PHASE, plainName } from "../text/words";
import { Missing } from "./Page";

/** One happening, and every claim that tells it. */
export function EventPage({ id }: { readonly id: string }) {
  const record = useRecord();
  const event = record.events.get(id);
  if (!event) return <Missing what="event" />;
  const findings = record.view.findings.filter((finding) => finding.event === id);
  return (
    <>
      <h1 dir="auto">{event.title}</h1>
      <dl class="cells">
        <div>
          <dt>What</dt>
          <dd>
            {event.event_type === "other" ? <Unknown what="kind of event" /> : plainName(event.event_type)},{" "}
            {MODALITY[event.modality]}
            {event.phase && `, ${PHASE[event.phase]}`}
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            <Days first={event.first} last={event.last} />
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd dir="auto">{event.places.join(", ") || <Unknown what="place" />}</dd>
        </div>
        {event.participants.length > 0 && (
          <div>
            <dt>Who takes part</dt>
            <dd dir="auto">
              {event.participants.map((each) => `${each.name} (${plainName(each.role)})`).join(", ")}
            </dd>
          </div>
        )}
        {event.part_of && (
          <div>
            <dt>Part of</dt>
            <dd>
              <EventLink id={event.part_of} />
            </dd>
          </div>
        )}
      </dl>
      {findings.length > 0 && (
        <section>
          <h2>Beside each other</h2>
          <LongList
            rows={gathered(findings)}
            first={6}
            onDemand
            draw={({ finding, within }) => (
              <li key={finding.id}>
                <FindingCard finding={finding} within={within} />
              </li>
            )}
          />
        </section>
      )}
      <section>
        <h2>Claims that tell it</h2>
        <LongList
          rows={event.claims}
          draw={(claim) => (
            <li key={claim}>
              <Quotation cite={{ claim, words: [] }} />
            </li>
          )}
        />
      </section>
      {event.reasons.length > 0 && (
        <section>
          <h2>Why they are held for one event</h2>
          <ul>
            {event.reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
