import type { Town } from '#platform/samples'
import { fillAbilities } from './samples/abilities.ts'
import { fillConsents } from './samples/consents.ts'
import { fillEstablishments } from './samples/establishments.ts'
import { fillFinances } from './samples/fiscal-figures.ts'
import type { Known } from './samples/lines.ts'
import { fillLists } from './samples/lists.ts'
import { fillMakers } from './samples/makers.ts'
import { fillMerges } from './samples/merges.ts'
import { fillMoreMakers } from './samples/more-makers.ts'
import { fillPeople } from './samples/people.ts'
import { fillSensitiveNotes } from './samples/sensitive-notes.ts'

/** An invented register (見本), entered by an officer as from a visit or a list. */
export async function fill(town: Town): Promise<void> {
  town.at('2026-06-01T09:00:00+09:00')
  const makers = await fillMakers(town)
  const processes = await fillAbilities(town, makers)
  await fillPeople(town, { businesses: makers, processes })
  const businesses = new Map([...makers, ...(await fillMoreMakers(town, processes))])
  for (const fillSubject of subjects) await fillSubject(town, { businesses, processes })
}

/** What each further subject of the register adds to it. */
const subjects: readonly ((town: Town, known: Known) => Promise<void>)[] = [
  fillEstablishments,
  fillFinances,
  fillConsents,
  fillMerges,
  fillLists,
  fillSensitiveNotes,
]
