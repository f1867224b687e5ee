import type { ArithmeticView, TermView } from "../generated/views";
import { toClaim, toRow } from "../record/address";
import { numberText } from "../text/numbers";

/** A sum as an equation and as a bar; every number leads to where it stands. */
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
      <Bar sum={sum} />
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

/** The parts laid end to end against the whole. */
function Bar({ sum }: { readonly sum: ArithmeticView }) {
  const made = sum.parts.reduce((so_far, part) => so_far + part, 0);
  const longest = Math.max(made, sum.total);
  if (!(longest > 0) || sum.parts.some((part) => part < 0)) return null;
  return (
    <div class="sum-bar" aria-hidden="true">
      {sum.parts.map((part, index) => (
        <span key={index} style={{ width: `${(100 * part) / longest}%` }} />
      ))}
    </div>
  );
}
