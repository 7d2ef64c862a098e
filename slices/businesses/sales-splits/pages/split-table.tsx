import { formatYen } from '#packages/japan'
import { Table } from '#ui'
import { sealedInWords } from '../../fiscal-figures/rules.ts'
import { byTier, shareInWords, type Tier, tiers, yenOfShare } from '../rules.ts'
import type { Split } from '../tables.ts'

/** Channels down, tiers across, and what each tier is of the sales where those are known. */
export function SplitTable({ split }: { split: Split }) {
  const channels = [...new Set(split.shares.map(({ channel }) => channel))].map((channel) => ({
    channel,
    shares: split.shares.filter((one) => one.channel === channel),
  }))
  const totals = byTier(split.shares)
  const { salesYen } = split
  const salesUntold = split.salesAreSealed ? `売上高は${sealedInWords}` : '売上高が不明'
  return (
    <Table
      caption="販路と市場段階（％）"
      rows={channels}
      rowKey={(row) => row.channel}
      empty={null}
      columns={[
        { key: 'channel', label: '販路', cell: (row) => row.channel },
        ...tiers.map((tier) => ({
          key: tier,
          label: `${tier}（％）`,
          align: 'n' as const,
          cell: (row: (typeof channels)[number]) => shareOf(row.shares, tier),
        })),
        {
          key: 'sum',
          label: '計（％）',
          align: 'n',
          cell: (row) => shareInWords(row.shares.reduce((sum, { share }) => sum + share, 0)),
        },
      ]}
      foot={
        <>
          <tr>
            <th scope="row">計（％）</th>
            {totals.map(({ share }) => (
              <td class="n">{shareInWords(share)}</td>
            ))}
            <td class="n">{shareInWords(totals.reduce((sum, { share }) => sum + share, 0))}</td>
          </tr>
          <tr>
            <th scope="row">金額（円）</th>
            {totals.map(({ share }) => (
              <td class="n">{salesYen === null ? '—' : formatYen(yenOfShare(salesYen, share))}</td>
            ))}
            <td class="n">{salesYen === null ? salesUntold : formatYen(salesYen)}</td>
          </tr>
        </>
      }
    />
  )
}

const shareOf = (shares: readonly { tier: Tier; share: number }[], tier: Tier) =>
  shareInWords(shares.find((one) => one.tier === tier)?.share ?? 0)
