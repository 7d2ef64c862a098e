import { evidenceAt, type SnapshotHead } from '#slices/evidence'
import { Instant, Section, Table } from '#ui'

/** The tables that went out, as they went out. */
export function Issued({ papers }: { papers: readonly SnapshotHead[] }) {
  return (
    <Section title="配った資料" note="一字も変わらない。後の変更は照合ページに出る">
      <Table
        caption="配った前回意見の対応状況"
        rows={papers}
        rowKey={(paper) => paper.id}
        empty={<p>配った資料はまだありません。</p>}
        fold
        columns={[
          {
            key: 'title',
            label: '資料',
            cell: (paper) => (
              <a href={evidenceAt.check({ snapshotPid: paper.pid })}>{paper.title}</a>
            ),
          },
          { key: 'version', label: '版', align: 'n', cell: (paper) => String(paper.version) },
          { key: 'at', label: '日時', cell: (paper) => <Instant at={paper.at} form="short" /> },
        ]}
      />
    </Section>
  )
}
