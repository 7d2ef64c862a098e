import { action, broken, insist } from '#platform'
import { interestOf } from '../../interests/tables.ts'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { RetestForm } from '../forms.ts'
import { keepRetest } from '../tables.ts'

/** 「まだ必要か」: each July the exit condition is looked at again. */
export const retestMeasure = action({
  verb: 'measures.retest-measure',
  may: may.writeMeasures,
  form: RetestForm,

  async run(here, { measureId, ...typed }) {
    await measureWrittenBy(here, measureId)
    insist(
      (await interestOf(here, measureId)) !== null ||
        broken('終える条件がまだ書かれていません。先に公益性を書いてください。'),
    )
    await keepRetest(here, measureId, typed)
    return {
      about: measureId,
      noted: { reason: typed.sentence, after: typed },
      say: typed.isMet
        ? '終える条件に達していると記録しました。続けるには、公益性を書き直します。'
        : 'まだ必要であると記録しました。',
    }
  },
})
