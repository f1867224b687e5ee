// Made by tools/view_types.py from consilience.views. Do not edit.

/** One account. */
export interface AccountView {
  /** Id of the report. */
  readonly id: string
  /** The file or row it came from. */
  readonly name: string
  /** Who published it; null where unknown. */
  readonly outlet: string | null
  /** Its headline; null where it has none. */
  readonly title: string | null
  /** Who signed it. */
  readonly authors: readonly string[]
  /** Its address where that is one of the web; null else. */
  readonly link: string | null
  /** Its address as given, to be shown as words. */
  readonly address: string | null
  /** ISO 639-1 code. */
  readonly language: string
  /** What sort of account it is. */
  readonly kind: "news" | "other" | "post" | "statement" | "transcript"
  /** Agencies and outlets credited in it. */
  readonly credits: readonly string[]
  /** Number of this version of the account. */
  readonly version: number
  /** Id of the account it is a version of; null where it is the only one. */
  readonly version_of: string | null
  /** Whether a later version replaced it or it was withdrawn. */
  readonly version_status: "current" | "superseded" | "withdrawn"
  /** Its text; every place in this account counts UTF-16 code units of it. */
  readonly text: string
  /** Its paragraphs. */
  readonly blocks: readonly BlockView[]
  /** When it was published. */
  readonly published: PublishedView
  /** When it was fetched; null where not told. */
  readonly retrieved: string | null
  /** Hash of the bytes that were read. */
  readonly sha256: string
}

/** A sum over numbers of the accounts. */
export interface ArithmeticView {
  /** The whole. */
  readonly total: number
  /** The parts. */
  readonly parts: readonly number[]
  /** Whether the parts make up the whole or are only some of it. */
  readonly relation: "part_of" | "sum"
  /** Whether the numbers fit; null for parts that are only some of a whole. */
  readonly holds: boolean | null
  /** Where each number comes from; the whole's own stands first. */
  readonly terms: readonly TermView[]
}

/** A paragraph. The blocks of an account lie end to end and cover its text. */
export interface BlockView {
  /** First UTF-16 code unit. */
  readonly start: number
  /** Code unit after the last one, the space before the next block included. */
  readonly end: number
  /** What the paragraph is. */
  readonly kind: "body" | "boilerplate" | "byline" | "caption" | "dateline" | "quote" | "title"
}

/** One sentence and what it rests on. */
export interface BriefLine {
  /** The sentence. */
  readonly text: string
  /** The claims behind it; never empty. */
  readonly cites: readonly Cite[]
  /** Id of the finding it tells; null where it tells a promise. */
  readonly finding: string | null
  /** Id of the promise it tells; null where it tells a finding. */
  readonly commitment: string | null
  /** How many accounts carry it. */
  readonly accounts: number
  /** How many independent voices stand behind it. */
  readonly voices: number
}

/** What stands, what changed, what is disputed and what is promised. */
export interface BriefView {
  /** What several voices say. */
  readonly agreed: readonly BriefLine[]
  /** What later accounts changed. */
  readonly changed: readonly BriefLine[]
  /** What the accounts or parties dispute, and sums that do not hold. */
  readonly disputed: readonly BriefLine[]
  /** What was promised, the open first. */
  readonly promised: readonly BriefLine[]
}

/** What made the record. */
export interface BuiltView {
  /** Version of the program. */
  readonly version: string
  /** Name of the language model; ``rules`` where none is used. */
  readonly model: string
  /** Names of the packs. */
  readonly packs: readonly string[]
  /** Options that change what is made. */
  readonly options: readonly OptionView[]
}

/** A cell of a ledger. */
export interface Cell {
  /** Name of the column. */
  readonly column: string
  /** Its value; null where the accounts do not tell, or where no value has more voices than another. */
  readonly value: number | string | null
  /** Least figure; null where there is no ground for one, or the cell holds no figure. */
  readonly low: number | null
  /** Greatest figure. */
  readonly high: number | null
  /** Values that other voices give in the place of this one, sorted. */
  readonly others: readonly string[]
  /** Id of the estimate behind it; null where it is no figure, or a sum of figures. */
  readonly estimate: string | null
  /** Ids of the claims behind it, sorted. */
  readonly claims: readonly string[]
  /** Ids of the voices behind it, sorted. */
  readonly voices: readonly string[]
}

/** A claim, and the words of it that matter here. */
export interface Cite {
  /** Id of the claim. */
  readonly claim: string
  /** Passages of the claim's account to point at; empty where the whole claim is meant. */
  readonly words: readonly Stretch[]
}

