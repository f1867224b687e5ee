import type { ArithmeticView, TermView } from "../generated/views";
import { toClaim, toRow } from "../record/address";
import { numberText } from "../text/numbers";

/** A sum as an equation and as bars; every number leads to where it stands. */
export function SumLine({ sum }: { readonly sum: ArithmeticView }) {
  const [whole, ...parts] = sum.terms;
  return (
    <div class="sum">
      <p class="equation">
        {parts.map((term, index) => (
          <>
            {index > 0 && <span class="sign"> + </span>}
            <Term term={term} />
          </>
        ))}
        <span class="sign"> {sign(sum)} </span>
        {whole ? <Term term={whole} /> : numberText(sum.total)}
      </p>
      <Bars sum={sum} />
    </div>
  );
}

function sign(sum: ArithmeticView): string {
  if (sum.relation === "part_of") return "of";
  return sum.holds === false ? "≠" : "=";
}

function Term({ term }: { readonly term: TermView }) {
  return (
    <span class={term.likely_wrong ? "term wrong" : "term"}>
      <TermLink term={term} />
      {term.kind && (
        <span class="soft" dir="auto">
          {" "}
          {term.kind}
        </span>
      )}
      {term.likely_wrong && <span class="badge"> likeliest wrong</span>}
    </span>
  );
}

function TermLink({ term }: { readonly term: TermView }) {
  const text = (term.factor === 1 ? "" : `${numberText(term.factor)} × `) + numberText(term.number);
  if (term.cite) return <a href={toClaim(term.cite.claim, term.cite.words[0] ?? null)}>{text}</a>;
  if (term.estimate) return <a href={toRow("estimate", term.estimate)}>{text}</a>;
  return <>{text}</>;
}

/** A part narrower than this has no room for its number, in hundredths. */
const ROOM = 9;

/** The parts laid end to end, over the whole; what is missing or too much is hatched. */
function Bars({ sum }: { readonly sum: ArithmeticView }) {
  const made = sum.parts.reduce((so_far, part) => so_far + part, 0);
  const longest = Math.max(made, sum.total);
  if (!(longest > 0) || sum.parts.some((part) => part < 0)) return null;
  const share = (part: number) => (100 * part) / longest;
  const left = sum.total - made;
  return (
    <div class="sum-bars" aria-hidden="true">
      <div class="sum-bar">
        {sum.parts.map((part, index) => (
          <span key={index} class="part" style={{ width: `${share(part)}%` }}>
            {share(part) > ROOM && numberText(part)}
          </span>
        ))}
        {left > 0 && (
          <span class={sum.holds === false ? "rest wrong" : "rest"} style={{ width: `${share(left)}%` }}>
            {share(left) > 2 * ROOM && `${numberText(left)} ${sum.holds === false ? "missing" : "not accounted for"}`}
          </span>
        )}
      </div>
      <div class="sum-bar">
        <span class="whole" style={{ width: `${share(sum.total)}%` }}>
          {numberText(sum.total)}
        </span>
        {left < 0 && (
          <span class="rest wrong" style={{ width: `${share(-left)}%` }}>
            {share(-left) > 2 * ROOM && `${numberText(-left)} too much`}
          </span>
        )}
      </div>
    </div>
  );
}
