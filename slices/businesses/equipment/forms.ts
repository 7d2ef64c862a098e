import { z } from 'zod'
import { blankAsNull, wholeNumber, wholeNumberOrNull, yenOrNull } from '#packages/japan'
import { confirmedOn, month, oneOf, reason, source, text } from '../establishments/forms.ts'
import { acquisitions, conditions, maintainers, replaceabilities } from './rules.ts'

const year = (sentence: string) =>
  wholeNumberOrNull(sentence).refine(
    (typed) => typed === null || (typed >= 1850 && typed <= 2150),
    { error: sentence },
  )

const typed = {
  businessId: z.uuid(),
  establishmentId: oneOf('事業所を選び直してください。'),
  processId: oneOf('工程を選び直してください。'),
  name: z
    .string()
    .trim()
    .min(1, '設備の名称を入れてください（例：バレル研磨機）。')
    .max(100, '名称は100字までです。'),
  units: z.preprocess(
    (value) => blankAsNull(value) ?? '1',
    wholeNumber('台数は1以上の整数で入れてください。').refine(
      (units) => units >= 1 && units <= 9_999,
      { error: '台数は1以上の整数で入れてください。' },
    ),
  ),
  maker: text(100),
  model: text(100),
  installedYear: year('導入年を西暦で入れてください（例：1988）。'),
  acquired: z.enum(acquisitions, { error: '新品か中古かを選んでください。' }),
  condition: z.enum(conditions, { error: '設備の状態を選んでください。' }),
  replaceability: z.enum(replaceabilities, {
    error: '更新できるかを選んでください。分からなければ「不明」です。',
  }),
  partsEndYear: year('部品供給終了年を西暦で入れてください（例：2015）。'),
  maintainer: z.enum(maintainers, {
    error: '保守できる人がいるかを選んでください。分からなければ「不明」です。',
  }),
  renewalYear: year('更新予定年を西暦で入れてください（例：2029）。'),
  renewalYen: yenOrNull(),
  source,
  confirmedOn,
}

export const EquipmentForm = z.object(typed)

const step = { businessId: z.uuid(), equipmentId: z.uuid(), version: z.coerce.number() }

export const EquipmentEditForm = z.object({ ...typed, ...step })
export const RetirementForm = z.object({
  ...step,
  retiredIn: month('使わなくなった年月を入れてください（例：令和8年10月）。'),
  reason,
})
export const RestorationForm = z.object({ ...step, reason })
