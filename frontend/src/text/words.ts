import type {
  AccountView,
  BlockView,
  ClaimView,
  CommitmentView,
  DependenceView,
  EntityView,
  EstimateView,
  FindingView,
  LinkView,
  PlaceView,
  PublishedView,
  QuantityView,
  ScopeView,
  ShownBy,
  TimeView,
  TimelineEntry,
  ValueView,
  VoiceLink,
} from "../generated/views";

// What the record's words mean to a reader. A word that the record gains is missed by the compiler.

export const MODALITY: Record<ClaimView["modality"], string> = {
  actual: "told as done",
  planned: "planned",
  agreed: "agreed",
  demanded: "demanded",
  possible: "possible",
  conditional: "on a condition",
  denied: "denied",
};

export const PHASE: Record<NonNullable<ClaimView["phase"]>, string> = {
  begun: "begun",
  ongoing: "under way",
  completed: "completed",
  suspended: "suspended",
  cancelled: "cancelled",
};

export const STANCE: Record<NonNullable<VoiceLink["stance"]>, string> = {
  says: "says",
  confirms: "confirms",
  denies: "denies",
  accuses: "accuses",
  promises: "promises",
  offers: "offers",
  demands: "demands",
  refuses: "refuses",
  threatens: "threatens",
  warns: "warns",
  estimates: "estimates",
};

export const VOICE_KIND: Record<VoiceLink["kind"], string> = {
  outlet: "outlet",
  person: "person",
  organisation: "organisation",
  group: "group",
  anonymous: "not named",
  document: "document",
};

export const TIME_ROLE: Record<TimeView["role"], string> = {
  event: "when",
  start: "from",
  end: "until",
  deadline: "by",
  duration: "for",
};

export const PLACE_ROLE: Record<PlaceView["role"], string> = {
  at: "at",
  from: "from",
  to: "to",
  target: "aimed at",
};

export const PRECISION: Record<NonNullable<PlaceView["precision"]>, string> = {
  point: "a point",
  city: "somewhere in a town",
  district: "somewhere in a district",
  region: "somewhere in a region",
  country: "somewhere in a country",
  area: "somewhere in a wide area",
};

export const RELATION: Record<NonNullable<QuantityView["relation"]>, string> = {
  total: "a total",
  increment: "an addition",
  part: "a part",
  rate: "a rate",
};

export const DISTRIBUTION: Record<NonNullable<ScopeView["distribution"]>, string> = {
  each: "each side",
  together: "both together",
  respectively: "one number a side, in order",
  unclear: "each or together: not clear",
};

export const LINK: Record<LinkView["kind"], string> = {
  condition: "on the condition that",
  cause: "because",
  content: "says that",
};

export const BASIS: Record<PublishedView["basis"], string> = {
  stated: "stated in its text",
  metadata: "given with the account",
  inferred: "worked out from its text",
  unknown: "not known",
};

export const BLOCK: Partial<Record<BlockView["kind"], string>> = {
  boilerplate: "Not part of the account: advertisement, menu or share line. It makes no claims.",
};

export const ACCOUNT_KIND: Record<AccountView["kind"], string> = {
  news: "news",
  statement: "statement",
  post: "post",
  transcript: "transcript",
  other: "account",
};

export const FINDING: Record<FindingView["kind"], string> = {
  contradiction: "Differ",
  opposition: "Opposed",
  update: "Updated",
  agreement: "Agree",
  refinement: "More exact",
  arithmetic: "Sum",
  scope_mismatch: "Not the same thing counted",
  single_voice: "One voice only",
};

export const SLOT: Record<NonNullable<FindingView["slot"]>, string> = {
  count: "how many",
  date: "when",
  status: "whether done",
  actor: "who",
  place: "where",
  category: "what kind",
  position: "what is wanted",
  statement: "what was said",
};

export const VERDICT: Record<EstimateView["verdict"], string> = {
  agreed: "agreed",
  refined: "made more exact",
  updated: "updated",
  disputed: "disputed",
  single: "one voice",
};

export const USE: Record<ValueView["use"], string> = {
  counted: "counted",
  superseded: "replaced by a later one",
  withdrawn: "withdrawn",
  same_voice: "same voice again",
  outlier: "far from the others",
};

export const COMMITMENT: Record<CommitmentView["status"], string> = {
  open: "open",
  kept: "kept",
  partly_kept: "partly kept",
  broken: "broken",
  overdue: "overdue",
  unknown: "not known",
};

export const SHOWS: Record<ShownBy["shows"], string> = {
  made: "made",
  kept: "kept",
  partly_kept: "partly kept",
  broken: "broken",
  repeated: "repeated",
  withdrawn: "withdrawn",
};

export const DEPENDENCE: Record<DependenceView["kind"], string> = {
  copy: "copies",
  shared_quote: "carries the same quotation as",
  cites: "cites",
  shared_wire: "runs the same agency text as",
};

export const ENTITY: Record<EntityView["kind"], string> = {
  person: "Person",
  organisation: "Organisation",
  place: "Place",
  group: "Group",
  other: "Other",
};

export const CLOCK: Record<TimelineEntry["clock"], string> = {
  happened: "Happened",
  said: "Said",
  published: "Published",
};

/** A pack's name for something, as words: `prisoner_exchange` reads `prisoner exchange`. */
export function plainName(name: string): string {
  return name.replaceAll(/[_.]+/g, " ");
}
