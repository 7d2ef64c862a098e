import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { clusterSeenBy } from '../../tables.ts'
import type * as at from '../addresses.ts'
import { leadersOf } from '../rules.ts'
import { passesOf } from '../tables.ts'

export async function passesFile({
  here,
  params,
}: Visit<typeof at.passesCsv>): Promise<FileAnswer> {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const passes = await passesOf(here, cluster.id)
  const leaders = leadersOf(passes)
  return csvFileOf(
    `${cluster.name}の仲間回し`,
    [
      { head: '回す者', cell: (row) => row.fromName },
      { head: 'まとめ役', cell: (row) => (leaders.has(row.fromBusiness) ? 'まとめ役' : '') },
      { head: '回す先', cell: (row) => row.toName ?? row.outsideName },
      { head: '回す先の場所', cell: (row) => row.outsideArea ?? '市内' },
      { head: '工程', cell: (row) => row.process ?? '不明' },
      { head: '回数（年）', cell: (row) => row.timesAYear ?? '不明' },
      { head: '時間（分）', cell: (row) => row.minutes ?? '不明' },
      { head: '距離（m）', cell: (row) => row.metres ?? '不明' },
      { head: '何で知ったか', cell: (row) => row.source },
      { head: '確かめた日', cell: (row) => row.confirmedOn },
      { head: 'メモ', cell: (row) => row.note },
    ],
    passes,
  )
}
