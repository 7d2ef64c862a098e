import { Table, Tag, type TagKind } from '#ui'
import type { Finding, Verdict } from '../rules.ts'

const kinds: Readonly<Record<Verdict, TagKind>> = { 該当: 'ok', 要確認: 'warn', 対象外: 'line' }

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  return <Tag kind={kinds[verdict]}>{verdict}</Tag>
}

/** Each rule with its verdict and the words that decided it. */
export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  return (
    <Table
      caption="判定とその言葉"
      rows={findings}
      rowKey={({ rule }) => rule}
      empty=""
      tight
      columns={[
        { key: 'about', label: '見たところ', cell: ({ about }) => about },
        { key: 'verdict', label: '判定', cell: ({ verdict }) => <VerdictTag verdict={verdict} /> },
        { key: 'quoted', label: '理由になった言葉', cell: ({ quoted }) => quoted },
      ]}
    />
  )
}
