import type { LocalDate } from '#packages/japan'
import { withQuery } from '#platform'
import { capabilitiesAt } from '#slices/businesses'
import type { StrandChartProps, StrandColumn } from '#ui'
import type { Step, Steps } from '../../steps/rules.ts'
import type { ChainOutlook } from '../../steps/tables.ts'
import { twoLines } from '../../strand-names/rules.ts'
import { firstToEnd, middleInWords, rangeInWords, yearAfter } from '../../told/rules.ts'

/** Decades from the young to the old, with the tone of their dots. */
const decades = [
  { upTo: 40, label: '〜30代', tone: 1 },
  { upTo: 50, label: '40代', tone: 1 },
  { upTo: 60, label: '50代', tone: 1 },
  { upTo: 70, label: '60代', tone: 2 },
  { upTo: 80, label: '70代', tone: 3 },
  { upTo: 200, label: '80代〜', tone: 3 },
] as const

function columnOf(step: Step, { today }: ChainOutlook, years: number): StrandColumn {
  const { node, told, remaining } = step
  const isLasting = told.as === 'years' && (told.median === null || told.median > years)
  const left = remaining && `${remaining.p10[years] ?? 0}〜${remaining.p90[years] ?? 0}人`
  return {
    key: node.id,
    name: twoLines(node.name),
    note: `${step.businesses}事業所`,
    href: withQuery(capabilitiesAt.capabilities(), { q: node.process ?? node.name }),
    level: step.level,
    dots:
      step.decades &&
      decades.map(({ upTo, tone }, at) => ({
        tone,
        count: (step.decades ?? [])
          .filter(({ decade }) => decade < upTo && decade >= (decades[at - 1]?.upTo ?? 0))
          .reduce((sum, { count }) => sum + count, 0),
      })),
    remaining,
    zero: told.as === 'years' ? { median: told.median, from: told.from, to: told.to } : null,
    label: isLasting ? `${years}年後も残る` : middleInWords(told, today),
    sublabel: isLasting
      ? (left ?? '')
      : told.as === 'years'
        ? rangeInWords(told, today)
        : '幅は担当課のみ',
  }
}

/** Lines between the columns that are shown; those of alternatives are drawn apart. */
function arrowsOf(shown: readonly Step[], { graph }: ChainOutlook): StrandChartProps['arrows'] {
  const columnAt = new Map(shown.map(({ node }, column) => [node.id, column]))
  return graph.edges.flatMap(({ fromNode, toNode, logic }) => {
    const [from, to] = [columnAt.get(fromNode), columnAt.get(toNode)]
    return from === undefined || to === undefined ? [] : [{ from, to, choice: logic !== 'AND' }]
  })
}

/** When the first product can no longer be made; nothing where that is beyond what is drawn. */
function stopOf({ products }: Steps, today: LocalDate, years: number): StrandChartProps['stop'] {
  const [first] = firstToEnd(products)
  if (first?.told.as !== 'years') return null
  const { median, from, to } = first.told
  if (median === null || median > years) return null
  return {
    median,
    from,
    to,
    lines: [`${yearAfter(today, median)}年`, '流れが止まる', rangeInWords(first.told, today)],
  }
}

/** The columns of the drawing, in the order of the chain. */
export function columnsOf(
  shown: readonly Step[],
  steps: Steps,
  outlook: ChainOutlook,
  years: number,
): Pick<StrandChartProps, 'strands' | 'rows' | 'arrows' | 'stop'> {
  return {
    strands: shown.map((step) => columnOf(step, outlook, years)),
    rows: decades.map(({ label }) => label),
    arrows: arrowsOf(shown, outlook),
    stop: stopOf(steps, outlook.today, years),
  }
}
