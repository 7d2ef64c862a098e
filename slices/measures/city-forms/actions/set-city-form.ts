import { action, Invalid, insist, keepFile } from '#platform'
import { FormRefused, fillTemplate } from '#platform/typesetting'
import { may } from '../../permissions.ts'
import { CityFormForm } from '../forms.ts'
import { formNames, readCellMap, refusalSentence, theNameIsFree } from '../rules.ts'
import { formNameIsTaken, keepCityForm } from '../tables.ts'

/** A form of the city is kept with the places of its values; each place is tried in the form itself. */
export const setCityForm = action({
  verb: 'measures.set-city-form',
  may: may.setCityForms,
  form: CityFormForm,

  async run(here, { name, file, cells }) {
    insist(theNameIsFree(await formNameIsTaken(here, name)))
    const { map, problems } = readCellMap(cells, formNames)
    if (problems.length > 0)
      throw new Invalid(problems.slice(0, 20).map((sentence) => ({ field: 'cells', sentence })))
    const { fileId, sha256 } = await keepFile(here, file, ['xlsx'])
    const blank = Object.fromEntries(Object.keys(map).map((one) => [one, '']))
    try {
      await fillTemplate(new Uint8Array(await file.arrayBuffer()), map, blank, here.now)
    } catch (error) {
      if (!(error instanceof FormRefused)) throw error
      throw new Invalid([{ field: 'cells', sentence: refusalSentence(error) }])
    }
    const formId = await keepCityForm(here, { name, fileId, fileName: file.name, cellMap: map })
    return {
      about: formId,
      noted: { after: { name, file: file.name, sha256, cells: map } },
      params: { formId },
      say: '市の様式を登録しました。予算要求書を、この様式で出せます。',
    }
  },
})
