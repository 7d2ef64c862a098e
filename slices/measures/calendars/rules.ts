import { z } from 'zod'
import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'
import { isOriginal, submissionReminder } from '../rounds/rules.ts'
import { accountsCloseOn, settlementIsDueOn } from '../settlements/rules.ts'

export const isDesignatedCity = setting(
  'measures.is-designated-city',
  z.enum(['no', 'yes']),
  'no',
  {
    label: '指定都市か（予算を議会に出す期限が30日前になる）',
    source: '地方自治法211条',
    choices: { no: '指定都市ではない（20日前）', yes: '指定都市（30日前）' },
  },
)

/** The steps of a round in their order, with the month in which they are usual. */
export const steps = [
  { name: 'policy', label: '編成方針', usual: '10月上旬' },
  { name: 'request', label: '要求の締切', usual: '10〜11月' },
  { name: 'hearing', label: 'ヒアリング', usual: '11〜12月' },
  { name: 'head', label: '課長査定', usual: '12〜1月' },
  { name: 'director', label: '部長査定', usual: '1月' },
  { name: 'mayor', label: '市長査定', usual: '1月末〜2月' },
  { name: 'release', label: '内示・復活', usual: '2月' },
  { name: 'settling', label: '確定', usual: '2月' },
  { name: 'submission', label: '議会への提出', usual: '2〜3月' },
  { name: 'vote', label: '議決', usual: '3月' },
] as const
export type StepName = (typeof steps)[number]['name']
export const stepNames = steps.map((step) => step.name)

/** The dates that the law sets for a year, each a reminder. */
export type LegalDate = { readonly label: string; readonly law: string; readonly on: LocalDate }

export function legalDates(
  round: { readonly fiscalYear: number; readonly kind: string },
  isDesignated: boolean,
): LegalDate[] {
  const { fiscalYear, kind } = round
  const before = isOriginal(kind)
    ? [
        {
          label: '議会への提出（覚え）',
          law: `地方自治法211条（年度開始の${isDesignated ? 30 : 20}日前まで）`,
          on: submissionReminder(fiscalYear, isDesignated),
        },
      ]
    : []
  return [
    ...before,
    { label: '繰越計算書', law: '地方自治法施行令146条2項', on: accountsCloseOn(fiscalYear) },
    { label: '出納閉鎖', law: '地方自治法235条の5', on: accountsCloseOn(fiscalYear) },
    { label: '決算の提出', law: '地方自治法233条1項', on: settlementIsDueOn(fiscalYear) },
  ]
}

/** A city may set an earlier day than the law's, and never a later one. */
export function theSubmissionIsInTime(
  plannedOn: LocalDate | null,
  legalOn: LocalDate | null,
): Ruling {
  return (
    plannedOn === null ||
    legalOn === null ||
    plannedOn <= legalOn ||
    broken(
      `議会への提出は、${formatWareki(legalOn)}までの日を入れてください（地方自治法211条）。`,
      'steps.submission',
    )
  )
}

/** Steps follow one another. */
export function theStepsAreInOrder(
  planned: Readonly<Partial<Record<StepName, LocalDate | null>>>,
): Ruling {
  let last: { label: string; on: LocalDate } | null = null
  for (const { name, label } of steps) {
    const on = planned[name] ?? null
    if (on === null) continue
    if (last && on < last.on) {
      return broken(
        `${label}の日が、${last.label}（${formatWareki(last.on)}）より前になっています。`,
        `steps.${name}`,
      )
    }
    last = { label, on }
  }
  return true
}
