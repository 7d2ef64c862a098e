import { Figure, StrandChart, type StrandColumn } from '#ui'
import { sourceOf } from '../../outlooks/pages/outlook-figure.tsx'
import { columnsOf } from '../../outlooks/pages/strand-columns.tsx'
import type { ChainOutlook } from '../../steps/tables.ts'
import { eraYear, middleInWords, yearAfter } from '../../told/rules.ts'

const shownYears = 30

/** One process twice: as it is, and as it would be. Nothing where no people stand behind it. */
export function ComparedStrands(props: {
  before: ChainOutlook
  after: ChainOutlook
  nodeId: string
}) {
  const { before, after, nodeId } = props
  const { today } = before
  const columns = [
    { outlook: before, name: 'いま' },
    { outlook: after, name: '変えたとき' },
  ].flatMap(({ outlook, name }) => {
    const { steps } = outlook
    const step = steps?.steps.find(({ node }) => node.id === nodeId)
    if (!steps || !step) return []
    const { strands, rows, stop } = columnsOf([step], steps, outlook, shownYears)
    const [strand] = strands
    return strand ? [{ strand: { ...strand, key: name, name: [name] }, rows, stop, step }] : []
  })
  const [first] = columns
  if (first === undefined || before.steps === null) return null
  const strands: StrandColumn[] = columns.map(({ strand }) => strand)
  const finding = `「${first.step.node.name}」の担い手：いまと、変えたとき`
  return (
    <Figure
      finding={finding}
      subtitle="濃い部分は9割の見込みで残る人、淡い部分は幅。○＝いなくなる年の中央値"
      source={sourceOf(before, before.steps)}
      table={{
        head: ['', 'いなくなる年（中央）'],
        rows: columns.map(({ strand, step }) => [strand.key, middleInWords(step.told, today)]),
      }}
    >
      <StrandChart
        finding={finding}
        description={columns
          .map(({ strand, step }) => `${strand.key}は${middleInWords(step.told, today)}`)
          .join('、')}
        strands={strands}
        rows={first.rows}
        arrows={[]}
        stop={null}
        years={shownYears}
        yearLabel={(year) => [String(yearAfter(today, year)), eraYear(today, year)]}
      />
    </Figure>
  )
}
