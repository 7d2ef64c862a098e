export type CoveredNode = {
  readonly id: string
  readonly parentId: string | null
  readonly level: string
  readonly number: string
  readonly title: string
  readonly plan: string
  readonly indicators: readonly {
    readonly id: string
    readonly name: string
    readonly attribution: string
  }[]
  /** The measures that serve it, by their public ids. */
  readonly measures: readonly string[]
}

export type CoveringMeasure = {
  readonly pid: string
  readonly name: string
  readonly lastYear: number | null
  readonly goals: number
  /** The indicators by which it is measured. */
  readonly indicators: readonly string[]
}

export const signalLabels = {
  noMeasure: '事業のない目標',
  noIndicator: '指標のない目標',
  allEnding: '事業がすべて今年度で終わる目標',
  noGoal: '目標のない事業',
  manyGoals: '目的が広すぎないかを確かめる事業（目標が4つ以上）',
  unmeasured: 'どの事業でも測っていない指標',
  onlyContext: '市の事業だけでは動かない指標（C）しかない目標',
} as const
export type Signal = keyof typeof signalLabels

export type CoverageSignal = {
  readonly signal: Signal
  readonly kind: 'goal' | 'measure' | 'indicator'
  readonly id: string
  readonly title: string
  readonly plan: string
}

const goals = ['基本目標', '施策']
const most = 3

/** Where the tree of goals has holes (plans-indicators.md §3.5). A goal is covered by what is under it. */
export function coverageSignals(
  nodes: readonly CoveredNode[],
  measures: readonly CoveringMeasure[],
  fiscalYear: number,
): CoverageSignal[] {
  const known = new Map(measures.map((measure) => [measure.pid, measure]))
  const under = Map.groupBy(nodes, ({ parentId }) => parentId)
  const branch = (node: CoveredNode, depth = 0): CoveredNode[] =>
    depth > 16
      ? []
      : [node, ...(under.get(node.id) ?? []).flatMap((child) => branch(child, depth + 1))]
  const out: CoverageSignal[] = []
  for (const node of nodes.filter(({ level }) => goals.includes(level))) {
    const all = branch(node)
    const held = [...new Set(all.flatMap((one) => one.measures))]
    const say = (signal: Signal) =>
      out.push({
        signal,
        kind: 'goal',
        ...{ id: node.id, title: `${node.number} ${node.title}`, plan: node.plan },
      })
    if (held.length === 0) say('noMeasure')
    else if (held.every((pid) => known.get(pid)?.lastYear === fiscalYear)) say('allEnding')
    const indicators = all.flatMap((one) => one.indicators)
    if (indicators.length === 0) say('noIndicator')
    else if (indicators.every(({ attribution }) => attribution === 'C')) say('onlyContext')
    for (const { id, name } of node.indicators)
      if (held.length > 0 && !held.some((pid) => known.get(pid)?.indicators.includes(id)))
        out.push({ signal: 'unmeasured', kind: 'indicator', id, title: name, plan: node.plan })
  }
  for (const measure of measures) {
    const say = (signal: Signal) =>
      out.push({ signal, kind: 'measure', id: measure.pid, title: measure.name, plan: '' })
    if (measure.goals === 0) say('noGoal')
    if (measure.goals > most) say('manyGoals')
  }
  return out
}
