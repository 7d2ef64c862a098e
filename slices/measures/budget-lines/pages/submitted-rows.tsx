import { formatYen } from '#packages/japan'
import { Instant, Section, Table } from '#ui'
import { setsu } from '../rules.ts'
import type { BreakdownRow } from '../tables.ts'

const fields = {
  setsu: '節',
  saisetsu: '細節',
  content: '内容',
  unitPriceYen: '単価（円）',
  quantity: '数量',
  unit: '単位',
  times: '回数',
  factor: '係数',
  priceSource: '単価の根拠',
} as const
const names = Object.keys(fields).filter((name): name is keyof typeof fields => name in fields)

type Typed = Readonly<Record<string, string | readonly string[]>>
type Props = {
  readonly rows: readonly BreakdownRow[]
  readonly typed: Typed
  readonly requestedAt: string
  readonly requestedName: string
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(',', '').trim()
function shown(name: string, text: string): string {
  if (name === 'setsu' && text !== '') return `${text} ${setsu[Number(text)] ?? ''}`
  return name === 'unitPriceYen' && /^\d+$/.test(text)
    ? formatYen(Number(text))
    : text || '（空欄）'
}
const usual = (name: string) => (name === 'times' || name === 'factor' ? '1' : '')
const noRow = '（この行なし）'

/** What differs, row by row of the form; a row of which nothing was typed is an empty line of it. */
function differences(rows: readonly BreakdownRow[], typed: Typed) {
  const mineOf = (place: number, name: string) => [typed[`rows.${place}.${name}`] ?? ''].flat()[0]
  const isTyped = (place: number) =>
    ['content', 'unitPriceYen', 'quantity', 'saisetsu'].some((name) => mineOf(place, name))
  const places = Object.keys(typed).flatMap((name) => /^rows\.(\d+)\./.exec(name)?.[1] ?? [])
  const count = Math.max(rows.length, ...places.map((place) => Number(place) + 1))
  return Array.from({ length: count }, (_, place) => place).flatMap((place) => {
    const [row, field] = [rows[place], `${place + 1}行目`]
    if (row === undefined)
      return isTyped(place) ? [{ field, saved: noRow, mine: mineOf(place, 'content') }] : []
    if (!isTyped(place)) return [{ field, saved: row.content, mine: noRow }]
    return names.flatMap((name) => {
      const [saved, mine] = [String(row[name]), mineOf(place, name) || usual(name)]
      if (plain(saved) === plain(mine)) return []
      return [
        { field: `${field}の${fields[name]}`, saved: shown(name, saved), mine: shown(name, mine) },
      ]
    })
  })
}

/** The request was submitted while somebody was still writing: what went out, beside what they typed. */
export function SubmittedRows({ rows, typed, requestedAt, requestedName }: Props) {
  return (
    <Section title="提出された積算との違い">
      <p>
        {`${requestedName}が `}
        <Instant at={requestedAt} />
        {' に提出しました。あなたの入力は下の欄に残っていますが、保存されていません。'}
      </p>
      <Table
        caption="提出された内容とあなたの入力"
        rows={differences(rows, typed)}
        rowKey={({ field }) => field}
        empty={<p class="mut">あなたの入力は、提出された積算と同じです。</p>}
        columns={[
          { key: 'field', label: '項目', cell: ({ field }) => field },
          { key: 'saved', label: '提出された内容', cell: ({ saved }) => saved },
          { key: 'mine', label: 'あなたの入力', cell: ({ mine }) => mine },
        ]}
        fold
      />
    </Section>
  )
}
