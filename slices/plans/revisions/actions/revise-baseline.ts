import { action, broken, insist, insistFresh } from '#platform'
import { countVersion, indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { theIndicatorStands } from '../../targets/rules.ts'
import { compareWithRevisedBaseline } from '../../verdicts/tables.ts'
import { BaselineForm } from '../forms.ts'
import { basesOf, keepBaselineVintage } from '../tables.ts'

/** What the publisher made of the baseline later; the one of the decision stays for the verdicts. */
export const reviseBaseline = action({
  verb: 'plans.revise-baseline',
  may: may.writePlans,
  form: BaselineForm,

  async run(here, { indicatorId, version, year, value, vintageOn, source }) {
    const saved = await indicatorSeenBy(here, indicatorId)
    insistFresh(version, saved.version, { name: saved.name }, { name: '指標の名称' })
    const { fixed } = await basesOf(here, saved)
    insist(
      theIndicatorStands(saved),
      vintageOn <= here.today || broken('公表日が、まだ来ていない日です。', 'vintageOn'),
      fixed === null ||
        fixed.year === year ||
        broken(`基準の年は${fixed.year}です。年を変えるときは、定義を改めてください。`, 'year'),
    )
    if (value === null) throw new RangeError('the form lets no empty baseline through')
    const made = { year, value, vintageOn, source, isFirst: fixed === null }
    await keepBaselineVintage(here, indicatorId, made)
    await countVersion(here, indicatorId)
    const changed = await compareWithRevisedBaseline(here, await indicatorSeenBy(here, indicatorId))
    return {
      about: indicatorId,
      noted: { before: fixed, after: made, changed },
      say:
        fixed === null
          ? '基準値を入れました。'
          : `改定された基準値を、決めたときの値の横に残しました。判定が変わる期間は${changed}件で、両方を示します。`,
    }
  },
})
