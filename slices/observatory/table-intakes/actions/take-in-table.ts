import { action, insist } from '#platform'
import { areaOfCity } from '../../areas/tables.ts'
import {
  keptReadable,
  layoutSaid,
  ONLY_CSV,
  received,
  refusal,
} from '../../editions/actions/take-in-edition.ts'
import { itWasPublishedBefore } from '../../editions/rules.ts'
import { may } from '../../permissions.ts'
import { TableIntakeForm } from '../forms.ts'
import { itDescribesAYearBefore, itIsOfThisCity, NO_TABLE_FILE } from '../rules.ts'

/** Takes in the 産業連関表 of this city or its prefecture; it is inspected and released as any edition. */
export const takeInTable = action({
  verb: 'observatory.take-in-table',
  may: may.takeInEditions,
  form: TableIntakeForm,

  async run(here, { file, label, publishedOn, note, total, areaCode, year, publisher, sectors }) {
    if (!/\.csv$/i.test(file.name)) throw refusal(ONLY_CSV)
    if ((await layoutSaid(file)) !== 'io') throw refusal(NO_TABLE_FILE)
    insist(
      itIsOfThisCity(areaCode, await areaOfCity(here)),
      itWasPublishedBefore(publishedOn, here.today),
      itDescribesAYearBefore(year, publishedOn),
    )
    const kept = await keptReadable(here, file)
    return received(here, kept, {
      layout: 'io',
      label,
      publishedOn,
      note,
      told: { total, columns: {}, table: { areaCode, year, publisher, sectors } },
    })
  },
})
