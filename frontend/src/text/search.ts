const MARKS = /\p{M}/gu;

/** A text without case and accents, with the way back to where each letter came from. */
export interface Folded {
  readonly letters: string;
  readonly from: readonly number[];
}

/** Case, accents and width taken away, for comparing only. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

/** The same, letter by letter, so that what is found can be shown in the text itself. */
export function foldWithPlaces(text: string): Folded {
  let letters = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = fold(letter);
    letters += folded;
    for (let unit = 0; unit < folded.length; unit++) from.push(at);
    at += letter.length;
  }
  from.push(at);
  return { letters, from };
}

/** The words that a search asks for; every one of them must be there. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/** Whether a folded text holds every word. */
export function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => folded.includes(word));
}

/** Where the words stand in a text, at most `limit` places. */
export function hits(text: string, words: readonly string[], limit: number) {
  const { letters, from } = foldWithPlaces(text);
  const found: { start: number; end: number }[] = [];
  for (const word of words) {
    let at = letters.indexOf(word);
    while (at >= 0 && found.length < limit) {
      const end = endOfLetter(text, from[at + word.length - 1]!);
      found.push({ start: from[at]!, end });
      at = letters.indexOf(word, at + word.length);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** After a letter, its combining marks included. */
function endOfLetter(text: string, start: number): number {
  let at = start + String.fromCodePoint(text.codePointAt(start)!).length;
  while (at < text.length && /^\p{M}/u.test(text.slice(at, at + 2))) at++;
  return at;
}
