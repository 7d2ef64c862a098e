import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ReturnForm } from '../forms.ts'
import { setState, versionSeenBy } from '../tables.ts'

/** Back to 素案 with a reason: the text is to change, and what was heard is heard again. */
export const returnDraft = action({
  verb: 'plans.return-draft',
  may: may.advancePlans,
  form: ReturnForm,

  async run(here, { versionId, version: seen, reason }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    insist(
      version.state === '意見整理' ||
        version.state === '案' ||
        broken(`「${version.state}」の版は、素案に戻せません。`),
    )
    await setState(here, version.id, '素案')
    return {
      about: version.planId,
      noted: { versionId, before: version.state, reason },
      say: `第${version.number}版を素案に戻しました。公表するときは、意見の募集を初めから行います。`,
    }
  },
})
