import { action, broken, insist, insistFresh, Missing } from '#platform'
import { changesInWords, shownAs } from '../../establishments/rules.ts'
import { may } from '../../permissions.ts'
import { ProcessEditForm } from '../forms.ts'
import { itStandsUnderNoneOfItsOwn, processLabels } from '../rules.ts'
import { isNamed, processesSeenBy, rewriteProcess } from '../tables.ts'

/** A process is called otherwise, or comes to stand under a wider one. */
export const reviseProcess = action({
  verb: 'businesses.revise-process',
  may: may.writeBusinesses,
  form: ProcessEditForm,

  async run(here, { processId, version, ...typed }) {
    const all = await processesSeenBy(here)
    const saved = all.find(({ id }) => id === processId)
    if (saved === undefined) throw new Missing()
    insistFresh(version, saved.version, shownAs(processLabels, saved), processLabels)
    const isTaken = await isNamed(here, typed.name, processId)
    insist(
      !isTaken || broken('同じ名前の工程が、もうあります。', 'name'),
      itStandsUnderNoneOfItsOwn(processId, typed.parentId, all),
    )
    await rewriteProcess(here, processId, typed)
    const parent = all.find(({ id }) => id === typed.parentId)?.name ?? null
    return {
      about: processId,
      noted: changesInWords(
        processLabels,
        { ...saved, parentId: saved.parent },
        { ...typed, parentId: parent },
      ),
      say: '工程を直しました。',
    }
  },
})
