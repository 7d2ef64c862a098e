import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

type Link = {
  readonly part: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
}

export function theMandateIsWhole({ part, validFrom, validUntil }: Link): Ruling {
  if (part === '代理' && validUntil === null)
    return broken(
      '代理の委任には、終わりの日が要ります。委任状のとおりに入れてください。',
      'validUntil',
    )
  return (
    validUntil === null ||
    validUntil >= validFrom ||
    broken('終わりの日が、始まりの日より前です。', 'validUntil')
  )
}

export type LinkState = '有効' | '始まる前' | '終わった'

export function linkState({ validFrom, validUntil }: Link, today: LocalDate): LinkState {
  if (validUntil !== null && validUntil < today) return '終わった'
  return validFrom > today ? '始まる前' : '有効'
}

/** A role names what an account may be: a business stands for itself, a proxy for another; some are both. */
export function theAccountFits(held: readonly string[], part: string): Ruling {
  if (!held.includes('business') && !held.includes('proxy'))
    return broken('事業者か事業者代理のアカウントを選んでください。', 'accountId')
  return (
    held.includes(part === '代理' ? 'proxy' : 'business') ||
    broken(
      part === '代理'
        ? 'このアカウントは事業者です。「本人」を選んでください。'
        : 'このアカウントは事業者代理です。「代理」を選んでください。',
      'part',
    )
  )
}
