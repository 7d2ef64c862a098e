import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ReleaseForm } from '../../rounds/forms.ts'
import { stageLabels, theRoundIsOpen } from '../../rounds/rules.ts'
import { keepRelease, roundSeenBy } from '../../rounds/tables.ts'
import { itIsReleasedOnce, thereIsSomethingToRelease } from '../rules.ts'
import { assessedAt } from '../tables.ts'

/** 内示: from now on the sections know this stage's amounts and reasons, but not what is marked 内部. */
export const releaseStage = action({
  verb: 'measures.release-stage',
  may: may.releaseStages,
  form: ReleaseForm,
  danger: true,

  async run(here, { roundId, stage }) {
    const round = await roundSeenBy(here, roundId)
    insist(
      theRoundIsOpen(round),
      itIsReleasedOnce(stage, round.released),
      thereIsSomethingToRelease(await assessedAt(here, roundId, stage)),
    )
    await keepRelease(here, roundId, stage)
    return {
      about: roundId,
      noted: { after: stage },
      say: `${stageLabels[stage]}を内示しました。`,
    }
  },
})
