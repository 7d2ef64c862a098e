import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { RolesForm } from '../forms.ts'
import { everyStepHasItsHead } from '../rules.ts'
import { actorsOffered, lettersOf, replaceLetters } from '../tables.ts'

/** Who answers, who does, who is asked and who is told: all steps in one form. */
export const assignRoles = action({
  verb: 'measures.assign-roles',
  may: may.writeMeasures,
  form: RolesForm,

  async run(here, { measureId, rows }) {
    await measureWrittenBy(here, measureId)
    const offered = new Set((await actorsOffered(here)).map(({ actor }) => actor))
    const known = rows.every((row) => offered.has(row.actor))
    insist(known || broken('選んだ課か団体がありません。選び直してください。'))
    insist(everyStepHasItsHead(rows))
    const before = await lettersOf(here, measureId)
    await replaceLetters(here, measureId, rows)
    return { about: measureId, noted: { before, after: rows }, say: '体制を保存しました。' }
  },
})
