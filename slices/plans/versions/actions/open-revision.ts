import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import { copyTree } from '../../trees/tables.ts'
import { RevisionForm } from '../forms.ts'
import { kindLabels, noVersionIsAtWork } from '../rules.ts'
import { keepVersion, versionAtWork, versionInForce } from '../tables.ts'

/** The next version begins as a copy of the one in force, with the same ids. */
export const openRevision = action({
  verb: 'plans.open-revision',
  may: may.advancePlans,
  form: RevisionForm,

  async run(here, { planId, kind, reason }) {
    const plan = await planSeenBy(here, planId)
    const base = await versionInForce(here, plan.id)
    insist(noVersionIsAtWork(await versionAtWork(here, plan.id)))
    insist(
      base !== null ||
        broken('改定は、策定した計画から始めます。この計画には策定した版がありません。'),
      base === null ||
        !base.isBeingCopied ||
        broken('転記が終わっていません。先に「転記を終える」を選んでください。'),
    )
    if (base === null) return { about: plan.id, noted: {} }
    const versionId = await keepVersion(here, {
      planId: plan.id,
      baseId: base.id,
      kind,
      state: '構想',
      reason,
    })
    await copyTree(here, base.id, versionId)
    return {
      about: plan.id,
      noted: { versionId, base: base.number, kind, reason },
      params: { planId: plan.id, versionId },
      say: `${kindLabels[kind]}の版を作りました。第${base.number}版の本文を写してあります。`,
    }
  },
})
