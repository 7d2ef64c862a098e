import { Day, Empty, Notice, Section, Table, Tag } from '#ui'
import { countInWords, hiddenNote } from '../../figures/rules.ts'
import * as at from '../addresses.ts'
import { isInForce } from '../rules.ts'
import type { Agreement, Handover } from '../tables.ts'

export type Shared = { readonly agreement: Agreement; readonly received: Handover | null }

/** Of each agreement in force the newest counts that were received; without force nothing is shown. */
export function sharedNow(
  agreements: readonly Agreement[],
  handovers: readonly Handover[],
  today: Agreement['fromOn'],
): Shared[] {
  return agreements
    .filter((agreement) => isInForce(agreement, today))
    .map((agreement) => ({
      agreement,
      received:
        handovers.find((one) => one.agreementId === agreement.id && one.direction === 'in') ?? null,
    }))
}

/** Members across the border: never names, only what the other city counted and shared. */
export function SharedCounts(props: { clusterId: string; shared: readonly Shared[] }) {
  const { clusterId } = props
  return (
    <>
      {props.shared.map(({ agreement, received }) => (
        <Section
          title={`${agreement.partnerName}の事業者`}
          note="協定による数だけ。名前は共有されません"
          acts={<a href={at.agreement({ clusterId, agreementId: agreement.id })}>協定と受け渡し</a>}
        >
          {received === null ? (
            <Notice>
              {agreement.partnerName}の数を、まだ受け取っていません。0者ということではありません。
            </Notice>
          ) : (
            <CountsTable handover={received} />
          )}
        </Section>
      ))}
    </>
  )
}

/** What one city counted, with its day, its source and what is hidden. */
export function CountsTable({ handover }: { handover: Handover }) {
  const { content } = handover
  return (
    <>
      <p class="mini">
        出典：{content.from.name}「{content.source}」（
        <Day on={content.asOn} />
        時点）。営業中の事業者は
        {content.total === null ? '＊' : `${content.total.toLocaleString('ja-JP')}者`}
        。一つの事業者が複数の工程を持つため、工程の合計とは一致しません。
        {hiddenNote(content.k)}
      </p>
      <Table
        caption={`${content.from.name}の工程別の事業者数`}
        rows={content.rows}
        rowKey={(row) => row.process}
        empty={<Empty title="工程がありません" why="相手の市で、属する工程が決まっていません。" />}
        columns={[
          { key: 'process', label: '工程', cell: (row) => row.process },
          {
            key: 'businesses',
            label: '事業者（者）',
            align: 'n',
            cell: (row) => countInWords(row.businesses),
          },
        ]}
        tight
      />
    </>
  )
}

export function TermTag({
  agreement,
  today,
}: {
  agreement: Agreement
  today: Agreement['fromOn']
}) {
  if (isInForce(agreement, today)) return <Tag kind="ok">有効</Tag>
  if (agreement.endedOn !== null) return <Tag kind="line">終了</Tag>
  return <Tag kind="warn">{agreement.fromOn > today ? '開始前' : '期間満了'}</Tag>
}