/** One claim. */
export interface ClaimView {
  /** Id of the claim. */
  readonly id: string
  /** Id of the account it stands in. */
  readonly account: string
  /** Its passage; several where somebody else's words stand between them. */
  readonly parts: readonly Stretch[]
  /** What happened, by the pack's name. */
  readonly event_type: string
  /** Id of the event; null where it belongs to none. */
  readonly event: string | null
  /** The word that tells what happened. */
  readonly trigger: Stretch | null
  /** Whether it is told as done, planned, agreed and so on. */
  readonly modality: "actual" | "agreed" | "conditional" | "demanded" | "denied" | "planned" | "possible"
  /** How far it has come; null where the text does not tell. */
  readonly phase: "begun" | "cancelled" | "completed" | "ongoing" | "suspended" | null
  /** Whether the content says no. */
  readonly polarity: "negative" | "positive"
  /** The words of the condition on which it hangs; null where it is told outright. */
  readonly condition: Stretch | null
  /** The outlet first, the one who vouches last. */
  readonly voices: readonly VoiceLink[]
  /** When it happened. */
  readonly times: readonly TimeView[]
  /** Where it happened. */
  readonly places: readonly PlaceView[]
  /** Who and what takes part. */
  readonly roles: readonly RoleView[]
  /** What was counted. */
  readonly quantities: readonly QuantityView[]
  /** How it hangs on other claims. */
  readonly links: readonly LinkView[]
  /** Name of the rule that made it. */
  readonly rule: string
  /** Share found right among alike; null where not measured. */
  readonly confidence: number | null
}

/** A promise and what became of it. */
export interface CommitmentView {
  /** Id of the commitment. */
  readonly id: string
  /** Names of those who promised. */
  readonly by: readonly string[]
  /** Names of those it was promised to. */
  readonly to: readonly string[]
  /** Id of the voice that tells of it; null where unknown. */
  readonly stated_by: string | null
  /** The words of the promise. */
  readonly what: string
  /** The number promised; null where none. */
  readonly quantity: Cite | null
  /** The condition in the text's words; null where none. */
  readonly condition: string | null
  /** When it was made. */
  readonly made_on: DueView
  /** When it falls due. */
  readonly due: DueView
  /** What became of it. */
  readonly status: "broken" | "kept" | "open" | "overdue" | "partly_kept" | "unknown"
  /** Share done, 0 to 1; null where it is not counted. */
  readonly progress: number | null
  /** Claims that show it. */
  readonly evidence: readonly ShownBy[]
  /** Ids of the claims that tell it. */
  readonly claims: readonly string[]
}

/** A day or days that an account tells. */
export interface DaysView {
  /** First day or date-time, ISO 8601. */
  readonly first: string
  /** Last day or date-time, inclusive. */
  readonly last: string
}

/** One account takes something from another account, a voice or an outlet. */
export interface DependenceView {
  /** Id of the row. */
  readonly id: string
  /** Id of the account that takes. */
  readonly account: string
  /** Id of the account it takes from; null where it is none of the record. */
  readonly on_account: string | null
  /** Id of the voice it takes from; null where it is none. */
  readonly on_voice: string | null
  /** Name of the outlet or agency outside the record; null where it is none. */
  readonly on_name: string | null
  /** How. */
  readonly kind: "cites" | "copy" | "shared_quote" | "shared_wire"
  /** The passages, of both accounts where there are two. */
  readonly passages: readonly Spot[]
  /** Share of the taking account's words that are taken; null where not measured. */
  readonly share: number | null
}

/** A finding by which accounts put one happening on different days. */
export interface DisputeView {
  /** Id of the finding. */
  readonly finding: string
  /** The days of its sides, as far as they are known. */
  readonly days: readonly DaysView[]
}

