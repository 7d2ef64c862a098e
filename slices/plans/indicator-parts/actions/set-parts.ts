import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import { PartsForm } from '../forms.ts'
import { indicatorsWithParts, keepParts } from '../tables.ts'

/** Which indicators add up to which: the sum of their targets is then held against the whole. */
export const setParts = action({
  verb: 'plans.set-parts',
  may: may.writePlans,
  form: PartsForm,

  async run(here, { planId, wholeId, partIds }) {
    const plan = await planSeenBy(here, planId)
    const all = await indicatorsWithParts(here, plan.id)
    const whole = all.find(({ id }) => id === wholeId)
    const parts = all.filter(({ id }) => partIds.includes(id))
    insist(
      whole !== undefined || broken('全体の指標を選び直してください。', 'wholeId'),
      !partIds.includes(wholeId) ||
        broken('全体の指標は、それ自身の内訳にはなりません。', 'partIds'),
      parts.length === partIds.length || broken('内訳の指標を選び直してください。', 'partIds'),
      parts.every(({ unit }) => unit === whole?.unit) ||
        broken('内訳は、全体と同じ単位の指標から選んでください。', 'partIds'),
    )
    await keepParts(here, wholeId, partIds)
    return {
      about: wholeId,
      noted: { before: whole?.parts ?? [], after: partIds },
      say: '内訳を記録しました。合計が合わないときは、次の突き合わせで出ます。',
    }
  },
})
