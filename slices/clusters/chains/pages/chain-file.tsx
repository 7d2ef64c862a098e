import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import type * as at from '../addresses.ts'
import { kindWords, versionWords } from '../rules.ts'
import { chainSeenBy, graphOf, holdersIn } from '../tables.ts'
import { holdersInWords, needsInWords } from './steps-table.tsx'

/** The table of the chain, each row with the version that it is of. */
export async function chainFile({ here, params }: Visit<typeof at.chainCsv>): Promise<FileAnswer> {
  const chain = await chainSeenBy(here, params.chainId)
  const graph = await graphOf(here, chain.id)
  const holders = await holdersIn(here, chain.id)
  return csvFileOf(
    `${chain.name}`,
    [
      { head: '連鎖', cell: () => chain.name },
      { head: '版', cell: () => versionWords(chain) },
      { head: '名前', cell: (node) => node.name },
      { head: '種類', cell: (node) => kindWords[node.kind] },
      { head: '要るもの', cell: (node) => needsInWords(graph, node) },
      { head: '市の工程', cell: (node) => node.process },
      { head: '担い手（者）', cell: (node) => holdersInWords(node, holders) },
      { head: 'どこで', cell: (node) => node.area },
      { head: '供給', cell: (node) => node.supply },
      { head: '供給が終わる日', cell: (node) => node.supplyEndsOn },
      { head: '受注の量', cell: (node) => node.demand },
      { head: '受注の出どころ', cell: (node) => node.demandSource },
      { head: 'メモ', cell: (node) => node.note },
      { head: '時点', cell: () => here.today },
    ],
    graph.nodes,
  )
}