/** Everything the dossier shows. Places count UTF-16 code units of the accounts' texts. */
export interface DossierView {
  /** What the dossier is called. */
  readonly title: string
  /** The day it speaks for, ISO 8601; null where no account has a date. */
  readonly as_of: string | null
  /** What made it. */
  readonly built: BuiltView
  /** What stands, in sentences with their claims. */
  readonly brief: BriefView
  /** The accounts by day of publication. */
  readonly accounts: readonly AccountView[]
  /** The claims by account and place. */
  readonly claims: readonly ClaimView[]
  /** The events. */
  readonly events: readonly EventView[]
  /** What was said, once each. */
  readonly statements: readonly StatementView[]
  /** Everything with a clock, by day; unknown days last. */
  readonly timeline: readonly TimelineEntry[]
  /** How accounts stand to each other, the weightiest first. */
  readonly findings: readonly FindingView[]
  /** Low, best and high of each counted thing. */
  readonly estimates: readonly EstimateView[]
  /** Promises. */
  readonly commitments: readonly CommitmentView[]
  /** What each party wants. */
  readonly positions: readonly PositionView[]
  /** What accounts call those they tell of. */
  readonly framings: readonly FramingView[]
  /** Which account takes from which. */
  readonly dependence: readonly DependenceView[]
  /** The tables that the packs declare. */
  readonly ledgers: readonly Ledger[]
  /** Who and what the claims are about. */
  readonly entities: readonly EntityView[]
  /** Who vouches. */
  readonly voices: readonly VoiceView[]
  /** What was given and not built. */
  readonly set_aside: readonly SetAsideView[]
  /** How well the program reads, as it was measured. */
  readonly measured: readonly MeasuredView[]
}

/** A day something was made on or falls due. */
export interface DueView {
  /** First day, ISO 8601; null where unknown. */
  readonly first: string | null
  /** Last day, inclusive. */
  readonly last: string | null
  /** Passages that tell it. */
  readonly evidence: readonly Spot[]
}

/** One person, organisation, place or group for all its spellings. */
export interface EntityView {
  /** Id of the entity. */
  readonly id: string
  /** The fullest name. */
  readonly name: string
  /** What it is. */
  readonly kind: "group" | "organisation" | "other" | "person" | "place"
  /** Every spelling. */
  readonly names: readonly string[]
  /** Offices that accounts give it. */
  readonly titles: readonly Title[]
  /** Why its mentions were joined. */
  readonly reasons: readonly string[]
  /** Where it is named or described. */
  readonly mentions: readonly Spot[]
}

/** Why each figure is what it is, one sentence each; null beside a figure that is null. */
export interface EstimateRules {
  /** Rule that gave the low figure. */
  readonly low: string | null
  /** Rule that gave the best figure. */
  readonly best: string | null
  /** Rule that gave the high figure. */
  readonly high: string | null
}

/** The estimate as it could be known on a day. */
export interface EstimateStep {
  /** The day, ISO 8601. */
  readonly as_of: string
  /** Low figure then. */
  readonly low: number | null
  /** Best figure then. */
  readonly best: number | null
  /** High figure then. */
  readonly high: number | null
}

/** Low, best and high for one thing counted in one scope. */
export interface EstimateView {
  /** Id of the estimate. */
  readonly id: string
  /** Id of the event; null where none. */
  readonly event: string | null
  /** The pack's name for what is measured. */
  readonly slot: string | null
  /** What is counted. */
  readonly counted: string
  /** ISO 4217 code or a unit's name; null for a plain count. */
  readonly unit: string | null
  /** What the figures cover. */
  readonly scope: ScopeView
  /** Least figure; null where there is no ground for one. */
  readonly low: number | null
  /** Best figure. */
  readonly best: number | null
  /** Greatest figure. */
  readonly high: number | null
  /** Why each figure is what it is. */
  readonly rules: EstimateRules
  /** Every account's value. */
  readonly values: readonly ValueView[]
  /** Ids of the independent voices. */
  readonly voices: readonly string[]
  /** How the figures moved as accounts came in. */
  readonly series: readonly EstimateStep[]
  /** How the values stand to each other. */
  readonly verdict: "agreed" | "disputed" | "refined" | "single" | "updated"
}

/** A happening that one or more claims tell. */
export interface EventView {
  /** Id of the event. */
  readonly id: string
  /** The pack's type. */
  readonly event_type: string
  /** A short name. */
  readonly title: string
  /** First day, ISO 8601; null where unknown. */
  readonly first: string | null
  /** Last day, inclusive. */
  readonly last: string | null
  /** Names of its places. */
  readonly places: readonly string[]
  /** Who takes part. */
  readonly participants: readonly ParticipantView[]
  /** The strongest way any claim tells it. */
  readonly modality: "actual" | "agreed" | "conditional" | "demanded" | "denied" | "planned" | "possible"
  /** How far it has come; null where the accounts do not tell. */
  readonly phase: "begun" | "cancelled" | "completed" | "ongoing" | "suspended" | null
  /** Id of the event it is part of; null where none. */
  readonly part_of: string | null
  /** Ids of its claims. */
  readonly claims: readonly string[]
  /** Why they were joined, one sentence each. */
  readonly reasons: readonly string[]
}

