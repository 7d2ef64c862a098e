import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { theMoveIsNext, theTreeStaysAsItWas } from '../rules.ts'
import { changesSinceBase, versionSeenBy } from '../tables.ts'
import { bringIntoForce } from './adopt-version.ts'

/** 正誤: slips of the pen are put right in a version of their own, with its own table. */
export const correctMisprints = action({
  verb: 'plans.correct-misprints',
  may: may.advancePlans,
  form: StepForm,

  async run(here, { versionId, version: seen }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(theMoveIsNext('correct', version))
    insist(theTreeStaysAsItWas(version.kind, await changesSinceBase(here, version)))
    const counted = await bringIntoForce(here, version, here.today)
    return {
      about: version.planId,
      noted: { versionId, ...counted },
      say: `正誤（第${version.number}版）を確定しました。新旧対照表が正誤表になります。`,
    }
  },
})
