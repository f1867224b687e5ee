import type { ComponentChildren } from "preact";
import type { BriefLine, CommitmentView, DossierView, FindingView } from "../generated/views";
import { Line } from "../parts/BriefLine";
import { Days } from "../parts/Days";
import { FindingCard } from "../parts/FindingCard";
import { SumLine } from "../parts/SumLine";
import { toPage, toRow } from "../record/address";
import { isDispute, isWrongSum } from "../record/findings";
import { useRecord } from "../record/lookup";
import { dayText, daysText } from "../text/days";
import { countText, numberText } from "../text/numbers";
import { COMMITMENT } from "../text/words";

/** What stands, what is disputed, and how much was read: a minute's reading. */
export function Overview() {
  const { view } = useRecord();
  const disputes = view.findings.filter(isDispute);
  const contradictions = disputes.filter((finding) => finding.kind !== "opposition");
  const sums = view.findings.filter((finding) => finding.arithmetic && !isWrongSum(finding)).sort(bySize);
  const promises = view.commitments.filter((each) => each.status === "open" || each.status === "overdue");
  return (
    <>
      <h1 dir="auto">{view.title}</h1>
      <p class="lead">{readText(view)}</p>
      <Tallies view={view} open={promises.length} disputes={disputes.length} />
      <Part id="differ" title="What is disputed" count={disputes.length} all={toPage("disputes")} none="No two accounts were found to contradict each other.">
        {(contradictions.length ? contradictions : disputes).slice(0, 3).map((finding) => (
          <li key={finding.id}>
            <FindingCard finding={finding} brief />
          </li>
        ))}
      </Part>
      <div class="pair">
        <Part id="sums" title="The largest sums" count={sums.length} all={toPage("estimates")} none="No numbers were found that make up another.">
          {sums.slice(0, 3).map((finding) => (
            <li key={finding.id} class="finding-arithmetic">
              <SumLine sum={finding.arithmetic!} />
            </li>
          ))}
        </Part>
        <Part id="promised" title="Open promises" count={promises.length} all={toPage("promises")} none="No promise was found that is still open.">
          {promises.slice(0, 5).map((each) => (
            <li key={each.id}>
              <Promised commitment={each} />
            </li>
          ))}
        </Part>
      </div>
      <div class="pair">
        <Told id="changed" title="What changed" lines={view.brief.changed} all={toRow("kind", "update")} none="No later account was found to change an earlier one." />
        <Told id="agreed" title="What several say" lines={view.brief.agreed} all={toRow("kind", "agreement")} none="No two independent voices were found to tell the same." />
      </div>
      <p class="soft caveat">
        This record says who says what, and how the accounts stand to each other. It does not say
        what is true, and it was read by a program that errs. <a href="#/about">How it was made, and how well it reads</a>
      </p>
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly all: string;
  readonly none: string;
  readonly children: readonly ComponentChildren[];
}

function Part({ id, title, count, all, none, children }: PartProps) {
  return (
    <section class="ruled" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span class="count">{numberText(count)}</span>}
      </h2>
      {children.length ? <ul class="plain">{children}</ul> : <p class="soft">{none}</p>}
      {count > children.length && (
        <p class="all">
          <a href={all}>
            All {numberText(count)}
            <span class="unseen"> under “{title}”</span>
          </a>
        </p>
      )}
    </section>
  );
}

interface ToldProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly BriefLine[];
  readonly all: string;
  readonly none: string;
}

const LINES = 4;

function Told({ id, title, lines, all, none }: ToldProps) {
  return (
    <Part id={id} title={title} count={lines.length} all={lines.length > LINES ? toPage("brief") : all} none={none}>
      {lines.slice(0, LINES).map((line) => (
        <li key={line.finding ?? line.commitment} class="told">
          <Line line={line} />
        </li>
      ))}
    </Part>
  );
}

function Promised({ commitment }: { readonly commitment: CommitmentView }) {
  return (
    <p class="promised">
      <span class={`badge promise-${commitment.status}`}>{COMMITMENT[commitment.status]}</span>{" "}
      {commitment.by.length > 0 && <strong dir="auto">{commitment.by.join(", ")}: </strong>}
      <a href={toRow("promise", commitment.id)} dir="auto">
        {commitment.what}
      </a>
      <span class="soft">
        {" "}
        due <Days first={commitment.due.first} last={commitment.due.last} />
      </span>
    </p>
  );
}

function bySize(one: FindingView, other: FindingView): number {
  return other.arithmetic!.total - one.arithmetic!.total;
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

interface TalliesProps {
  readonly view: DossierView;
  readonly open: number;
  readonly disputes: number;
}

function Tallies({ view, open, disputes }: TalliesProps) {
  const of = (...kinds: readonly FindingView["kind"][]) =>
    view.findings.filter((finding) => kinds.includes(finding.kind)).length;
  return (
    <ul class="tallies" aria-label="Tallies">
      <Tally count={disputes} one="dispute" href={toPage("disputes")} kind="contradiction" />
      <Tally count={of("agreement", "refinement")} one="agreement" href={toRow("kind", "agreement")} kind="agreement" />
      <Tally count={of("update")} one="update" href={toRow("kind", "update")} kind="update" />
      <Tally count={of("arithmetic")} one="sum" href={toRow("kind", "arithmetic")} kind="arithmetic" />
      <Tally count={view.estimates.length} one="figure" href={toPage("estimates")} />
      <Tally count={open} one="open promise" href={toPage("promises")} />
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
