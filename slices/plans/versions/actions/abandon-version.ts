import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { endUnadopted } from '../../trees/tables.ts'
import { AbandonmentForm } from '../forms.ts'
import { isAtWork } from '../rules.ts'
import { setState, versionSeenBy } from '../tables.ts'

/** A version that will not be decided is set aside, with the reason; it stays readable. */
export const abandonVersion = action({
  verb: 'plans.abandon-version',
  may: may.advancePlans,
  form: AbandonmentForm,

  async run(here, { versionId, version: seen, reason }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(
      (isAtWork(version.state) && version.state !== '意見公募中') ||
        broken(
          version.state === '意見公募中'
            ? '意見を募っている間は、取りやめられません。締め切ってから取りやめてください。'
            : `「${version.state}」の版は、取りやめられません。`,
        ),
    )
    await setState(here, version.id, '取りやめ')
    await endUnadopted(here, version, `第${version.number}版を取りやめた。${reason}`)
    return {
      about: version.planId,
      noted: { versionId, before: version.state, reason },
      say: `第${version.number}版を取りやめました。`,
    }
  },
})
