import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type {
  AccountView,
  Cite,
  ClaimView,
  CommitmentView,
  DossierView,
  EntityView,
  EstimateView,
  EventView,
  FindingView,
  StatementView,
  VoiceLink,
  VoiceView,
} from "../generated/views";

import { type ColouredVoice, colouredVoices, voiceKey } from "./voiceColours";

/** A quantity's claim and place among the claim's quantities. */
export interface QuantityPlace {
  readonly claim: ClaimView;
  readonly index: number;
}

/** The record's rows by id, made once when the page opens. */
export class Lookup {
  readonly accounts: ReadonlyMap<string, AccountView>;
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly events: ReadonlyMap<string, EventView>;
  readonly statements: ReadonlyMap<string, StatementView>;
  readonly findings: ReadonlyMap<string, FindingView>;
  readonly estimates: ReadonlyMap<string, EstimateView>;
  readonly entities: ReadonlyMap<string, EntityView>;
  readonly voices: ReadonlyMap<string, VoiceView>;
  readonly quantities: ReadonlyMap<string, QuantityPlace>;
  /** Where each claim stands among all claims; the page marks its passages with this number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The voices that tell numbers, each with its colour. */
  readonly coloured: ReadonlyMap<string, ColouredVoice>;
  /** An account of each outlet's voice. */
  private readonly outlets: ReadonlyMap<string, string>;
  private readonly claimsByAccount: ReadonlyMap<string, readonly ClaimView[]>;
  private readonly findingsByClaim: ReadonlyMap<string, readonly FindingView[]>;
  private readonly commitmentsByClaim: ReadonlyMap<string, readonly CommitmentView[]>;
  private readonly claimsByVoice: ReadonlyMap<string, readonly ClaimView[]>;
  private readonly claimsThrough: ReadonlyMap<string, readonly ClaimView[]>;

  constructor(readonly view: DossierView) {
    this.accounts = byId(view.accounts);
    this.claims = byId(view.claims);
    this.events = byId(view.events);
    this.statements = byId(view.statements);
    this.findings = byId(view.findings);
    this.estimates = byId(view.estimates);
    this.entities = byId(view.entities);
    this.voices = byId(view.voices);
    this.numbers = new Map(view.claims.map((claim, number) => [claim.id, number]));
    this.quantities = new Map(
      view.claims.flatMap((claim) =>
        claim.quantities.map((quantity, index) => [quantity.id, { claim, index }] as const),
      ),
    );
    this.outlets = new Map(
      view.claims.flatMap(({ account, voices: [link] }) =>
        link?.voice && link.kind === "outlet" ? [[link.voice, account] as const] : [],
      ),
    );
    this.coloured = colouredVoices(view, this.claims);
    this.claimsByAccount = group(view.claims, (claim) => [claim.account]);
    this.findingsByClaim = group(view.findings, (finding) => finding.claims);
    this.commitmentsByClaim = group(view.commitments, (each) => [
      ...each.claims,
      ...each.evidence.map((shown) => shown.claim),
    ]);
    this.claimsByVoice = group(view.claims, (claim) =>
      claim.voices.slice(-1).flatMap((link) => link.voice ?? []),
    );
    this.claimsThrough = group(view.claims, (claim) =>
      claim.voices.slice(0, -1).flatMap((link) => link.voice ?? []),
    );
  }

  claimsOf(account: string): readonly ClaimView[] {
    return this.claimsByAccount.get(account) ?? [];
  }

  findingsOf(claim: string): readonly FindingView[] {
    return this.findingsByClaim.get(claim) ?? [];
  }

  commitmentsOf(claim: string): readonly CommitmentView[] {
    return this.commitmentsByClaim.get(claim) ?? [];
  }

  /** The sums whose whole is one of an estimate's numbers. */
  sumsOf(estimate: EstimateView): readonly FindingView[] {
    const places = new Set(estimate.values.flatMap((value) => (value.cite ? [placeKey(value.cite)] : [])));
    return this.view.findings.filter(({ arithmetic }) => {
      const whole = arithmetic?.terms[0];
      if (!whole) return false;
      return whole.estimate === estimate.id || (whole.cite !== null && places.has(placeKey(whole.cite)));
    });
  }

  /** The claims that a voice vouches for. */
  claimsBy(voice: string): readonly ClaimView[] {
    return this.claimsByVoice.get(voice) ?? [];
  }

  /** The claims of others that a voice passes on. */
  claimsPassedOnBy(voice: string): readonly ClaimView[] {
    return this.claimsThrough.get(voice) ?? [];
  }

  /** The words at a place of an account; empty for an account that the record lacks. */
  words(account: string, place: { readonly start: number; readonly end: number }): string {
    return this.accounts.get(account)?.text.slice(place.start, place.end) ?? "";
  }

  /** A claim's passage, its parts joined where somebody else's words stand between them. */
  claimText(claim: ClaimView): string {
    return claim.parts.map((part) => this.words(claim.account, part)).join(" … ");
  }

  /** The class that holds a voice's colour. */
  voiceColour(link: VoiceLink | undefined): string {
    return this.coloured.get(voiceKey(link))?.colour ?? "voice-0";
  }

  /** What the voice of a claim is called; an outlet by what its account is called. */
  linkName(link: VoiceLink, claim: ClaimView): string {
    const account = link.kind === "outlet" ? this.accounts.get(claim.account) : undefined;
    return account ? accountLabel(account) : shownName(link);
  }

  /** The name of a voice; unknown ones are said to be so. */
  voiceName(id: string): string {
    const voice = this.voices.get(id);
    const account = voice?.kind === "outlet" ? this.accounts.get(this.outlets.get(id) ?? "") : undefined;
    if (account) return accountLabel(account);
    return voice ? shownName(voice) || voice.description || "unnamed" : "voice not told";
  }
}

/** Who vouches for a claim: the last of its chain. */
export function voucher(claim: ClaimView): VoiceLink | undefined {
  return claim.voices.at(-1);
}

/** A voice's name; an outlet that only its file names is called by the file, without the folders. */
export function shownName(voice: { readonly name: string; readonly kind: VoiceLink["kind"] }): string {
  return voice.kind === "outlet" ? baseName(voice.name) : voice.name;
}

/** What an account is called in a line of its own. */
export function accountLabel(account: AccountView): string {
  return account.outlet ?? account.title ?? baseName(account.name);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function placeKey(cite: Cite): string {
  return `${cite.claim} ${cite.words[0]?.start}`;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function group<Row>(rows: readonly Row[], keys: (row: Row) => readonly string[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keys(row))) {
      const members = groups.get(key);
      if (members) members.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

const Context = createContext<Lookup | null>(null);

export const RecordProvider = Context.Provider;

/** The record that the page shows. */
export function useRecord(): Lookup {
  const lookup = useContext(Context);
  if (!lookup) throw new Error("no record around this part");
  return lookup;
}
