import { type Here, historyOf, Stale } from '#platform'
import { asItWasOpened, changesIn, sentenceOnStale } from '../rules.ts'

/**
 * As `insistFresh`, and says who changed what and when since the form was opened.
 * @throws {Stale} somebody saved in between
 */
export async function insistUnchanged(
  here: Here,
  saved: { readonly id: string; readonly version: number },
  typed: number,
  theirs: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  if (typed === saved.version) return
  const changes = changesIn(await historyOf(here, saved.id)).slice(
    0,
    Math.max(1, saved.version - typed),
  )
  const original = asItWasOpened(changes, theirs)
  const isKnown = Object.keys(original).length > 0
  const stale = new Stale(saved.version, theirs, labels, isKnown ? { original } : {})
  stale.message = sentenceOnStale(changes, here.now)
  throw stale
}
