import { csvFileOf, type FileAnswer, idInPid, Missing, type Visit } from '#platform'
import { Section, Table } from '#ui'
import { callInPublic } from '../../calls/tables.ts'
import { axisIn, cellIn, type Lang, resultWords } from '../../public-wordings/rules.ts'
import type * as at from '../addresses.ts'
import type { Breakdown, BreakdownAxis } from '../forms.ts'
import { figureInWords } from '../rules.ts'
import { publishedBreakdown } from '../tables.ts'

function AxisTable({ of, axis, lang }: { of: string; axis: BreakdownAxis; lang: Lang }) {
  const words = resultWords[lang].breakdown
  const label = axisIn(lang, axis.label)
  return (
    <Table
      caption={lang === 'en' ? `${of}: ${label}` : `${of}：${label}`}
      rows={axis.rows}
      rowKey={({ cell }) => cell}
      fold
      empty={<p>{words.none}</p>}
      columns={[
        { key: 'cell', label, cell: ({ cell }) => cellIn(lang, cell) },
        {
          key: 'adopted',
          label: words.adopted,
          align: 'n',
          cell: ({ adopted }) => figureInWords(adopted),
        },
        {
          key: 'others',
          label: words.others,
          align: 'n',
          cell: ({ others }) => figureInWords(others),
        },
      ]}
    />
  )
}

/** 内訳 of a result as it stands in public, and as it is shown before. */
export function BreakdownTables({ breakdown, lang }: { breakdown: Breakdown; lang: Lang }) {
  const words = resultWords[lang].breakdown
  const all = [...breakdown.call, ...breakdown.sum]
  if (all.every(({ rows }) => rows.length === 0)) return null
  return (
    <Section title={words.title}>
      {breakdown.call.map((axis) => (
        <AxisTable of={words.ofCall} axis={axis} lang={lang} />
      ))}
      {breakdown.sum.map((axis) => (
        <AxisTable of={words.ofAll} axis={axis} lang={lang} />
      ))}
      {all.some(({ isWhole }) => !isWhole) && <p class="hint">{words.hidden}</p>}
    </Section>
  )
}

/** A spreadsheet takes a dash for the beginning of a formula. */
const hiddenInFiles = '秘匿'

const linesOf = (breakdown: Breakdown) =>
  (
    [
      ['この公募', breakdown.call],
      ['この制度のこれまでの累計', breakdown.sum],
    ] as const
  ).flatMap(([of, tables]) =>
    tables.flatMap((axis) => axis.rows.map((row) => ({ ...row, of, label: axis.label }))),
  )

export async function breakdownFile({
  here,
  params,
}: Visit<typeof at.breakdownCsv>): Promise<FileAnswer> {
  const call = await callInPublic(here, idInPid(params.callPid, here.city))
  const breakdown = await publishedBreakdown(here, call.id)
  if (breakdown === null) throw new Missing()
  return csvFileOf(
    `審査結果の内訳_${call.schemeName}_${call.fiscalYear}-${call.round}`,
    [
      { head: '対象', cell: (row) => row.of },
      { head: '分け方', cell: (row) => row.label },
      { head: '区分', cell: (row) => row.cell },
      { head: '採択', cell: (row) => row.adopted ?? hiddenInFiles },
      { head: '採択以外', cell: (row) => row.others ?? hiddenInFiles },
    ],
    linesOf(breakdown),
  )
}
