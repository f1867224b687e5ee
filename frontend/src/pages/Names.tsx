import { useMemo } from "preact/hooks";
import type { EntityView } from "../generated/views";
import { Choice } from "../parts/Choice";
import { Framings } from "../parts/Framings";
import { LongList } from "../parts/LongList";
import { Namings } from "../parts/Namings";
import { SpotLink } from "../parts/Passage";
import { toRow } from "../record/address";
import { useFilter } from "../record/filters";
import { useRecord } from "../record/lookup";
import { namingsOf } from "../record/namings";
import { daysText } from "../text/days";
import { countText } from "../text/numbers";
import { ENTITY } from "../text/words";
import { Missing } from "./Page";

const KINDS = Object.keys(ENTITY) as EntityView["kind"][];
const ACTORS: readonly EntityView["kind"][] = ["person", "organisation", "group"];

/** Who and what the claims are about, and how each account names them. */
export function Names() {
  const record = useRecord();
  const { entities, framings } = record.view;
  const [kind, setKind] = useFilter("kind", KINDS);
  const named = useMemo(
    () => entities.filter((each) => ACTORS.includes(each.kind) && namingsOf(record, each).length > 1 && each.names.length > 1),
    [record, entities],
  );
  return (
    <>
      <h1>Names</h1>
      <p class="standfirst">Who and what the accounts speak of, and the words that each has for them.</p>
      {named.length > 0 && (
        <section aria-labelledby="namings">
          <h2 id="namings">
            How each account names each actor <span class="count">{named.length}</span>
          </h2>
          <LongList
            class="plain namings"
            rows={named}
            first={8}
            onDemand
            draw={(entity) => (
              <li key={entity.id}>
                <h3>
                  <a href={toRow("entity", entity.id)} dir="auto">
                    {entity.name}
                  </a>
                </h3>
                <Namings entity={entity} />
              </li>
            )}
          />
        </section>
      )}
      {framings.length > 0 && (
        <section aria-labelledby="framings">
          <h2 id="framings">Other words that voices have for somebody</h2>
          <Framings rows={framings} named />
        </section>
      )}
      <section aria-labelledby="entities">
        <h2 id="entities">Who and what it is about</h2>
        {!entities.length && <p class="soft">No name was found.</p>}
        {entities.length > 1 && (
          <fieldset class="choices">
            <legend class="unseen">Kind of name</legend>
            <Choice label="All" count={entities.length} chosen={!kind} onChoose={() => setKind(null)} />
            {KINDS.map((each) => (
              <Choice
                key={each}
                label={ENTITY[each].toLowerCase()}
                count={entities.filter((row) => row.kind === each).length}
                chosen={kind === each}
                onChoose={() => setKind(each)}
              />
            ))}
          </fieldset>
        )}
        <LongList
          key={kind ?? "all"}
          class="plain columns"
          rows={entities.filter((entity) => !kind || entity.kind === kind)}
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
          <h2>Other words that voices have for it</h2>
          <Framings rows={framings} named={false} />
        </>
      )}
      <h2>What each account calls it</h2>
      <Namings entity={entity} />
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
