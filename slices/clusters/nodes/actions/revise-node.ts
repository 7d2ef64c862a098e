import { action, insist, insistFresh, Missing } from '#platform'
import { kindWords } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { NodeEditForm } from '../forms.ts'
import { theChainIsOpen, theNodeFits } from '../rules.ts'
import { rewriteNode } from '../tables.ts'

/** What is said of a step is put right: its name, where it is done, how its supply stands. */
export const reviseNode = action({
  verb: 'clusters.revise-node',
  may: may.writeChains,
  form: NodeEditForm,

  async run(here, { chainId, nodeId, version, ...typed }) {
    const chain = await chainSeenBy(here, chainId)
    const graph = await graphOf(here, chainId)
    const saved = graph.nodes.find(({ id }) => id === nodeId)
    if (!saved) throw new Missing()
    insistFresh(
      version,
      saved.version,
      {
        name: saved.name,
        kind: kindWords[saved.kind],
        area: saved.area,
        supply: saved.supply ?? '',
        demand: String(saved.demand ?? ''),
        note: saved.note,
      },
      {
        name: '名前',
        kind: '種類',
        area: 'どこで',
        supply: '供給の状態',
        demand: '受注の量',
        note: 'メモ',
      },
    )
    insist(theChainIsOpen(chain), theNodeFits(graph, typed, nodeId))
    await rewriteNode(here, nodeId, typed)
    await touchChain(here, chainId)
    return { about: chainId, noted: { nodeId, before: saved, after: typed }, say: '直しました。' }
  },
})