/** How claims of one thing stand to each other. */
export interface FindingView {
  /** Id of the finding. */
  readonly id: string
  /** What the finding is. */
  readonly kind: "agreement" | "arithmetic" | "contradiction" | "opposition" | "refinement" | "scope_mismatch" | "single_voice" | "update"
  /** What it is about; null for sums. */
  readonly slot: "actor" | "category" | "count" | "date" | "place" | "position" | "statement" | "status" | null
  /** Whether a later account settled it. */
  readonly status: "open" | "settled"
  /** Id of the event; null where none. */
  readonly event: string | null
  /** Id of the estimate; null where it is not about a count. */
  readonly estimate: string | null
  /** One plain sentence. */
  readonly explanation: string
  /** The same without the passages it quotes, for where they stand beside it. */
  readonly gist: string
  /** Why it is not the next milder kind; null where there is none. */
  readonly why_not_milder: string | null
  /** What each side says. */
  readonly sides: readonly SideView[]
  /** Ids of all claims in it. */
  readonly claims: readonly string[]
  /** How many accounts carry it. */
  readonly accounts: number
  /** How many independent voices stand behind its sides. */
  readonly voices: number
  /** The sum; null where it is none. */
  readonly arithmetic: ArithmeticView | null
  /** Name of the rule that made it. */
  readonly rule: string
  /** Share found right among alike; null where not measured. */
  readonly confidence: number | null
}

/** What an account, or a voice in it, calls somebody. */
export interface FramingView {
  /** Id of whom it is said of. */
  readonly entity: string
  /** The entity's name. */
  readonly name: string
  /** Id of the account. */
  readonly account: string
  /** Id of the voice whose word it is; null for the account's own. */
  readonly voice: string | null
  /** The word. */
  readonly term: string
  /** Where it stands. */
  readonly spots: readonly Spot[]
}

/** A table of one kind of event. */
export interface Ledger {
  /** Name of the pack that declares it. */
  readonly pack: string
  /** The pack's name for the table. */
  readonly kind: string
  /** What the pack calls it. */
  readonly label: string
  /** Names of its columns. */
  readonly columns: readonly string[]
  /** Its rows, by key. */
  readonly rows: readonly Row[]
  /** Sums of the columns that the pack wants summed, over the rows; a column whose rows overlap, or lack a figure, has none. */
  readonly totals: readonly Cell[]
}

/** How a claim hangs on another. */
export interface LinkView {
  /** Condition, cause or content. */
  readonly kind: "cause" | "condition" | "content"
  /** Id of the other claim. */
  readonly to: string
}

/** One measured figure. */
export interface MeasuredView {
  /** What was measured, in a sentence. */
  readonly says: string
  /** How many were right; null where only a share is known. */
  readonly right: number | null
  /** How many were looked at. */
  readonly of: number | null
  /** Least share that was found, in percent; null where they were counted. */
  readonly at_least: number | null
  /** The day that it was measured, ISO 8601. */
  readonly measured: string
  /** Who judged, and on what. */
  readonly by: string
}

/** An option that changed what was made. */
export interface OptionView {
  /** Its name. */
  readonly name: string
  /** Its value in words; null where it was left open. */
  readonly value: string | null
}

/** Who takes part in an event. */
export interface ParticipantView {
  /** Its name. */
  readonly name: string
  /** The part played. */
  readonly role: string
}

/** A place of a claim. */
export interface PlaceView {
  /** Whether it happened there, came from there, went there or was aimed there. */
  readonly role: "at" | "from" | "target" | "to"
  /** The place's name where it is known under another than the text's; null else. */
  readonly name: string | null
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string | null
  /** Degrees north; null where the place is not known. */
  readonly latitude: number | null
  /** Degrees east. */
  readonly longitude: number | null
  /** How large a thing the coordinates stand for; null where there are none. */
  readonly precision: "area" | "city" | "country" | "district" | "point" | "region" | null
  /** The passage. */
  readonly words: Stretch
}

/** What a party wants on an issue. */
export interface PositionView {
  /** Id of the position. */
  readonly id: string
  /** Name of the party. */
  readonly party: string
  /** What it is about. */
  readonly issue: string
  /** What the party wants. */
  readonly stance: string
  /** Conditions in the text's words. */
  readonly conditions: readonly string[]
  /** First day it was held; null where unknown. */
  readonly first: string | null
  /** Last day it was held. */
  readonly last: string | null
  /** Id of the position it replaced; null where none. */
  readonly moved_from: string | null
  /** Ids of the claims. */
  readonly claims: readonly string[]
}

