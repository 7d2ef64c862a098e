import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { Section, Table } from '#ui'
import { type TierShares, yenByTier } from '../rules.ts'

type BudgetByTierProps = {
  readonly fiscalYear: number
  readonly budgets: readonly { readonly amountYen: number; readonly shares: TierShares | null }[]
}

/** 予算現額 of the year by the market that it is meant for; what has not been said is a row of its own. */
export function BudgetByTier({ fiscalYear, budgets }: BudgetByTierProps) {
  if (budgets.length === 0) return null
  const { nearYen, japanYen, worldYen, unsetYen } = yenByTier(budgets)
  const rows = [
    { tier: '地元の商圏', yen: nearYen },
    { tier: '日本市場', yen: japanYen },
    { tier: '世界市場', yen: worldYen },
    { tier: '未設定', yen: unsetYen },
  ]
  return (
    <Section
      title="施策の予算は、どの市場のためか"
      note={`${formatFiscalYear(toFiscalYear(fiscalYear))}の予算現額　単位：千円`}
    >
      <Table
        caption="市場段階ごとの予算現額（千円）"
        rows={rows}
        rowKey={(row) => row.tier}
        empty={<span />}
        columns={[
          { key: 'tier', label: '市場', cell: (row) => row.tier },
          {
            key: 'yen',
            label: '予算現額（千円）',
            align: 'n',
            cell: (row) => formatYen(row.yen, { unit: '千円' }),
          },
        ]}
      />
    </Section>
  )
}
