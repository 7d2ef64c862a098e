import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import type * as at from '../addresses.ts'
import type { Nearness } from '../rules.ts'
import { usesSeenBy } from '../tables.ts'

/** Both rankings of the page: kinds of product, then processes. A φ that is not shown stays empty. */
export async function usesFile({
  here,
  params,
  query,
}: Visit<typeof at.usesCsv>): Promise<FileAnswer> {
  const found = await usesSeenBy(here, params.processId, query.chain)
  const { process, holders, nameOf, uses, near } = found
  type Row = Nearness & { readonly of: string; readonly name: string; readonly who: string }
  const rows: Row[] = [
    ...uses.map((use) => ({
      ...use,
      of: '製品の種類',
      name: use.id,
      who: holders
        .filter(({ id }) => use.businesses.includes(id))
        .map(({ name }) => name)
        .join('、'),
    })),
    ...near.map((one) => ({
      ...one,
      of: '工程',
      name: nameOf.get(one.id) ?? '',
      who: '',
    })),
  ]
  return csvFileOf<Row>(
    `${process.name}の使われ方`,
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
}
