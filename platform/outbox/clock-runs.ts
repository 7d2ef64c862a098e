import { todayIn } from '#packages/japan'
import { systemOf } from '../person.ts'
import type { ClockRow } from '../routes.ts'
import { performAs, within } from '../within.ts'
import { allCities } from './cities.ts'
import type { Workshop } from './outbox.ts'
import { receiptFor, troubleOf } from './receipt.ts'
import { type ClockRun, clockRunsOf, noteFailedRun, noteRun } from './tables.ts'

/** Which day or hour it is; what has run in it does not run again. */
export function periodOf(every: ClockRow['every'], now: Date): string {
  return every === 'day' ? todayIn(now) : now.toISOString().slice(0, 13)
}

/**
 * Does what is due by the clock in every city, once a day or an hour, and after a pause once for the
 * newest. A receipt made of verb and period keeps two processes from doing it twice.
 * @param remembered what this process knows to be done, so that a round costs nothing
 */
export async function runClock(house: Workshop, remembered: Map<string, string>): Promise<void> {
  const rows = house.rows.filter((row): row is ClockRow => 'every' in row)
  if (rows.length === 0) return
  const now = house.clock.now()
  for (const city of await allCities(house.engine)) {
    const due = rows.filter(
      ({ every, do: act }) => remembered.get(`${city} ${act.verb}`) !== periodOf(every, now),
    )
    if (due.length === 0) continue
    const runs = await within(
      house,
      { city, mode: 'read', person: async () => systemOf(city) },
      clockRunsOf,
    )
    for (const row of due) {
      const period = periodOf(row.every, now)
      const run = runs.find(({ verb }) => verb === row.do.verb)
      if (run?.period !== period && !(await runOnce(house, city, row, run))) continue
      remembered.set(`${city} ${row.do.verb}`, period)
    }
  }
}

async function runOnce(
  house: Workshop,
  city: number,
  { every, do: act }: ClockRow,
  run: ClockRun | undefined,
): Promise<boolean> {
  const now = house.clock.now()
  if (run?.nextAt && Date.parse(run.nextAt) > now.getTime()) return false
  const period = periodOf(every, now)
  const noting = { city, mode: 'write', person: async () => systemOf(city) } as const
  try {
    await performAs(house, systemOf(city), act, {}, receiptFor('clock', act.verb, period))
    await within(house, noting, (here) => noteRun(here, act.verb, period))
    return true
  } catch (error) {
    const trouble = troubleOf(error)
    house.log({ level: 'error', event: act.verb, city, error: trouble })
    await within(house, noting, (here) =>
      noteFailedRun(here, act.verb, (run?.tries ?? 0) + 1, trouble),
    )
    return false
  }
}
