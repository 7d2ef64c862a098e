import type { LocalDate } from '#packages/japan'
import type { Outlook, OutlookInput } from '#packages/process-chain'
import type { Here } from '#platform'
import type { Assumptions } from '../assumptions/rules.ts'
import { assumptionsOf } from '../assumptions/tables.ts'
import { versionWords } from '../chains/rules.ts'
import { type Chain, chainsOf, fixedGraphOf, type Graph, graphOf } from '../chains/tables.ts'
import { heldNodes, inputOf, type Known, outlookOf } from '../outlooks/rules.ts'
import { ableIn, holdersIn, successionsIn } from '../outlooks/tables.ts'
import { may } from '../permissions.ts'
import { type Asked, changed } from '../what-ifs/rules.ts'
import { type Steps, stepsOf } from './rules.ts'

/** The outlook of one chain on one day: by which version and assumptions, and what it says. */
export type ChainOutlook = {
  readonly chain: Chain
  /** 「第2版」; figures are made from what was fixed, before that from what is drawn so far. */
  readonly version: string
  readonly graph: Graph
  readonly known: Known
  readonly assumed: Assumptions
  readonly input: OutlookInput
  readonly outlook: Outlook | null
  /** Null is 判断できません: not one age is known. */
  readonly steps: Steps | null
  readonly today: LocalDate
}

/** What the register knows today of those who do the processes of a graph. */
async function knownOf(here: Here, graph: Graph): Promise<Known> {
  const processes = [
    ...new Set(heldNodes(graph).flatMap(({ processId }) => (processId ? [processId] : []))),
  ]
  const able = await ableIn(here, processes)
  const holders = await holdersIn(here, processes)
  const businesses = [...new Set([...able, ...holders].map(({ businessId }) => businessId))]
  return { able, holders, successions: await successionsIn(here, businesses) }
}

/** Worked out anew from the register as it stands, so that a closure tells at once. */
export async function outlookSeenBy(here: Here, chain: Chain): Promise<ChainOutlook> {
  return assumedOutlook(here, chain, await assumptionsOf(here))
}

/** The outlooks of every chain of a cluster, in the order of their names. */
export async function outlooksSeenBy(here: Here, clusterId: string): Promise<ChainOutlook[]> {
  const assumed = await assumptionsOf(here)
  const outlooks: ChainOutlook[] = []
  for (const chain of await chainsOf(here, clusterId))
    outlooks.push(await assumedOutlook(here, chain, assumed))
  return outlooks
}

async function assumedOutlook(
  here: Here,
  chain: Chain,
  assumed: Assumptions,
): Promise<ChainOutlook> {
  const fixed = await fixedGraphOf(here, chain.id)
  const graph = fixed?.content ?? (await graphOf(here, chain.id))
  const known = await knownOf(here, graph)
  const { today } = here
  const input = inputOf(graph, known, assumed, { today, seed: chain.seed })
  const version = fixed === null ? versionWords(chain) : `第${fixed.number}版`
  return answered(here, { chain, version, graph, known, assumed, input, today })
}

function answered(here: Here, question: Omit<ChainOutlook, 'outlook' | 'steps'>): ChainOutlook {
  const { graph, known, input, assumed, today } = question
  const outlook = outlookOf(input)
  const seen = { today, seesYears: may.seeYears(here.person), alarmYears: assumed.alarmYears }
  const steps = outlook === null ? null : stepsOf(graph, known, { outlook, input }, seen)
  return { ...question, outlook, steps }
}

/** The same outlook with one thing changed. */
export function changedOutlook(
  here: Here,
  before: ChainOutlook,
  nodeId: string,
  asked: Asked,
): ChainOutlook {
  return answered(here, { ...before, input: changed(before.input, nodeId, asked) })
}
