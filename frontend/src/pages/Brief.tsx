import type { BriefView } from "../generated/views";
import { Line } from "../parts/BriefLine";
import { useRecord } from "../record/lookup";

const PARTS: readonly {
  readonly id: keyof BriefView;
  readonly title: string;
  readonly none: string;
}[] = [
  { id: "agreed", title: "What several say", none: "No two independent voices were found to tell the same." },
  { id: "changed", title: "What changed", none: "No later account was found to change an earlier one." },
  { id: "disputed", title: "What is disputed", none: "No two accounts were found to contradict each other." },
  { id: "promised", title: "What is promised", none: "No promise was found." },
];

/** The record in plain sentences, each with the passages it rests on. */
export function Brief() {
  const { brief } = useRecord().view;
  return (
    <>
      <h1>The brief</h1>
      <p class="standfirst">
        The weightiest of each, in sentences made from the record. The numbers in brackets lead to
        the passages that a sentence rests on.
      </p>
      {PARTS.map(({ id, title, none }) => (
        <section key={id} aria-labelledby={`brief-${id}`}>
          <h2 id={`brief-${id}`}>{title}</h2>
          {brief[id].length ? (
            <ul class="plain brief">
              {brief[id].map((line) => (
                <li key={line.finding ?? line.commitment}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          ) : (
            <p class="soft">{none}</p>
          )}
        </section>
      ))}
    </>
  );
}
