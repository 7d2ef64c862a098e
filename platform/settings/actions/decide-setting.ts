import { z } from 'zod'
import { localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { Invalid, Missing } from '../../errors.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { aPastYearKeepsItsValues, holdingOn } from '../rules.ts'
import { settingNamed, written } from '../setting.ts'
import { decisionsOf, keepDecision } from '../tables.ts'

const DecisionForm = z.object({
  name: z.string(),
  value: z.string({ error: '値を入れてください。' }).trim().max(2_000, '値が長すぎます。'),
  validFrom: localDate('いつからの値かを、日付で入れてください。'),
  source: z.string().trim().max(200, '根拠は200字までです。').default(''),
  reason: z
    .string({ error: '変える理由を、10字以上で書いてください。' })
    .trim()
    .min(10, '変える理由を、10字以上で書いてください。')
    .max(500, '理由は500字までです。'),
})

/** Decides a setting from a day on. Nothing is overwritten: earlier values stay for earlier days. */
export const decideSetting = action({
  verb: 'platform.decide-setting',
  may: may.decideSettings,
  form: DecisionForm,

  async run(here, { name, value, validFrom, source, reason }) {
    const of = settingNamed(name)
    if (of === null || of.editedAt !== undefined) throw new Missing()
    const parsed = of.shape.safeParse(of.read ? of.read(value) : value)
    if (!parsed.success || value === '') {
      const sentence = parsed.error?.issues[0]?.message ?? '値を入れてください。'
      const ours = /[ぁ-ん]/.test(sentence) ? sentence : 'この設定に使えない値です。'
      throw new Invalid([{ field: 'value', sentence: ours }])
    }
    insist(aPastYearKeepsItsValues(validFrom, here.fiscalYear))
    const before = holdingOn(await decisionsOf(here, name), validFrom)
    await keepDecision(here, { name, validFrom, value: parsed.data, source, reason })
    return {
      about: `setting:${name}`,
      noted: { before: before?.value ?? null, after: parsed.data, validFrom, source, reason },
      say: `「${of.label}」を${written(of, parsed.data)}にしました。`,
    }
  },
})
