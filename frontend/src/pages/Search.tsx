import { useMemo } from "preact/hooks";
import { LongList } from "../parts/LongList";
import { Source } from "../parts/Passage";
import { FindingBadge } from "../parts/Badge";
import { toClaim, toRow } from "../record/address";
import { accountLabel, type Lookup, useRecord } from "../record/lookup";
import { countText } from "../text/numbers";
import { fold, hits, holdsAll, searchWords } from "../text/search";
import { segments } from "../text/segments";
import type { ComponentChildren } from "preact";

/** A row that can be found, with the words it can be found by. */
interface Findable {
  readonly group: string;
  readonly href: string;
  readonly text: string;
  readonly folded: string;
  readonly beside?: ComponentChildren;
}

/** Everything that holds all the words. */
export function Search({ words }: { readonly words: string }) {
  const record = useRecord();
  const index = useMemo(() => findables(record), [record]);
  const asked = searchWords(words);
  const found = index.filter((row) => holdsAll(row.folded, asked));
  const groups = [...new Set(found.map((row) => row.group))];
  return (
    <>
      <h1>Search</h1>
      <p class="soft" role="status">
        {asked.length ? `${countText(found.length, "result")} for “${words}”` : "Type what to look for."}
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <LongList
            key={words}
            rows={found.filter((row) => row.group === group)}
            first={group === "Claims" ? 40 : 8}
            onDemand
            draw={(row) => (
              <li key={row.href} class="result">
                <a href={row.href} dir="auto">
                  <Marked text={row.text} words={asked} />
                </a>
                {row.beside && <div class="soft">{row.beside}</div>}
              </li>
            )}
          />
        </section>
      ))}
    </>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <>
      {segments(0, text.length, hits(text, words, 20)).map((part) => {
        const letters = text.slice(part.start, part.end);
        return part.covers.length ? <mark key={part.start}>{letters}</mark> : letters;
      })}
    </>
  );
}

function findables(record: Lookup): Findable[] {
  const { view } = record;
  const row = (group: string, href: string, text: string, more = "", beside?: ComponentChildren): Findable => ({
    group,
    href,
    text,
    folded: fold(`${text} ${more}`),
    ...(beside !== undefined && { beside }),
  });
  return [
    ...view.findings.map((each) =>
      row("Agree and differ", toRow("finding", each.id), each.explanation, "", <FindingBadge finding={each} />),
    ),
    ...view.entities.map((each) => row("Names", toRow("entity", each.id), each.name, each.names.join(" "))),
    ...view.voices.map((each) => row("Voices", toRow("voice", each.id), record.voiceName(each.id), each.description ?? "")),
    ...view.commitments.map((each) => row("Promises", toRow("promise", each.id), each.what)),
    ...view.accounts.map((each) =>
      row("Accounts", toRow("account", each.id), each.title ?? accountLabel(each), `${each.outlet ?? ""} ${each.name}`),
    ),
    ...view.claims.map((each) => row("Claims", toClaim(each.id), record.claimText(each), "", <Source claim={each} />)),
  ];
}
