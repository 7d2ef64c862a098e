import { action, insist } from '#platform'
import { rowsOf } from '../../heritage-files/actions/bring-file.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { MarkListForm } from '../forms.ts'
import { everyNameIsListed, readCrafts, theFileIsAList, theMarkIsNew } from '../rules.ts'
import { isMarkTaken, keepMark } from '../tables.ts'

const kind = '伝統的工芸品（国指定）'

/** Marks are taken over from a published list of 伝統的工芸品, with reading and category as they stand there. */
export const takeFromList = action({
  verb: 'clusters.take-marks-from-list',
  may: may.writeClusters,
  form: MarkListForm,

  async run(here, { clusterId, file, names, prefecture, source }) {
    const cluster = await clusterSeenBy(here, clusterId)
    const crafts = readCrafts(rowsOf(new Uint8Array(await file.arrayBuffer())).rows)
    insist(theFileIsAList(crafts))
    const listed = crafts ?? []
    insist(everyNameIsListed(names, listed, prefecture))
    for (const name of names) {
      const craft = listed.find((one) => one.name === name)
      insist(theMarkIsNew(await isMarkTaken(here, { clusterId, kind, name })))
      await keepMark(here, {
        clusterId,
        kind,
        name,
        kana: craft?.kana ?? '',
        number: '',
        designatedOn: null,
        holder: '',
        goods: craft?.category ?? '',
        source,
        isSample: cluster.isSample,
      })
    }
    return {
      about: clusterId,
      noted: { after: { marks: names }, source },
      say: `名簿から${names.length}件を記録しました。指定の日は、告示で確かめて書き足してください。`,
    }
  },
})
