import { action, insist, insistFresh } from '#platform'
import { countVerdicts, decideDoubtful } from '../../import-rows/tables.ts'
import { may } from '../../permissions.ts'
import { PreviewForm } from '../forms.ts'
import { theImportMayBecome } from '../rules.ts'
import { importToMove, keepCounts, keepDoubtfulAs } from '../tables.ts'

/** What was found is seen, and said what becomes of rows that are much alike others. */
export const previewImport = action({
  verb: 'businesses.preview-import',
  may: may.importBusinesses,
  form: PreviewForm,

  async run(here, { importId, version, doubtfulAs }) {
    const made = await importToMove(here, importId)
    insistFresh(version, made.version, {}, {})
    insist(theImportMayBecome(made.state, 'プレビュー'))
    await decideDoubtful(here, importId, doubtfulAs)
    await keepDoubtfulAs(here, importId, doubtfulAs)
    const counts = await countVerdicts(here, importId)
    await keepCounts(here, importId, counts, 'プレビュー')
    return { about: importId, noted: { counts, doubtfulAs } }
  },
})
