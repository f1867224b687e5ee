import { Legend } from "../parts/Help";
import { LongList } from "../parts/LongList";
import { useRecord } from "../record/lookup";
import { dayText } from "../text/days";

/** How the record was made, what was left out, and how far to trust it. */
export function About() {
  const { view } = useRecord();
  const { built } = view;
  return (
    <>
      <h1>How it was made</h1>
      <p>
        A program read the accounts and made this record: who says that what happened, when, where
        and to how many. Reports are evidence here, not authority: the record never says what is
        true. Every cell leads to the words it was taken from; where the words give no ground, the
        cell is left open and says so. Nothing here was checked by a person unless it says so.
      </p>
      <dl class="cells">
        <Row name="Program">consilience {built.version}</Row>
        <Row name="Language model">{built.model === "rules" ? "none: rules only" : built.model}</Row>
        <Row name="Subject packs">{built.packs.join(", ") || "none"}</Row>
        <Row name="As of">{view.as_of ? dayText(view.as_of) : "no account has a known date"}</Row>
        {built.options.map((option) => (
          <Row key={option.name} name={option.name}>
            {option.value ?? "left open"}
          </Row>
        ))}
      </dl>
      <h2>Signs in the texts</h2>
      <p class="soft">
        Greyed paragraphs are advertisements, menus and share lines: they are kept and make no
        claims. An underlined passage is a claim; its line and colour tell how it is told.
      </p>
      <Legend />
      <h2>Three clocks</h2>
      <p>
        When a thing happened, when it was said and when it was published are kept apart. A later
        number is an update, not a contradiction, until these say otherwise.
      </p>
      <SetAside />
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: string | (string | null)[] }) {
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
