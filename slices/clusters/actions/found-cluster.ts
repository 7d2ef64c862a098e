import { action, insist } from '#platform'
import { ClusterForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { theNameIsFree } from '../rules.ts'
import { isNameTaken, keepCluster } from '../tables.ts'

/** A 産地 is entered, with where it comes from. */
export const foundCluster = action({
  verb: 'clusters.found-cluster',
  may: may.writeClusters,
  form: ClusterForm,

  async run(here, typed) {
    insist(theNameIsFree(await isNameTaken(here, typed.name)))
    const clusterId = await keepCluster(here, { ...typed, isSample: typed.isSample === 'on' })
    return {
      about: clusterId,
      noted: { after: typed },
      params: { clusterId },
      say: '産地を登録しました。次に、どの工程の事業者が属するかを決めてください。',
    }
  },
})
