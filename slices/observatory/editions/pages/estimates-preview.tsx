import { Notice, Section, Table } from '#ui'
import type { Preview } from '../../effect-previews/tables.ts'

/** What becomes of the estimates when a 産業連関表 is released: for whoever decides it. */
export function EstimatesPreview({ preview }: { preview: Preview }) {
  if (preview.stays) {
    return (
      <Notice>
        {`公開しても、${preview.areaName}の試算は「${preview.before}」を先に使い続けます。`}
      </Notice>
    )
  }
  return (
    <Section title="公開すると、試算はこう変わります">
      <p class="mini">
        {`${preview.areaName}で地元の需要が1億円増えたときの生産誘発額です。いまの表は「${preview.before}」です。`}
      </p>
      <Table
        caption="生産誘発額の比較（生産額の大きい部門から）"
        columns={[
          { key: 'sector', label: '部門', cell: (one) => one.sector },
          { key: 'before', label: 'いまの表', cell: (one) => one.before },
          { key: 'after', label: 'この表', cell: (one) => one.after },
        ]}
        rows={preview.rows}
        rowKey={(one) => one.sector}
        fold
        empty={<p class="mut">試算できる部門がありません。</p>}
      />
    </Section>
  )
}
