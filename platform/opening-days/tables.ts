import { z } from 'zod'
import { type CalendarOverrides, localDate } from '#packages/japan'
import type { Here } from '../here.ts'
import { setting, settingOn } from '../settings/setting.ts'
import { keepDecision } from '../settings/tables.ts'
import { type OwnDay, overridesOf, readDays, writtenDays } from './rules.ts'

const Days = z.array(
  z.object(
    { on: localDate(), kind: z.enum(['closed', 'open']), name: z.string().min(1).max(60) },
    { error: '「2026-12-28 閉庁 創立記念日」のように、日付・閉庁か開庁・名前を書いてください。' },
  ),
)

const openingDays = setting<OwnDay[]>('opening-days', Days, [], {
  label: '市独自の閉庁日・開庁日',
  source: '市の休日を定める条例',
  write: writtenDays,
  read: readDays,
})

/** The days that the city has set itself, in their order. */
export async function ownDays(here: Here): Promise<OwnDay[]> {
  const days = await settingOn(here, openingDays)
  return days.toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

/**
 * What the city adds to the national calendar. Every clock that counts 開庁日 or moves a day off a
 * holiday asks this, and nothing else.
 * @example const due = nextBusinessDay(addDays(here.today, 30), await calendarOf(here))
 */
export async function calendarOf(here: Here): Promise<CalendarOverrides> {
  return overridesOf(await settingOn(here, openingDays))
}

/** The list as it is from today on; the lists before it stay in the history of the setting. */
export async function keepDays(here: Here, days: readonly OwnDay[], reason: string): Promise<void> {
  await keepDecision(here, {
    name: openingDays.name,
    validFrom: here.today,
    value: days,
    source: openingDays.source,
    reason,
  })
}
