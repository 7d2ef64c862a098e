import { RuleBroken, Stale, type StaleTold } from './errors.ts'

/** A rule's answer: true, or the sentence that says why not (and the field it concerns). */
export type Broken = { readonly sentence: string; readonly field: string | null }
export type Ruling = true | Broken

/** `return until > endsOn || broken('…')` – the sentence of a rule that does not hold. */
export function broken(sentence: string, field: string | null = null): Broken {
  return { sentence, field }
}

/** @throws {RuleBroken} the first ruling that does not hold */
export function insist(...rulings: readonly Ruling[]): void {
  for (const ruling of rulings) {
    if (ruling !== true) throw new RuleBroken(ruling.sentence, ruling.field)
  }
}

/**
 * A form carries the version of the record it was filled from. Another version in the database
 * means that somebody saved in between.
 * @param theirs what is saved now, by field name, as it would be typed
 * @param told who saved it, and what the values of a list are called
 * @throws {Stale}
 */
export function insistFresh(
  typed: number,
  saved: number,
  theirs: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
  told: StaleTold = {},
): void {
  if (typed !== saved) throw new Stale(saved, theirs, labels, told)
}
