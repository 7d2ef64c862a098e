import { formatYen } from '#packages/japan'
import { Section, Table } from '#ui'
import { fewest, productivityInWords } from '../../fiscal-figures/rules.ts'
import { divisionOf } from '../../industries/rules.ts'
import { tiers } from '../../sales-splits/rules.ts'
import { type Told, type Total, total } from '../rules.ts'

const hidden = '＊'

export const divisionName = (code: string) =>
  code === '' ? '業種が不明' : `${code} ${divisionOf(code)?.name ?? ''}`.trim()

/** The totals of a year: by 中分類 and by tier, with how many of how many told them. */
export function Totals(props: {
  totals: readonly Total[]
  businesses: number
  /** Said after the headings, where the totals stand beside others of the year. */
  when?: string
  csvHref?: string
}) {
  const { totals, businesses, when = '' } = props
  const find = (told: Told, name: string) =>
    totals.find((one) => one.told === told && one.name === name)
  const names = [
    ...new Set(totals.filter(({ told }) => told !== 'tier').map(({ name }) => name)),
  ].sort((a, b) => (a === total ? 1 : b === total ? -1 : a < b ? -1 : 1))
  const reporting = find('tier', total)
  return (
    <>
      <Section title={`業種ごと${when}`} note="千円">
        <Table
          caption={`業種ごとの財務（千円）${when}`}
          rows={names}
          rowKey={(name) => name}
          csvHref={props.csvHref}
          empty={<p>業種ごとの金額は、まだ記録されていません。</p>}
          columns={[
            {
              key: 'name',
              label: '業種（中分類）',
              cell: (name) => (name === total ? <b>計</b> : divisionName(name)),
            },
            { key: 'n', label: '売上高の社数', align: 'n', cell: (n) => countOf(find('sales', n)) },
            { key: 'sales', label: '売上高', align: 'n', cell: (n) => moneyOf(find('sales', n)) },
            {
              key: 'm',
              label: '生産性の社数',
              align: 'n',
              cell: (n) => countOf(find('value_added', n)),
            },
            {
              key: 'added',
              label: '付加価値額',
              align: 'n',
              cell: (n) => moneyOf(find('value_added', n)),
            },
            {
              key: 'people',
              label: '総従業員数（人）',
              align: 'n',
              cell: (n) => peopleOf(find('employees', n)),
            },
            {
              key: 'productivity',
              label: '労働生産性',
              align: 'n',
              cell: (n) => productivityOf(find('value_added', n), find('employees', n)),
            },
          ]}
          fold
        />
        <p class="mini">
          付加価値額は「営業利益＋人件費＋減価償却費」のものだけを、総従業員数は付加価値額も分かる社だけを足しています。労働生産性は合計どうしの割り算です。出典：事業者台帳（決算書・申告・推定）。
          {hidden} は、公表できる数（{fewest}
          社）に満たないか、1社の割合が大きいか、ほかの数字との差から計算できるため示しません（0ではありません）。
        </p>
      </Section>
      <Section title={`市場段階ごと${when}`} note={reportingInWords(reporting, businesses)}>
        <Table
          caption={`市場段階ごとの売上高（千円）${when}`}
          rows={[...tiers, total]}
          rowKey={(name) => name}
          empty={null}
          columns={[
            {
              key: 'tier',
              label: '市場段階',
              cell: (name) => (name === total ? <b>計</b> : name),
            },
            {
              key: 'n',
              label: '売っている社数',
              align: 'n',
              cell: (n) => countOf(find('tier', n)),
            },
            {
              key: 'amount',
              label: '売上高（千円）',
              align: 'n',
              cell: (n) => moneyOf(find('tier', n)),
            },
            {
              key: 'share',
              label: '割合（％）',
              align: 'n',
              cell: (n) => shareOf(find('tier', n), reporting),
            },
          ]}
        />
        <p class="mini">
          売上高に販路の割合を掛けた合計です。割合を答えていない社の分は入っていません。一つの社がいくつもの段階で売るので、社数の合計は計と合いません。
        </p>
      </Section>
    </>
  )
}

const countOf = (figure: Total | undefined) =>
  figure === undefined ? '—' : (figure.businesses?.toLocaleString('ja-JP') ?? hidden)

const moneyOf = (figure: Total | undefined) =>
  figure === undefined
    ? '—'
    : figure.amount === null
      ? hidden
      : formatYen(figure.amount, { unit: '千円' })

const peopleOf = (figure: Total | undefined) =>
  figure === undefined ? '—' : (figure.amount?.toLocaleString('ja-JP') ?? hidden)

function productivityOf(added: Total | undefined, people: Total | undefined): string {
  if (added === undefined || people === undefined) return '計算できません'
  if (added.amount === null || !people.amount) return hidden
  return productivityInWords({ num: added.amount, den: people.amount })
}

function shareOf(figure: Total | undefined, all: Total | undefined): string {
  if (figure === undefined) return '—'
  if (figure.amount === null || !all?.amount) return hidden
  return ((figure.amount / all.amount) * 100).toFixed(1)
}

/** 「n社中m社」 */
function reportingInWords(all: Total | undefined, businesses: number): string {
  const n = businesses.toLocaleString('ja-JP')
  if (all === undefined) return `${n}社中0社`
  return all.businesses === null
    ? `${n}社中${fewest}社未満`
    : `${n}社中${all.businesses.toLocaleString('ja-JP')}社`
}
