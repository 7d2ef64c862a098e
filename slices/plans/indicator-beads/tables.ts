import { z } from 'zod'
import { addDays } from '#packages/japan'
import { type Here, sql } from '#platform'
import { type BeadRef, beadOrNull, link, publishBead, retireBead } from '#slices/evidence'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { firstDue, isPeriod, lateFrom, periodLabel, type Timing } from '../indicators/rules.ts'
import { may } from '../permissions.ts'

/** Who reads a draft: the hall, without the council members and the public. */
const hall = may.seePlans.roles.filter((role) => role !== 'member').map((role) => `role:${role}`)

export const indicatorRef = (indicatorId: string): BeadRef => ({ slice: 'plans', ref: indicatorId })
export const observationRef = (indicatorId: string, year: number): BeadRef => ({
  slice: 'plans',
  ref: `${indicatorId}:${year}`,
})

type Shown = Timing & {
  readonly id: string
  readonly goalId: string | null
  readonly goalIsAdopted: boolean | null
  readonly name: string
  readonly definition: string
  readonly kind: string
  readonly unit: string
  readonly targetYear: number | null
  readonly targetValue: number | null
  readonly sectionId: string | null
  readonly closedOn: string | null
}

/** With the goal of a plan in force everybody reads it; of a draft only the hall, as its goal. */
function audiencesOf({ goalId, goalIsAdopted }: Shown): string[] {
  if (goalId === null) return ['staff', 'role:member']
  return goalIsAdopted ? ['public'] : hall
}

/** The last day on which a value is not missing yet: the thread calls the day after it broken (T06). */
const dueOn = (timing: Timing, year: number) => addDays(lateFrom(timing, year), -1)

/** The indicator in the thread, due when the grace of its first period is over. */
export async function publishIndicator(here: Here, shown: Shown): Promise<void> {
  const { targetYear, targetValue } = shown
  const aim =
    targetYear === null || targetValue === null
      ? ''
      : `　目標 ${targetYear}年 ${targetValue}${shown.unit}`
  const before = await beadOrNull(here, indicatorRef(shown.id))
  await publishBead(here, {
    ...indicatorRef(shown.id),
    kind: 'indicator',
    title: shown.name,
    happenedOn: before?.happenedOn ?? here.today,
    availableOn: before?.availableOn ?? here.today,
    audiences: audiencesOf(shown),
    address: indicatorPage({ indicatorId: shown.id }),
    fact: `${shown.kind}${shown.closedOn === null ? aim : '　廃止'}`,
    dueOn: shown.closedOn === null ? dueOn(shown, firstDue(shown)) : null,
    text: shown.definition,
    sectionId: shown.sectionId,
  })
}

/**
 * A period in the thread. Once it is observed, the next one stands there as 未到来 with its date, so that
 * a second value that never comes is noticed like the first.
 */
export async function publishObservation(
  here: Here,
  shown: Shown,
  seen: { readonly year: number; readonly fact: string; readonly figures: unknown },
): Promise<void> {
  const { year } = seen
  await put(here, shown, year, {
    happenedOn: here.today,
    availableOn: here.today,
    dueOn: null,
    fact: seen.fact,
    figures: seen.figures,
  })
  const next = [1, 2, 3, 4, 5].map((more) => year + more).find((p) => isPeriod(shown, p))
  if (next === undefined || next < firstDue(shown) || shown.closedOn !== null) return
  const known = await beadOrNull(here, observationRef(shown.id, next))
  if (known) return
  await put(here, shown, next, {
    happenedOn: null,
    availableOn: null,
    dueOn: dueOn(shown, next),
    fact: '',
    figures: null,
  })
}

/** A value that was taken back: its period waits again. */
export async function unpublishObservation(here: Here, shown: Shown, year: number): Promise<void> {
  await put(here, shown, year, {
    happenedOn: null,
    availableOn: null,
    dueOn: year < firstDue(shown) ? null : dueOn(shown, year),
    fact: '',
    figures: null,
  })
}

/** Nothing is waited for any more: periods that were expected leave the thread. */
export async function stopWaiting(here: Here, { id }: Pick<Shown, 'id'>): Promise<void> {
  const waiting = await here.db.many(
    z.object({ ref: z.string() }),
    sql`select ref from evidence.v_beads
      where city = ${here.city} and slice = 'plans' and kind = 'observation'
        and ref like ${`${id}:%`} and happened_on is null and state = 'live'`,
  )
  for (const { ref } of waiting)
    await retireBead(here, { slice: 'plans', ref, how: 'withdrawn', reason: '指標を廃止した。' })
}

type Dates = Pick<
  Parameters<typeof publishBead>[1],
  'happenedOn' | 'availableOn' | 'dueOn' | 'fact' | 'figures'
>

async function put(here: Here, shown: Shown, year: number, dates: Dates): Promise<void> {
  const ref = observationRef(shown.id, year)
  const title = `${shown.name}　${periodLabel(shown, year)}`
  await publishBead(here, {
    ...ref,
    kind: 'observation',
    title: title.slice(0, 120),
    audiences: audiencesOf(shown),
    address: indicatorPage({ indicatorId: shown.id }),
    sectionId: shown.sectionId,
    ...dates,
  })
  await link(here, { up: indicatorRef(shown.id), down: ref, type: 'observed_as' })
}
