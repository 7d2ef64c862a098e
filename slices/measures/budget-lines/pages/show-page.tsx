import { formatYen } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import { Fact, Facts, LinkButton, Notice, Page, Section, Table } from '#ui'
import { scheme as schemePage } from '../../funds/addresses.ts'
import { allocationsOf, schemesSeenBy } from '../../funds/tables.ts'
import { paper } from '../../papers/addresses.ts'
import { lineRef } from '../../publications/tables.ts'
import { request as requestPage } from '../../requests/addresses.ts'
import { requestedName, roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureSeenBy } from '../../tables.ts'
import type * as at from '../addresses.ts'
import { setsuLabel } from '../rules.ts'
import { lineSeenBy, rowsOf } from '../tables.ts'

/** One line with its thread: an amount leads here, and from here to its evidence. */
export async function LinePage({ here, params }: Visit<typeof at.line>) {
  const line = await lineSeenBy(here, params.lineId)
  const measure = await measureSeenBy(here, line.measureId)
  const round = await roundSeenBy(here, line.roundId)
  const thread = await threadOf(here, lineRef(line.id), { decision: requestedName(round) })
  const rows = (await rowsOf(here, line.requestId)).filter((row) => row.lineId === line.id)
  const schemes = await schemesSeenBy(here)
  const paid = (await allocationsOf(here, line.requestId)).filter((one) => one.lineId === line.id)
  const nameOf = (schemeId: string | null) =>
    schemes.find((scheme) => scheme.id === schemeId)?.name ?? '一般財源'
  return (
    <Page
      title={`${roundName(round)} ${setsuLabel(line)} ${formatYen(line.amountYen, { unit: '千円' })}千円`}
      back={requestPage({ measureId: measure.id, roundId: round.id })}
      lede={measure.name}
      acts={
        <LinkButton
          href={withQuery(paper({ measureId: measure.id, paperName: 'budget-request' }), {
            round: round.id,
          })}
          kind="sub"
        >
          予算要求書に戻る
        </LinkButton>
      }
    >
      {line.withdrawnAt !== null && (
        <Notice kind="warn">この行は積算から外されました。記録として残っています。</Notice>
      )}
      <ThreadOf thread={thread} />
      <Section title="積算の行">
        <Table
          rows={rows}
          rowKey={(row) => row.number}
          empty={<p class="mut">行はありません。</p>}
          columns={[
            { key: 'content', label: '内容', cell: (row) => row.content },
            {
              key: 'price',
              label: '単価（円）',
              align: 'n',
              cell: (row) => formatYen(row.unitPriceYen),
            },
            {
              key: 'count',
              label: '数量×回数×係数',
              cell: (row) => `${row.quantity}${row.unit}×${row.times}×${row.factor}`,
            },
            { key: 'yen', label: '金額（円）', align: 'n', cell: (row) => formatYen(row.yen) },
            { key: 'source', label: '単価の根拠', cell: (row) => row.priceSource },
          ]}
          fold
        />
      </Section>
      <Section title="財源">
        <Facts>
          {paid.map((one) => (
            <Fact term={nameOf(one.schemeId)}>
              {`${formatYen(one.amountYen, { unit: '千円' })}千円　`}
              {one.schemeId && (
                <a href={schemePage({ schemeId: one.schemeId })}>補助率・上限と根拠のページ</a>
              )}
            </Fact>
          ))}
        </Facts>
      </Section>
    </Page>
  )
}
