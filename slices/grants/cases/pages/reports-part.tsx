import { formatYen } from '#packages/japan'
import { Day, Empty, Fact, Facts, Section, Table } from '#ui'
import { EarlyStartFacts } from '../../early-starts/pages/early-start-part.tsx'
import { isTaxStatus, taxStatuses } from '../../tax-reports/rules.ts'
import type { LoadedCase } from './loaded-case.tsx'

/** What the recipient told on the way, and how the promise changed. */
export function ReportsPart({ loaded }: { loaded: LoadedCase }) {
  const { request, start, progress, terms } = loaded
  if (request === null && loaded.earlyStarts.length === 0) return null
  return (
    <Section title="届出と変更">
      <Facts>
        <EarlyStartFacts loaded={loaded} />
        {loaded.suspension !== null && (
          <Fact term="一時停止">
            <Day on={loaded.suspension.untilOn} />
            まで　{loaded.suspension.ground}　再開のために示すこと：{loaded.suspension.mustShow}
          </Fact>
        )}
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
          caption="期間と額の変わり方"
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

/** What was told in the years after the payment. */
export function AfterwardsPart({ loaded }: { loaded: LoadedCase }) {
  const { followUps, taxReports } = loaded
  if (followUps.length + taxReports.length === 0) return null
  return (
    <Section title="支払の後の報告">
      <Facts>
        {followUps.map((one) => (
          <Fact term={`事業化状況（${one.year}年目）`}>
            <Day on={one.reportedOn} />　{one.outcome}
            {one.deals !== null && `　成約${one.deals}件`}
            {one.dealsYen !== null && `　${formatYen(one.dealsYen)}円`}
            {one.owedYen > 0 && `　収益納付${formatYen(one.owedYen)}円`}
          </Fact>
        ))}
        {taxReports.map((one) => (
          <Fact term="仕入控除税額">
            <Day on={one.reportedOn} />　
            {isTaxStatus(one.status) ? taxStatuses[one.status] : one.status}
            {`　返還額${formatYen(one.returnYen)}円`}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
