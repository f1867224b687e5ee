import type { ComponentChildren } from "preact";
import type { MeasuredView } from "../generated/views";
import { Legend } from "../parts/Help";
import { LongList } from "../parts/LongList";
import { useRecord } from "../record/lookup";
import { type Doubt, doubtsOf } from "../record/doubts";
import { dayText } from "../text/days";
import { numberText } from "../text/numbers";

/** How the record was made, what it is unsure of, and how well the program reads. */
export function About() {
  const { view } = useRecord();
  return (
    <>
      <h1>How it was made</h1>
      <p class="lead">
        A program read the accounts and made this record: who says that what happened, when, where
        and to how many. No person has checked it.
      </p>
      <section aria-labelledby="measured">
        <h2 id="measured">How well the program reads</h2>
        <p class="standfirst">
          It errs, and misses things. What was measured, and when, stands here; for this record
          itself nothing was measured. Check every passage that you rely on.
        </p>
        <div class="wide" tabIndex={0} role="region" aria-label="Measured figures">
          <table class="measured">
            <thead>
              <tr>
                <th scope="col">Found or right</th>
                <th scope="col">What was measured</th>
                <th scope="col">Judged by</th>
                <th scope="col">Measured</th>
              </tr>
            </thead>
            <tbody>
              {view.measured.map((each) => (
                <Measured key={each.says} figure={each} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Doubts />
      <Making />
      <Signs />
      <BuiltWith />
      <SetAside />
    </>
  );
}

function Measured({ figure }: { readonly figure: MeasuredView }) {
  const share = figure.at_least ?? (100 * (figure.right ?? 0)) / Math.max(figure.of ?? 1, 1);
  return (
    <tr>
      <th scope="row">
        <b>{figure.at_least === null ? `${figure.right} of ${figure.of}` : `at least ${figure.at_least} %`}</b>
        <ShareBar share={share} />
      </th>
      <td>{figure.says}</td>
      <td class="soft">{figure.by}</td>
      <td class="soft nowrap">{dayText(figure.measured)}</td>
    </tr>
  );
}

/** A share as a bar, in hundredths. */
function ShareBar({ share }: { readonly share: number }) {
  return (
    <span class="share" aria-hidden="true">
      <span style={{ width: `${Math.min(share, 100)}%` }} />
    </span>
  );
}

/** What the record could not tell. */
function Doubts() {
  const doubts = doubtsOf(useRecord().view);
  return (
    <section aria-labelledby="unsure">
      <h2 id="unsure">What this record is unsure of</h2>
      <p class="standfirst">
        Where the words of an account give no ground, a cell stays open and says so. So much of this
        record is open:
      </p>
      {!doubts.length && <p>Nothing of the kinds that are counted here.</p>}
      <ul class="plain doubts">
        {doubts.map((each) => (
          <li key={each.says}>
            <DoubtRow doubt={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DoubtRow({ doubt: { count, of, says } }: { readonly doubt: Doubt }) {
  return (
    <>
      <span>
        <b>{numberText(count)}</b> <span class="soft">of {numberText(of)}</span>
        <ShareBar share={(100 * count) / of} />
      </span>
      <span>{says}</span>
    </>
  );
}

const WAYS: readonly (readonly [string, string])[] = [
  [
    "What a claim is",
    "One clause that tells something, with the passage it stands in. Whether it is told as done, planned, agreed, demanded, possible or denied is kept; a denial is a claim of its own.",
  ],
  [
    "Low, best and high",
    "Low and high are the least and the greatest number that stand after later numbers replaced earlier ones and repeats of one voice were counted once. Best is given only where the voices give ground for one number; else it is left open.",
  ],
  [
    "Voices, not outlets",
    "What four outlets take from one ministry has one voice behind it. Who copies or quotes whom is found by the words they share and by whom they name.",
  ],
  [
    "Dispute or update",
    "When a thing happened, when it was said and when it was published are three clocks. A later number is an update, not a contradiction, until the clocks say otherwise.",
  ],
  [
    "Parties’ words",
    "Reports are evidence, not authority: the record says who says a thing and never that it is so. A party’s words for its enemy stay that party’s words.",
  ],
];

function Making() {
  return (
    <section aria-labelledby="making">
      <h2 id="making">How the figures were made</h2>
      <dl class="cells">
        {WAYS.map(([name, words]) => (
          <Row key={name} name={name}>
            {words}
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Signs() {
  return (
    <section aria-labelledby="signs">
      <h2 id="signs">Signs in the texts</h2>
      <p>
        Greyed paragraphs are advertisements, menus and share lines: they are kept and make no
        claims. An underlined passage is a claim; its line and colour tell how it is told.
      </p>
      <Legend />
    </section>
  );
}

function BuiltWith() {
  const { view } = useRecord();
  const { built } = view;
  return (
    <section aria-labelledby="built">
      <h2 id="built">What made it</h2>
      <dl class="cells">
        <Row name="Program">consilience {built.version}</Row>
        <Row name="Language model">{built.model === "rules" ? "none: rules only" : built.model}</Row>
        <Row name="Subject packs">{built.packs.join(", ") || "none"}</Row>
        <Row name="As of">{view.as_of ? dayText(view.as_of) : "no account has a known date"}</Row>
        {built.options.map((option) => (
          <Row key={option.name} name={option.name.replaceAll("_", " ")}>
            {option.value ?? "left open"}
          </Row>
        ))}
      </dl>
    </section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** What was given and not built. */
export function SetAside() {
  const { view } = useRecord();
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      {!view.set_aside.length && <p class="soft">Nothing: everything given was read.</p>}
      <LongList
        rows={view.set_aside}
        draw={(each, index) => (
          <li key={index}>
            <strong dir="auto">{each.name}</strong> <span dir="auto">{each.message}</span>{" "}
            <span class="badge">{each.reason.replaceAll("_", " ")}</span>
          </li>
        )}
      />
    </section>
  );
}
