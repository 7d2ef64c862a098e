import type { Child } from 'hono/jsx'
import { formatFiscalYear, formatYen } from '#packages/japan'
import { Day, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import {
  definitionChanges,
  definitions,
  productivityInWords,
  productivityOf,
  sealedInWords,
} from '../rules.ts'
import type { YearFigure } from '../tables.ts'

const money = (yen: number | null) => (yen === null ? '不明' : formatYen(yen))
const people = (count: number | null) => (count === null ? '不明' : count.toLocaleString('ja-JP'))

/** Year by year, the latest first; not known is 不明 and never 0. */
export function YearsTable(props: {
  businessId: string
  years: readonly YearFigure[]
  writes: boolean
  empty: Child
}) {
  const changes = definitionChanges(props.years)
  return (
    <Table
      caption="年度ごとの数字"
      rows={props.years}
      rowKey={(row) => row.id}
      empty={props.empty}
      columns={[
        {
          key: 'year',
          label: '年度',
          cell: (row) => {
            const year = formatFiscalYear(row.fiscalYear)
            const href = at.figure({ businessId: props.businessId, figureId: row.id })
            return (
              <span class="nowrap">
                {props.writes && !row.isSealed ? <a href={href}>{year}</a> : year}
              </span>
            )
          },
        },
        {
          key: 'sales',
          label: '売上高（円）',
          align: 'n',
          cell: (row) => (row.isSealed ? sealedInWords : money(row.salesYen)),
        },
        {
          key: 'added',
          label: '付加価値額（円）',
          align: 'n',
          cell: (row) => (row.isSealed ? sealedInWords : money(row.valueAddedYen)),
        },
        {
          key: 'definition',
          label: '付加価値額の定義',
          cell: (row) => (
            <span>
              {row.definition ? definitions[row.definition] : '—'}
              {row.definitionNote && <small class="mut">（{row.definitionNote}）</small>}{' '}
              {changes.includes(row.fiscalYear) && <Tag kind="warn">この年度から変更</Tag>}
            </span>
          ),
        },
        {
          key: 'employees',
          label: '総従業員数（人）',
          align: 'n',
          cell: (row) =>
            row.isSealed ? (
              sealedInWords
            ) : (
              <span>
                {people(row.employees)}
                {row.employeesOn && (
                  <small class="mut">
                    <br />
                    <Day on={row.employeesOn} form="short" />
                  </small>
                )}
              </span>
            ),
        },
        { key: 'parts', label: '内訳（人）', cell: partsInWords },
        {
          key: 'productivity',
          label: '労働生産性',
          align: 'n',
          cell: (row) => (row.isSealed ? sealedInWords : productivityInWords(productivityOf(row))),
        },
        {
          key: 'source',
          label: '出どころ',
          cell: (row) => (
            <span>
              {row.source}　<Day on={row.confirmedOn} form="short" />
              <small class="mut">
                <br />
                {row.level}
              </small>
            </span>
          ),
        },
      ]}
      fold
    />
  )
}

/** Only what is known of the parts: the rest is not said to be nobody. */
function partsInWords(row: YearFigure): string {
  if (row.isSealed) return sealedInWords
  const known = [
    ['正規', row.regular],
    ['非正規', row.nonRegular],
    ['女性', row.women],
    ['外国人', row.foreigners],
    ['60歳以上', row.aged60],
  ].filter(([, count]) => count !== null)
  return known.length === 0 ? '不明' : known.map(([label, count]) => `${label}${count}`).join('、')
}
