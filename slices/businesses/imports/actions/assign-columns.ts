import { action, insist, insistFresh, startJob } from '#platform'
import { forgetRows } from '../../import-rows/tables.ts'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { ColumnsForm } from '../forms.ts'
import { theImportMayBecome } from '../rules.ts'
import { beginCheck, importToMove } from '../tables.ts'
import { checkImport } from './check-import.ts'

/** Says which column stands for which field; all rows are then checked (again). */
export const assignColumns = action({
  verb: 'businesses.assign-columns',
  may: may.importBusinesses,
  form: ColumnsForm,

  async run(here, { importId, version, ...read }) {
    const made = await importToMove(here, importId)
    insistFresh(version, made.version, {}, {})
    insist(theImportMayBecome(made.state, '対応付け'), theDayIsPast(read.asOf, here.today, 'asOf'))
    await forgetRows(here, importId)
    await beginCheck(here, importId, { ...read, restoresZeros: false })
    await startJob(here, checkImport, {
      importId,
      fileName: made.fileName,
      version: made.version + 1,
    })
    return {
      about: importId,
      noted: { fields: read.fields, source: read.source, asOf: read.asOf },
      say: '検査を始めました。',
    }
  },
})
