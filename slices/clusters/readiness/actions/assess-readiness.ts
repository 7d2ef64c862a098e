import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { AssessmentForm } from '../forms.ts'
import { onceADay, theDayIsPast } from '../rules.ts'
import { businessOf, isAssessedOn, keepAssessment } from '../tables.ts'

/** The twelve answers of one business on one day. */
export const assessReadiness = action({
  verb: 'clusters.assess-readiness',
  may: may.writeClusters,
  form: AssessmentForm,

  async run(here, { isSample, ...typed }) {
    const business = await businessOf(here, typed.businessId)
    insist(
      theDayIsPast(typed.onDay, here.today),
      onceADay(await isAssessedOn(here, business.id, typed.onDay)),
    )
    await keepAssessment(here, { ...typed, isSample: isSample === 'on' })
    return {
      about: business.id,
      noted: { onDay: typed.onDay },
      say: '輸出の備えを記録しました。',
    }
  },
})