/** When an account was published, and how that is known. */
export interface PublishedView {
  /** Earliest day or date-time, ISO 8601; null where unknown. */
  readonly first: string | null
  /** Latest day or date-time, inclusive. */
  readonly last: string | null
  /** How the date is known. */
  readonly basis: "inferred" | "metadata" | "stated" | "unknown"
  /** Share found right among alike; null where not measured. */
  readonly confidence: number | null
  /** Passages that state or imply the date. */
  readonly evidence: readonly Spot[]
}

/** A counted or measured thing. */
export interface QuantityView {
  /** Id of the quantity. */
  readonly id: string
  /** Least value the words allow. */
  readonly low: number | null
  /** The number that the text names. */
  readonly best: number | null
  /** Greatest value the words allow. */
  readonly high: number | null
  /** How the words blur or bound the number. */
  readonly approx: "about" | "at_least" | "exact" | "less_than" | "more_than" | "range" | "up_to"
  /** ISO 4217 code or a unit's name; null for a plain count. */
  readonly unit: string | null
  /** What is counted, in a word; null where not told. */
  readonly kind: string | null
  /** The passage that tells what is counted. */
  readonly counted: Stretch | null
  /** Whether it is a total, an increment, a part or a rate. */
  readonly relation: "increment" | "part" | "rate" | "total" | null
  /** Id of the quantity that this one is part of. */
  readonly whole: string | null
  /** What the number covers. */
  readonly scope: ScopeView
  /** The passage: the number with its hedge. */
  readonly words: Stretch
}

/** Someone or something that takes part. */
export interface RoleView {
  /** The part played. */
  readonly role: string
  /** Id of the entity; null where none was found. */
  readonly entity: string | null
  /** The passage. */
  readonly words: Stretch
}

/** A row of a ledger. */
export interface Row {
  /** What the row is about: a day, a place, a round, a document. */
  readonly key: string
  /** What tells its figures from those of another row with this key; null where there is no such row. */
  readonly scope: string | null
  /** Id of the event; null where the row is of none, or of several. */
  readonly event: string | null
  /** Its cells, in the order of the columns. */
  readonly cells: readonly Cell[]
}

/** What a number covers, in names. */
export interface ScopeView {
  /** Who did it. */
  readonly by: string | null
  /** Whose they are. */
  readonly of: string | null
  /** The side meant. */
  readonly side: string | null
  /** First day covered. */
  readonly first: string | null
  /** Last day covered, inclusive. */
  readonly last: string | null
  /** Where. */
  readonly places: readonly string[]
  /** Whether the number is each side's or both together. */
  readonly distribution: "each" | "respectively" | "together" | "unclear" | null
}

/** Something that was given and not built. */
export interface SetAsideView {
  /** The file or row. */
  readonly name: string
  /** The kind of reason. */
  readonly reason: "binary" | "empty" | "hostile" | "not_english" | "repeat" | "too_large" | "unreadable" | "unsupported"
  /** What is wrong and what to do. */
  readonly message: string
}

/** A claim that shows what became of a promise. */
export interface ShownBy {
  /** Id of the claim. */
  readonly claim: string
  /** What it shows. */
  readonly shows: "broken" | "kept" | "made" | "partly_kept" | "repeated" | "withdrawn"
  /** The day it shows it for; null where unknown. */
  readonly on: string | null
}

/** What one side of a finding says. */
export interface SideView {
  /** The value in words. */
  readonly value: string
  /** Where it stands. */
  readonly cites: readonly Cite[]
  /** Ids of the independent voices behind it. */
  readonly voices: readonly string[]
}

/** A passage together with the account it stands in. */
export interface Spot {
  /** Id of the account. */
  readonly account: string
  /** First UTF-16 code unit. */
  readonly start: number
  /** Code unit after the last one (half-open). */
  readonly end: number
}

/** Something a voice said once, however often it is carried. */
export interface StatementView {
  /** Id of the statement. */
  readonly id: string
  /** Id of the voice. */
  readonly voice: string
  /** First day or date-time it was said; null where unknown. */
  readonly first: string | null
  /** Last day or date-time, inclusive. */
  readonly last: string | null
  /** Passages that tell when. */
  readonly evidence: readonly Spot[]
  /** Where it was said; null where unknown. */
  readonly medium: string | null
  /** To whom; null where unknown. */
  readonly to: string | null
  /** Every passage that carries it. */
  readonly occurrences: readonly Spot[]
}

