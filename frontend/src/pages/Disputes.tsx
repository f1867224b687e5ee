import type { FindingView } from "../generated/views";
import { Choice } from "../parts/Choice";
import { FindingCard } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";
import { useFilter } from "../record/filters";
import { isDispute, isWrongSum } from "../record/findings";
import { useRecord } from "../record/lookup";
import { SLOT } from "../text/words";

type Slot = keyof typeof SLOT;

const SLOTS = Object.keys(SLOT) as Slot[];

const PARTS: readonly {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly holds: (finding: FindingView) => boolean;
}[] = [
  {
    id: "contradictions",
    title: "Accounts contradict each other",
    about: "Both cannot be so: they speak of the same thing and the same days, and neither is a later update of the other.",
    holds: (finding) => finding.kind === "contradiction",
  },
  {
    id: "wrong-sums",
    title: "Sums that do not hold",
    about: "The parts that are told do not make up the whole that is told.",
    holds: isWrongSum,
  },
  {
    id: "oppositions",
    title: "Parties are opposed",
    about: "Both can be so: each side says what it wants, or denies what the other says. No account need be wrong.",
    holds: (finding) => finding.kind === "opposition",
  },
];

/** What the accounts and parties dispute; oppositions apart. */
export function Disputes() {
  const { view } = useRecord();
  const [about, setAbout] = useFilter("about", SLOTS);
  const all = view.findings.filter(isDispute);
  const rows = all.filter((finding) => !about || finding.slot === about);
  return (
    <>
      <h1>Disputes</h1>
      <p class="standfirst">
        The passages stand side by side, the words that differ underlined, with the independent
        voices behind each. Outlets that repeat one source count as one voice.
      </p>
      {all.length > 1 && (
        <fieldset class="choices">
          <legend class="unseen">What it is about</legend>
          <Choice label="All" count={all.length} chosen={!about} onChoose={() => setAbout(null)} />
          {SLOTS.map((slot) => (
            <Choice
              key={slot}
              label={SLOT[slot]}
              count={all.filter((finding) => finding.slot === slot).length}
              chosen={about === slot}
              onChoose={() => setAbout(slot)}
            />
          ))}
        </fieldset>
      )}
      {!rows.length && <p>No two accounts were found to contradict each other.</p>}
      {PARTS.map((part) => {
        const own = rows.filter(part.holds);
        return own.length ? (
          <section key={part.id} aria-labelledby={part.id}>
            <h2 id={part.id}>
              {part.title} <span class="count">{own.length}</span>
            </h2>
            <p class="soft">{part.about}</p>
            <LongList
              key={about ?? "all"}
              rows={own}
              first={12}
              draw={(finding) => (
                <li key={finding.id}>
                  <FindingCard finding={finding} />
                </li>
              )}
            />
          </section>
        ) : null;
      })}
    </>
  );
}
