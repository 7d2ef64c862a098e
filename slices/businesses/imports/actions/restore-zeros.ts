import { action, insist, insistFresh, startJob } from '#platform'
import { forgetRows } from '../../import-rows/tables.ts'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { theImportMayBecome } from '../rules.ts'
import { beginCheck, importToMove } from '../tables.ts'
import { checkImport } from './check-import.ts'

/** The noughts that a spreadsheet has lost are put back, because somebody said so; all is checked again. */
export const restoreZeros = action({
  verb: 'businesses.restore-zeros',
  may: may.importBusinesses,
  form: StepForm,

  async run(here, { importId, version }) {
    const made = await importToMove(here, importId)
    insistFresh(version, made.version, {}, {})
    insist(theImportMayBecome(made.state, '対応付け'))
    const { fields, source, asOf, jsicRevision } = made
    await forgetRows(here, importId)
    await beginCheck(here, importId, {
      fields,
      source,
      asOf: asOf ?? here.today,
      jsicRevision: jsicRevision ?? 14,
      restoresZeros: true,
    })
    const { fileName } = made
    await startJob(here, checkImport, { importId, fileName, version: made.version + 1 })
    return {
      about: importId,
      noted: { cells: made.offered },
      say: '0を補って、検査し直しています。',
    }
  },
})
