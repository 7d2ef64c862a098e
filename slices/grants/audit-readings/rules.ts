import { broken, type Ruling } from '#platform'
import { READERS } from '../audit-cases/rules.ts'

type Asked = { readonly reviewerId: string; readonly declinedAt: string | null }

/** Two read; who declined is replaced, and nobody is asked twice. */
export function anotherIsWanted(
  asked: readonly Asked[],
  readings: readonly { readonly reviewerId: string }[],
  reviewerId: string,
): Ruling {
  if (asked.some((one) => one.reviewerId === reviewerId))
    return broken('その審査員には、もう頼んでいます。', 'reviewerId')
  return stillWanted(asked, readings) > 0 || broken('二人に、もう頼んでいます。', 'reviewerId')
}

/** How many more are to be asked. */
export function stillWanted(
  asked: readonly Asked[],
  readings: readonly { readonly reviewerId: string }[],
): number {
  const readers = new Set([
    ...readings.map(({ reviewerId }) => reviewerId),
    ...asked.filter(({ declinedAt }) => declinedAt === null).map(({ reviewerId }) => reviewerId),
  ])
  return Math.max(0, READERS - readers.size)
}

type Own = {
  readonly openedAt: string | null
  readonly readAt: string | null
  readonly declinedAt: string | null
  readonly closedAt: string | null
}

export function theReadingIsOpen(own: Own): Ruling {
  if (own.readAt !== null) return broken('読み直しは、もう記録されています。')
  if (own.declinedAt !== null) return broken('この読み直しは、辞退されています。')
  return own.closedAt === null || broken('この案件の監査は、もう終わっています。')
}

export function thePapersWereOpened(own: Own): Ruling {
  return own.openedAt !== null || broken('申請書を開いてから、点を付けてください。')
}
