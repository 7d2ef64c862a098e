import { action, broken, insist } from '#platform'
import { chainSeenBy, graphOf, keepGraph, touchChain } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { RestorationForm } from '../forms.ts'
import { linesThatFit, theChainIsOpen } from '../rules.ts'
import { countFor, markRestored, removalOf } from '../tables.ts'

/** What was taken out comes back, under the ids that it had; lines that no longer fit stay out. */
export const restoreRemoval = action({
  verb: 'clusters.restore-removal',
  may: may.writeChains,
  form: RestorationForm,

  async run(here, { chainId, removalId }) {
    insist(theChainIsOpen(await chainSeenBy(here, chainId)))
    const { said, content } = await removalOf(here, chainId, removalId)
    const graph = await graphOf(here, chainId)
    const taken = content.nodes.find((node) => graph.nodes.some(({ name }) => name === node.name))
    insist(
      taken === undefined ||
        broken(
          `「${taken.name}」という名前が、そのあと別に使われています。先にそちらの名前を変えてください。`,
        ),
    )
    const nodes = [...graph.nodes, ...content.nodes]
    const lines = linesThatFit({ nodes, edges: graph.edges }, content.edges)
    await keepGraph(here, chainId, content.nodes, lines)
    for (const { id, products } of content.counted) {
      const now = graph.edges.find((edge) => edge.id === id)
      const back = content.nodes.map((node) => node.id).filter((one) => products.includes(one))
      if (now) await countFor(here, id, [...new Set([...now.products, ...back])])
    }
    await markRestored(here, removalId)
    await touchChain(here, chainId)
    const lost = content.edges.length - lines.length
    return {
      about: chainId,
      noted: { removalId, said, lost },
      say: `${said}を元に戻しました。${lost > 0 ? `いまの連鎖に合わない矢印${lost}本は戻していません。` : ''}`,
    }
  },
})
