import { formatWareki, formatYen, isLocalDate, type LocalDate, parseYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { DatedYen } from '../penalties/rules.ts'

/** 「2027-07-31 100,000」 a line, 60 at most; null where a line is none. */
export function partsFrom(text: string): readonly DatedYen[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.flatMap((line) => {
    const [day = '', ...rest] = line.normalize('NFKC').trim().split(/\s+/)
    const yen = parseYen(rest.join(''))
    return isLocalDate(day) && yen !== null && yen > 0 ? [{ on: day, yen }] : []
  })
  return read.length === lines.length && read.length > 0 && read.length <= 60 ? read : null
}

export function thePartsAreTheRest(parts: readonly DatedYen[], leftYen: number): Ruling {
  const sum = parts.reduce((all, one) => all + one.yen, 0)
  return (
    sum === leftYen ||
    broken(
      `分割の合計は${formatYen(sum)}円ですが、残りの元金は${formatYen(leftYen)}円です。合わせてください。`,
      'parts',
    )
  )
}

export function thePartsFollowOneAnother(parts: readonly DatedYen[], today: LocalDate): Ruling {
  let before = today
  for (const { on } of parts) {
    if (on <= before)
      return broken(
        `納付の日は、今日より後に、早い順に書いてください（${formatWareki(on)}が前後しています）。`,
        'parts',
      )
    before = on
  }
  return true
}
