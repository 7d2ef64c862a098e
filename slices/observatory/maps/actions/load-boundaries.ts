import { createHash } from 'node:crypto'
import { action, broken, insist } from '#platform'
import { countryOf } from '../../municipalities/tables.ts'
import {
  NO_TOPOLOGY,
  outlinesOf,
  theOutlinesAreOfTodaysMunicipalities,
  topologyRead,
} from '../../outlines/rules.ts'
import { may } from '../../permissions.ts'
import { BoundariesForm } from '../forms.ts'
import { boundariesOf, keepBoundaries } from '../tables.ts'

/** Takes in the city's own boundaries; from then on its maps are drawn with them. */
export const loadBoundaries = action({
  verb: 'observatory.load-boundaries',
  may: may.loadBoundaries,
  form: BoundariesForm,

  async run(here, { file }) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const same = (await boundariesOf(here)).find((one) => one.sha256 === sha256)
    if (same)
      insist(broken(`このファイルは取込み済みです（${same.loadedAt.slice(0, 10)}）。`, 'file'))
    const topology = topologyRead(new TextDecoder().decode(bytes))
    if (topology === null) insist(broken(NO_TOPOLOGY, 'file'))
    const shapes = topology === null ? [] : outlinesOf(topology)
    const { rowOf, places } = await countryOf(here, [])
    insist(
      theOutlinesAreOfTodaysMunicipalities(
        shapes,
        rowOf,
        (code) => places[rowOf.get(code) ?? -1]?.name ?? code,
      ),
    )
    const areas = shapes.filter(({ northern }) => !northern).length
    const id = await keepBoundaries(here, { fileName: file.name, sha256, shapes, areas })
    return {
      about: id,
      noted: { fileName: file.name, sha256, areas, northern: shapes.length - areas },
      say: `${areas.toLocaleString()}市区町村の境界を取り込みました。`,
    }
  },
})
