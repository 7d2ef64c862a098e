import { addDays, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { monthInWords } from '../establishments/rules.ts'
import { isPart, labelOfPart } from '../part-corrections/rules.ts'
import { fieldLabels, toldValue } from '../rules.ts'

/** What a business may ask to have put right by itself, in the order of its form. */
export const correctable = [
  'name',
  'kana',
  'nameEn',
  'aliases',
  'corporateNumber',
  'postalCode',
  'address',
  'phone',
  'mail',
  'preferredWay',
  'employees',
  'employeesOn',
  'foundedYear',
  'capitalYen',
] as const
export type Correctable = (typeof correctable)[number]

/** A correction of the record itself, and of no part of it. */
export const theRecordItself = { part: '', partId: null, partName: '', act: '直す' } as const

/** What a field is called, of the record itself or of the part that is asked about. */
export function labelOf(field: string, part = ''): string {
  if (field === wholly) return 'この申出'
  return isPart(part) ? labelOfPart(part, field) : (fieldLabels[field] ?? field)
}

/** A value as it is read: days in the Japanese calendar, months in words. */
export function valueInWords(field: string, value: string): string {
  return field.endsWith('In') && /^\d{4}/.test(value)
    ? monthInWords(value)
    : toldValue(field, value)
}

/** What is added or struck off is answered as a whole, under this name. */
export const wholly = 'all'

/** Thirty days, as for a request under 個情法94条. */
export function answerDueOn(proposedOn: LocalDate): LocalDate {
  return addDays(proposedOn, 30)
}

export type CorrectionState = '未回答' | '回答済' | '取下げ'

export function stateOf(correction: {
  readonly decidedAt: string | null
  readonly withdrawnAt: string | null
}): CorrectionState {
  if (correction.withdrawnAt !== null) return '取下げ'
  return correction.decidedAt === null ? '未回答' : '回答済'
}

export function somethingIsAsked(changes: readonly unknown[], note: string): Ruling {
  return (
    changes.length > 0 ||
    note !== '' ||
    broken(
      '変わったところがありません。直してほしい項目を書き換えるか、そのほかの欄に書いてください。',
    )
  )
}

export function itIsOpen(correction: Parameters<typeof stateOf>[0]): Ruling {
  const state = stateOf(correction)
  return state === '未回答' || broken(`この申出は、すでに「${state}」です。`)
}

export type Decision = {
  readonly field: string
  readonly isAccepted: boolean
  readonly reason: string
}

/** Each field is answered by itself; a refusal says why. */
export function everyFieldIsAnswered(
  fields: readonly { readonly field: string }[],
  decisions: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>>,
  part = '',
): Ruling {
  for (const { field } of fields) {
    const decision = decisions[field]
    if (decision !== 'accept' && decision !== 'refuse')
      return broken(
        `「${labelOf(field, part)}」を、採用するかしないか選んでください。`,
        `decision.${field}`,
      )
    if (decision === 'refuse' && (reasons[field] ?? '').trim().length < 5)
      return broken(
        `「${labelOf(field, part)}」を採用しない理由を、5字以上で書いてください。`,
        `reason.${field}`,
      )
  }
  return true
}
