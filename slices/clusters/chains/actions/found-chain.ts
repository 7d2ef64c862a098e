import { randomUUID } from 'node:crypto'
import { normaliseForSearch } from '#packages/japan'
import { action, type Here, insist, sha256 } from '#platform'
import { processesOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import { ChainForm } from '../forms.ts'
import { drawnFrom, theNameIsFree } from '../rules.ts'
import { isNameTaken, keepChain, keepGraph } from '../tables.ts'

/** A chain is begun, empty or as a copy of a template; its steps are linked to the city's processes. */
export const foundChain = action({
  verb: 'clusters.found-chain',
  may: may.writeChains,
  form: ChainForm,

  async run(here, { clusterId, name, template, isSample }) {
    const cluster = await clusterSeenBy(here, clusterId)
    insist(theNameIsFree(await isNameTaken(here, clusterId, name)))
    const chainId = await keepChain(here, {
      clusterId,
      name,
      template,
      // Of the name, so that the same chain draws the same outlook wherever it is founded.
      seed: Number.parseInt(sha256(`${cluster.name} ${name}`).slice(0, 7), 16),
      isSample: isSample === 'on',
    })
    const from = everyTemplate.find(({ key }) => key === template)
    if (from) {
      const { nodes, lines } = drawnFrom(from)
      const idOf = new Map(nodes.map((node) => [node.name, randomUUID()]))
      const id = (name: string) => idOf.get(name) ?? ''
      const processOf = await processByName(here)
      await keepGraph(
        here,
        chainId,
        nodes.map(({ name, kind, called, note }) => ({
          id: id(name),
          kind,
          name,
          note,
          processId: kind === 'process' || kind === 'service' ? processOf([name, ...called]) : null,
          area: '' as const,
          supply: null,
          supplyEndsOn: null,
          demand: null,
          demandSource: '',
        })),
        lines.map((line) => ({
          ...line,
          fromNode: id(line.fromNode),
          toNode: id(line.toNode),
          products: line.products.map(id),
        })),
      )
    }
    return {
      about: chainId,
      noted: { clusterId, name, template },
      params: { clusterId, chainId },
      say: from
        ? `ひな形「${from.name}」を写して、連鎖をつくりました。ひな形は変わりません。`
        : '連鎖をつくりました。まず製品を一つ加えてください。',
    }
  },
})

async function processByName(here: Here) {
  const byName = new Map<string, string>()
  for (const { id, name, synonyms } of await processesOf(here))
    for (const one of [name, ...synonyms]) {
      const key = normaliseForSearch(one)
      if (!byName.has(key)) byName.set(key, id)
    }
  return (names: readonly string[]) =>
    names.map((name) => byName.get(normaliseForSearch(name))).find((id) => id) ?? null
}