/** A passage of an account's text: ``text.slice(start, end)`` in JavaScript. */
export interface Stretch {
  /** First UTF-16 code unit. */
  readonly start: number
  /** Code unit after the last one (half-open). */
  readonly end: number
}

/** A number of a sum. */
export interface TermView {
  /** The number. */
  readonly number: number
  /** What it is taken times. */
  readonly factor: number
  /** Where it stands; null where an estimate gives it. */
  readonly cite: Cite | null
  /** Id of the estimate that gives it; null where a passage does. */
  readonly estimate: string | null
  /** What is counted; null where not told. */
  readonly kind: string | null
  /** Whether it is the likeliest wrong one. */
  readonly likely_wrong: boolean
}

/** A time of a claim. */
export interface TimeView {
  /** What the time is to the event. */
  readonly role: "deadline" | "duration" | "end" | "event" | "start"
  /** First day or date-time, ISO 8601; null where unresolved. */
  readonly first: string | null
  /** Last day or date-time, inclusive. */
  readonly last: string | null
  /** The unit that the words speak in. */
  readonly grain: "day" | "hour" | "minute" | "month" | "night" | "part" | "week" | "year"
  /** Whether the words blur it. */
  readonly approx: boolean
  /** The day that relative words were counted from. */
  readonly anchor: string | null
  /** Why there is no day; null where there is one. */
  readonly unresolved: string | null
  /** The passage. */
  readonly words: Stretch
}

/** A row of the timeline. */
export interface TimelineEntry {
  /** Whether this is when it happened, was said or was published. */
  readonly clock: "happened" | "published" | "said"
  /** First day or date-time, ISO 8601; null where not told. */
  readonly first: string | null
  /** Last day or date-time, inclusive. */
  readonly last: string | null
  /** Id of the event or lone claim that happened, the statement that was said, or the account that was published. */
  readonly row: string
  /** Where accounts differ on this day. */
  readonly disputed: readonly DisputeView[]
}

/** An office or role that accounts give to an entity. */
export interface Title {
  /** The words. */
  readonly title: string
  /** First day it is given, ISO 8601; null where unknown. */
  readonly first: string | null
  /** Last day it is given. */
  readonly last: string | null
}

/** One account's value and how it was used. */
export interface ValueView {
  /** Where it stands; null where the record lacks the quantity. */
  readonly cite: Cite | null
  /** Least value the words allow. */
  readonly low: number | null
  /** The number that the text names. */
  readonly best: number | null
  /** Greatest value the words allow. */
  readonly high: number | null
  /** How the words blur or bound the number; null where the record lacks the quantity. */
  readonly approx: "about" | "at_least" | "exact" | "less_than" | "more_than" | "range" | "up_to" | null
  /** How it was used. */
  readonly use: "counted" | "outlier" | "same_voice" | "superseded" | "withdrawn"
  /** Why, in one sentence. */
  readonly reason: string
}

/** One link of the chain from the outlet to whoever vouches. */
export interface VoiceLink {
  /** Id of the voice; null where it has none. */
  readonly voice: string | null
  /** The voice as the account names it. */
  readonly name: string
  /** What it is. */
  readonly kind: "anonymous" | "document" | "group" | "organisation" | "outlet" | "person"
  /** How it is said; null for the outlet's own voice. */
  readonly stance: "accuses" | "confirms" | "demands" | "denies" | "estimates" | "offers" | "promises" | "refuses" | "says" | "threatens" | "warns" | null
  /** Whether the words are given as the voice's own. */
  readonly quoted: boolean
  /** Where the voice is named; null for the outlet. */
  readonly source: Stretch | null
  /** The word that tells of saying; null where there is none. */
  readonly cue: Stretch | null
  /** What is said. */
  readonly content: readonly Stretch[]
  /** Id of the statement; null where it has none. */
  readonly statement: string | null
}

/** Someone who vouches for claims. */
export interface VoiceView {
  /** Id of the voice. */
  readonly id: string
  /** The name used most. */
  readonly name: string
  /** How an anonymous voice is described; null where it is named. */
  readonly description: string | null
  /** What it is. */
  readonly kind: "anonymous" | "document" | "group" | "organisation" | "outlet" | "person"
  /** Id of the entity; null where unknown. */
  readonly entity: string | null
}
