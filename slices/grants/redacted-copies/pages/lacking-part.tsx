import { Section, Table } from '#ui'
import * as at from '../addresses.ts'
import type { Lacking } from '../tables.ts'

/** Whose files reviewers do not see as long as the stage is blind, and where copies are attached. */
export function LackingCopies({ rows }: { rows: readonly Lacking[] }) {
  if (rows.length === 0) return null
  return (
    <Section
      title="黒塗りの写しのない添付"
      note="名を伏せる段階では、写しのない添付を審査員に見せません。"
    >
      <Table
        caption="写しのない添付のある申請"
        rows={rows}
        rowKey={({ applicationId }) => applicationId}
        fold
        empty={<p>すべての添付に写しがあります。</p>}
        columns={[
          {
            key: 'label',
            label: '申請',
            cell: ({ applicationId, receiptLabel }) => (
              <a href={at.copies({ applicationId })}>{receiptLabel}</a>
            ),
          },
          { key: 'attached', label: '添付', align: 'n', cell: ({ attached }) => `${attached}件` },
          { key: 'copied', label: '写しあり', align: 'n', cell: ({ copied }) => `${copied}件` },
        ]}
      />
    </Section>
  )
}
