import { action, type Here, insist } from '#platform'
import { ClusterForm } from '../forms.ts'
import { may } from '../permissions.ts'
import {
  everyPlaceIsKnown,
  everyPlaceIsOne,
  readArea,
  theCityItselfBelongs,
  theNameIsFree,
} from '../rules.ts'
import { areasNamed, isNameTaken, keepCluster } from '../tables.ts'

/** A 産地 is entered, with where it comes from. */
export const foundCluster = action({
  verb: 'clusters.found-cluster',
  may: may.writeClusters,
  form: ClusterForm,

  async run(here, typed) {
    insist(theNameIsFree(await isNameTaken(here, typed.name)))
    const municipalities = await citiesTyped(here, typed.municipalities)
    const isSample = typed.isSample === 'on'
    const clusterId = await keepCluster(here, { ...typed, municipalities, isSample })
    return {
      about: clusterId,
      noted: { after: { ...typed, municipalities } },
      params: { clusterId },
      say: '産地を登録しました。次に、どの工程の事業者が属するかを決めてください。',
    }
  },
})

/** The cities of a 産地 as they were typed, by name or by code; without any it is this city alone. */
export async function citiesTyped(here: Here, typed: readonly string[]): Promise<number[]> {
  if (typed.length === 0) return [here.city]
  const { codes, names } = readArea(typed)
  const found = await areasNamed(here, names)
  insist(everyPlaceIsKnown(names, found), everyPlaceIsOne(names, found))
  const all = [...new Set([...codes, ...found.map(({ code }) => code)])]
  insist(theCityItselfBelongs(all, here.city))
  return all
}
