import { action } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { InterestForm } from '../forms.ts'
import { interestOf, keepInterest } from '../tables.ts'

/** 公益上の必要 (地方自治法232条の2) and the condition under which the help ends, said anew as a whole. */
export const statePublicInterest = action({
  verb: 'measures.state-public-interest',
  may: may.writeMeasures,
  form: InterestForm,

  async run(here, { measureId, ...typed }) {
    await measureWrittenBy(here, measureId)
    const before = await interestOf(here, measureId)
    await keepInterest(here, measureId, typed)
    return {
      about: measureId,
      noted: { before, after: typed },
      say: '公益性と終える条件を書きました。',
    }
  },
})
