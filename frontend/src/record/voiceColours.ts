import type { ClaimView, DossierView, VoiceLink } from "../generated/views";

/** The voices that have a colour of their own; all others share the grey one. */
export const COLOURS = 8;

export interface ColouredVoice {
  readonly key: string;
  readonly name: string;
  readonly voice: string | null;
  /** Name of the class that holds the colour. */
  readonly colour: string;
}

/** Who vouches for a claim, by id where there is one, else by name. */
export function voiceKey(link: VoiceLink | undefined): string {
  return link ? (link.voice ?? `name:${link.name}`) : "";
}

/** The voices that tell most numbers, each with a colour that is the same everywhere. */
export function colouredVoices(view: DossierView, claims: ReadonlyMap<string, ClaimView>): Map<string, ColouredVoice> {
  const told = new Map<string, { link: VoiceLink; count: number }>();
  for (const estimate of view.estimates) {
    for (const { cite } of estimate.values) {
      const link = cite && claims.get(cite.claim)?.voices.at(-1);
      if (!link) continue;
      const key = voiceKey(link);
      told.set(key, { link, count: (told.get(key)?.count ?? 0) + 1 });
    }
  }
  const ordered = [...told].sort((one, other) => other[1].count - one[1].count || (one[0] < other[0] ? -1 : 1));
  return new Map(
    ordered.map(([key, { link }], at) => [
      key,
      { key, name: link.name, voice: link.voice, colour: `voice-${at < COLOURS ? at + 1 : 0}` },
    ]),
  );
}
