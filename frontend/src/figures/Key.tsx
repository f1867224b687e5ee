import { toRow } from "../record/address";
import { baseName, useRecord } from "../record/lookup";
import { COLOURS } from "../record/voiceColours";

/** What the marks and their colours mean. */
export function Key() {
  const record = useRecord();
  const voices = [...record.coloured.values()];
  return (
    <div class="key" role="group" aria-label="Key of the marks">
      <ul class="legend">
        {voices.slice(0, COLOURS).map((each) => (
          <li key={each.key} class={each.colour}>
            <Sign shape="exact" />{" "}
            {each.voice ? (
              <a href={toRow("voice", each.voice)} dir="auto">
                {record.voiceName(each.voice)}
              </a>
            ) : (
              <span dir="auto">{baseName(each.name)}</span>
            )}
          </li>
        ))}
        {voices.length > COLOURS && (
          <li class="voice-0">
            <Sign shape="exact" /> {voices.length - COLOURS} others
          </li>
        )}
      </ul>
      <ul class="legend">
        <li>
          <Sign shape="exact" /> exact
        </li>
        <li>
          <Sign shape="about" /> about
        </li>
        <li>
          <Sign shape="range" /> a range
        </li>
        <li>
          <Sign shape="open" /> at least, more than
        </li>
        <li>
          <Sign shape="replaced" /> replaced or set aside
        </li>
      </ul>
    </div>
  );
}

function Sign({ shape }: { readonly shape: "exact" | "about" | "range" | "open" | "replaced" }) {
  return (
    <svg class={`sign-mark value-mark ${shape === "replaced" ? "use-superseded" : ""}`} width={16} height={12} viewBox="-8 -6 16 12" aria-hidden="true">
      {shape === "range" ? (
        <rect class="solid" x={-8} y={-3} width={16} height={6} rx={3} />
      ) : shape === "open" ? (
        <path class="solid" d="M-4-5 6 0-4 5Z" />
      ) : shape === "about" ? (
        <circle class="ring" r={4.2} />
      ) : (
        <circle class="solid" r={4.7} />
      )}
    </svg>
  );
}
