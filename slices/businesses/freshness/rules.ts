import { z } from 'zod'
import { addMonths, type LocalDate, localDateOf } from '#packages/japan'
import type { Person } from '#platform'
import { setting } from '#platform/settings'
import { may } from '../permissions.ts'

/** What of a business is confirmed on a day of its own, in the order in which it is shown. */
export const blocks = ['連絡先', '工程', '人', '後継', '財務'] as const
export type Block = (typeof blocks)[number]

/** From when on the day of a block counts; said once where the days are listed. */
export const dayOfBlock: Readonly<Record<Block, string>> = {
  連絡先: '登録を確かめた日',
  工程: 'できる工程のうち、いちばん前に確かめた日',
  人: '担い手のうち、いちばん前に確かめた人の日',
  後継: '後継の状態を最後に聞いた日',
  財務: '財務か販路を最後に確かめた日',
}

export const monthsFresh = setting(
  'businesses.freshness-months',
  z.coerce
    .number('月数を数字で入れてください。')
    .int('月数を整数で入れてください。')
    .min(1, '1か月以上にしてください。')
    .max(240, '240か月までにしてください。'),
  24,
  { label: '台帳の情報を古いとみなすまでの月数', source: '運用上の初期値', unit: 'か月' },
)

/** The day before which what was confirmed is stale today. */
export function staleBefore(today: LocalDate, months: number): LocalDate {
  const { asked } = last
  // Every row of a list asks for the same day.
  if (asked.today !== today || asked.months !== months)
    last = { asked: { today, months }, day: addMonths(today, -months) }
  return last.day
}
const never = localDateOf('1900-01-01')
let last = { asked: { today: never, months: 0 }, day: never }

/** What nobody has confirmed for so long is shown grey, with its age. */
export function isStale(confirmedOn: LocalDate, today: LocalDate, months: number): boolean {
  return confirmedOn < staleBefore(today, months)
}

/** 「2年」, 「18か月」 */
export function monthsInWords(months: number): string {
  return months % 12 === 0 ? `${months / 12}年` : `${months}か月`
}

/** Somebody is told of the age of what they may see, and of nothing else. */
export function blocksSeenBy(person: Person): Block[] {
  return blocks.filter((block) => {
    if (block === '人' || block === '後継') return may.seePeople(person)
    return block !== '財務' || may.seeFinances(person)
  })
}
