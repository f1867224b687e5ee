import type { DossierView, FindingView } from "../generated/views";
import { useRecord } from "../record/lookup";
import { dayText, daysText } from "../text/days";
import { countText, numberText } from "../text/numbers";
import { FindingCard } from "../parts/FindingCard";
import { LongList } from "../parts/LongList";

const SECTIONS: readonly {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly FindingView["kind"][];
  readonly none: string;
  readonly first: number;
  /** Only these of the kinds; all where left out. */
  readonly only?: (finding: FindingView) => boolean;
}[] = [
  {
    id: "differ",
    title: "What differs",
    kinds: ["contradiction"],
    none: "No two accounts were found to contradict each other.",
    first: 6,
  },
  {
    id: "wrong-sums",
    title: "Sums that do not hold",
    kinds: ["arithmetic"],
    only: isWrongSum,
    none: "",
    first: 6,
  },
  { id: "opposed", title: "Where parties are opposed", kinds: ["opposition"], none: "", first: 4 },
  { id: "updated", title: "What changed", kinds: ["update"], none: "", first: 4 },
  {
    id: "agree",
    title: "What agrees",
    kinds: ["agreement", "refinement"],
    none: "No two accounts were found to tell the same.",
    first: 6,
  },
  {
    id: "sums",
    title: "What adds up",
    kinds: ["arithmetic"],
    only: (finding) => !isWrongSum(finding),
    none: "No numbers were found that make up another.",
    first: 6,
  },
  { id: "scope", title: "Numbers that look alike and count different things", kinds: ["scope_mismatch"], none: "", first: 2 },
  { id: "single", title: "What rests on one voice", kinds: ["single_voice"], none: "", first: 2 },
];

function isWrongSum(finding: FindingView): boolean {
  return finding.arithmetic?.holds === false;
}

/** What stands, what is disputed, and how much was read. */
export function Overview() {
  const { view } = useRecord();
  return (
    <>
      <h1 dir="auto">{view.title}</h1>
      <p class="lead">
        {readText(view)} <a href="#/brief">Read the brief</a>
      </p>
      <Tallies view={view} />
      {SECTIONS.map((section) => {
        const rows = view.findings.filter(
          (finding) => section.kinds.includes(finding.kind) && (section.only?.(finding) ?? true),
        );
        if (!rows.length && !section.none) return null;
        return (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 id={section.id}>
              {section.title} {rows.length > 0 && <span class="count">{numberText(rows.length)}</span>}
            </h2>
            {rows.length ? (
              <LongList
                rows={rows}
                first={section.first}
                onDemand
                draw={(finding) => (
                  <li key={finding.id}>
                    <FindingCard finding={finding} />
                  </li>
                )}
              />
            ) : (
              <p class="soft">{section.none}</p>
            )}
          </section>
        );
      })}
      <p class="soft caveat">
        This record says who says what, and how the accounts stand to each other. It does not say
        what is true. <a href="#/about">How it was made</a>
      </p>
    </>
  );
}

/** How much was read and of which days, in a sentence or two. */
function readText(view: DossierView): string {
  const days = view.accounts.flatMap((account) => account.published.first ?? []);
  const undated = view.accounts.length - days.length;
  const lasts = view.accounts.flatMap((account) => account.published.last ?? []).sort();
  const span = daysText(days.sort()[0]?.slice(0, 10) ?? null, lasts.at(-1)?.slice(0, 10) ?? null);
  return [
    `${countText(view.accounts.length, "account")} read, ${countText(view.claims.length, "claim")} found`,
    span ? `published ${span}` : "",
    undated ? `${undated === view.accounts.length ? "none" : countText(undated, "account")} ${undated === view.accounts.length ? "has a known date" : "without a known date"}` : "",
    view.set_aside.length ? `${countText(view.set_aside.length, "file")} set aside` : "",
  ]
    .filter(Boolean)
    .join("; ")
    .concat(view.as_of ? `. As of ${dayText(view.as_of)}.` : ".");
}

function Tallies({ view }: { readonly view: DossierView }) {
  const of = (...kinds: readonly FindingView["kind"][]) =>
    view.findings.filter((finding) => kinds.includes(finding.kind)).length;
  const open = view.commitments.filter(
    (each) => each.status === "open" || each.status === "overdue",
  ).length;
  return (
    <ul class="tallies" aria-label="Tallies">
      <Tally count={of("contradiction")} one="difference" href="#/kind/contradiction" kind="contradiction" />
      <Tally count={of("agreement", "refinement")} one="agreement" href="#/findings" kind="agreement" />
      <Tally count={of("update")} one="update" href="#/kind/update" kind="update" />
      <Tally count={of("arithmetic")} one="sum" href="#/kind/arithmetic" kind="arithmetic" />
      <Tally count={view.estimates.length} one="figure" href="#/estimates" />
      <Tally count={open} one="open promise" href="#/promises" />
    </ul>
  );
}

interface TallyProps {
  readonly count: number;
  readonly one: string;
  readonly href: string;
  readonly kind?: FindingView["kind"];
}

function Tally({ count, one, href, kind }: TallyProps) {
  const [number, ...words] = countText(count, one).split(" ");
  return (
    <li class={kind ? `finding-${kind}` : ""}>
      <a href={href}>
        <b>{number}</b> {words.join(" ")}
      </a>
    </li>
  );
}
