import { csvOf, type FileAnswer, isUuid, type Visit } from '#platform'
import { productsIn } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, processesOfTheCity } from '../../chains/tables.ts'
import type * as at from '../addresses.ts'
import { type Nearness, processesNear, usesOf } from '../rules.ts'
import { holdersOfProcess, madeInTheCity, processSeenBy } from '../tables.ts'

/** Both rankings of the page: kinds of product, then processes. A φ that is not shown stays empty. */
export async function usesFile({
  here,
  params,
  query,
}: Visit<typeof at.usesCsv>): Promise<FileAnswer> {
  const process = await processSeenBy(here, params.processId)
  const made = await madeInTheCity(here)
  const holders = await holdersOfProcess(here, process.id)
  const nameOf = new Map((await processesOfTheCity(here)).map(({ id, name }) => [id, name]))
  const from = query.chain && isUuid(query.chain) ? await chainSeenBy(here, query.chain) : null
  const own = new Set(from ? productsIn(await graphOf(here, from.id)).map(({ name }) => name) : [])
  type Row = Nearness & { readonly of: string; readonly name: string; readonly who: string }
  const rows: Row[] = [
    ...usesOf(made, process.id)
      .filter(({ id }) => !own.has(id))
      .map((use) => ({
        ...use,
        of: '製品の種類',
        name: use.id,
        who: holders
          .filter(({ id }) => use.businesses.includes(id))
          .map(({ name }) => name)
          .join('、'),
      })),
    ...processesNear(made, process.id).map((near) => ({
      ...near,
      of: '工程',
      name: nameOf.get(near.id) ?? '',
      who: '',
    })),
  ]
  const body = csvOf<Row>(
    [
      { head: '工程', cell: () => process.name },
      { head: '区分', cell: (row) => row.of },
      { head: '名前', cell: (row) => row.name },
      { head: '近さφ', cell: (row) => (row.phi === null ? null : row.phi.toFixed(2)) },
      { head: '一緒の製品（件）', cell: (row) => row.together },
      { head: '相手の製品（件）', cell: (row) => row.products },
      { head: '手がけている担い手', cell: (row) => row.who },
      { head: '時点', cell: () => here.today },
    ],
    rows,
  )
  return { type: 'text/csv; charset=utf-8', name: `${process.name}の使われ方.csv`, body }
}
