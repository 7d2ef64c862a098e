import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { theTreeIsNotEmpty } from '../rules.ts'
import { endCopying, versionSeenBy } from '../tables.ts'

/** The printed book has been copied to its end; from now on the version in force is not edited. */
export const finishCopying = action({
  verb: 'plans.finish-copying',
  may: may.writePlans,
  form: StepForm,

  async run(here, { versionId, version: seen }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(
      (version.state === '策定' && version.isBeingCopied) ||
        broken('この版は、転記の途中ではありません。'),
      theTreeIsNotEmpty(version.nodes),
    )
    await endCopying(here, versionId)
    return {
      about: version.planId,
      noted: { versionId, nodes: version.nodes },
      say: '転記を終えました。これからは「改定」か「正誤」で直します。',
    }
  },
})
