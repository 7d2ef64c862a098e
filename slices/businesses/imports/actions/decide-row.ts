import { action, insist, insistFresh, Missing } from '#platform'
import { pathOf, readRecords } from '#platform/files'
import {
  businessesKnownAs,
  countVerdicts,
  rewriteRow,
  rowOfLine,
} from '../../import-rows/tables.ts'
import { ofKnown, ofNew, readAll } from '../../import-verdicts/rules.ts'
import { may } from '../../permissions.ts'
import { DecideForm } from '../forms.ts'
import { theRowIsOpen } from '../rules.ts'
import { importToMove, keepCounts } from '../tables.ts'

/** One row that is much alike others is said to be one of them, or a business of its own. */
export const decideRow = action({
  verb: 'businesses.decide-row',
  may: may.importBusinesses,
  form: DecideForm,

  async run(here, { importId, version, line, businessAs }) {
    const made = await importToMove(here, importId)
    insistFresh(version, made.version, {}, {})
    const row = await rowOfLine(here, importId, line)
    insist(theRowIsOpen(made.state, row))
    const { delimiter, lineEnd } = made
    const path = pathOf(here.varFolder, made.tableSha256)
    const { records } = await readRecords(path, row.at, 1, { delimiter, lineEnd })
    const [read] = readAll(records, line, made, here.today)
    if (read === undefined) throw new Missing()
    if (businessAs === 'another') await rewriteRow(here, importId, ofNew(read, made, []))
    else {
      const [known] = row.alike.includes(businessAs)
        ? await businessesKnownAs(here, [businessAs], [])
        : []
      if (known === undefined) throw new Missing()
      await rewriteRow(here, importId, ofKnown(read, known, made))
    }
    await keepCounts(here, importId, await countVerdicts(here, importId), made.state)
    return { about: importId, noted: { line, businessAs }, say: `${line}行目の扱いを決めました。` }
  },
})
