import { formatYen } from '#packages/japan'
import { Day, Empty, Fact, Facts, Section, Table } from '#ui'
import { EarlyStartFacts } from '../../early-starts/pages/early-start-part.tsx'
import type { LoadedCase } from './loaded-case.tsx'

/** What the recipient told on the way, and how the promise changed. */
export function ReportsPart({ loaded }: { loaded: LoadedCase }) {
  const { request, start, progress, terms } = loaded
  if (request === null && loaded.earlyStarts.length === 0) return null
  return (
    <Section title="届出と変更">
      <Facts>
        <EarlyStartFacts loaded={loaded} />
        {request !== null && (
          <Fact term="採択された計画と違う点">{request.difference || 'なし'}</Fact>
        )}
        {start !== null && (
          <Fact term="発注（契約）した日">
            <Day on={start.orderedOn} />　{start.note}
          </Fact>
        )}
        {progress.map((one) => (
          <Fact term="状況報告">
            <Day on={one.asOfOn} />　{formatYen(one.spentYen)}円　{one.progress}
            {one.trouble !== '' && `（${one.trouble}）`}
          </Fact>
        ))}
      </Facts>
      {terms.length > 1 && (
        <Table
          rows={terms}
          rowKey={(one) => String(one.seq)}
          empty={<Empty title="変更はありません" why="" />}
          columns={[
            { key: 'why', label: '事由', cell: (one) => one.because },
            { key: 'on', label: '決定の日', cell: (one) => <Day on={one.fromOn} form="short" /> },
            {
              key: 'yen',
              label: '交付額（円）',
              align: 'n',
              cell: (one) => formatYen(one.amountYen),
            },
            { key: 'ends', label: '期限', cell: (one) => <Day on={one.endsOn} form="short" /> },
          ]}
          fold
        />
      )}
    </Section>
  )
}
