import { action, insist } from '#platform'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import { PlanForm } from '../forms.ts'
import { itEndsAfterItStarts, itEndsWithinTheYear, labelOf, specialsOf } from '../rules.ts'
import { writePlan } from '../tables.ts'
import { type InFields, keepTyped } from './keep-answers.ts'

/** What is going to be done, from when to when. */
export const savePlan = action({
  verb: 'grants.save-plan',
  may: may.writeDrafts,
  form: PlanForm,

  async run(here, { applicationId, version, specials, ...typed }) {
    const { schemeKind, fiscalYear } = await applicationWrittenBy(here, applicationId)
    insist(
      itEndsAfterItStarts(typed.startsOn, typed.endsOn),
      itEndsWithinTheYear(typed.endsOn, fiscalYear),
    )
    const names = specialsOf(schemeKind).map(({ name }) => name)
    const inFields: InFields = (field, value) => [
      {
        name: names.includes(field) ? `specials.${field}` : field,
        label: labelOf(field, schemeKind),
        value,
      },
    ]
    const { application, changed } = await keepTyped(
      here,
      applicationId,
      version,
      {
        ...typed,
        startsOn: typed.startsOn ?? '',
        endsOn: typed.endsOn ?? '',
        ...Object.fromEntries(names.map((name) => [name, specials[name] ?? ''])),
      },
      inFields,
    )
    await writePlan(here, application.id, typed)
    return { about: application.id, noted: { changed }, say: '保存しました。' }
  },
})
