import { Missing, type Visit } from '#platform'
import { Empty, LinkButton, Notice, Page, Section } from '#ui'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { memberSheetPdf } from '../../panel-papers/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { ownSeat } from '../../reviews/tables.ts'
import { pageFrom } from '../../sheet-entries/rules.ts'
import { panelSheetFor } from '../tables.ts'
import { SheetTable } from './sheet-table.tsx'
import { StatisticsSection } from './statistics.tsx'

/** The sheet for a member: of all that no conflict closes to them, and only once the scores are closed. */
export async function PanelSheetPage({ here, params, query }: Visit<typeof reviewsAt.sheet>) {
  await ownSeat(here, params.callId)
  const sheet = await panelSheetFor(here, params.callId)
  if (sheet === null) throw new Missing()
  const from = pageFrom(query.from, sheet.order.length)
  const topics = Map.groupBy(sheet.topics, ({ applicationId }) => applicationId)
  return (
    <Page
      title="採点集計表"
      back={reviewsAt.review(params)}
      acts={
        sheet.round.decidedAt === null && (
          <LinkButton href={memberSheetPdf(params)} kind="sub">
            PDF
          </LinkButton>
        )
      }
      lede={`${sheet.call.schemeName}　${callLabel(sheet.call)}。順位は平均点の順で、統計は参考です。`}
    >
      <Notice>この表は審査会の中だけのものです。委員ごとの点を外で話さないでください。</Notice>
      {sheet.order.length === 0 ? (
        <Empty
          title="見られる案件はありません"
          why="割り当てられた案件がないときは、表も出ません。"
          stage="act"
        />
      ) : (
        <>
          <SheetTable sheet={sheet} from={from} to={reviewsAt.sheet(params)} />
          <Section title="合議で扱うこと">
            {topics.size === 0 ? (
              <p>必ず議論する案件はありません。</p>
            ) : (
              <ul>
                {sheet.topics.map(({ applicationId, trigger, detail }) => (
                  <li>{`案件${sheet.entries.get(applicationId)?.code ?? ''}　${trigger}：${detail}`}</li>
                ))}
              </ul>
            )}
          </Section>
          <StatisticsSection sheet={sheet} from={from} />
        </>
      )}
    </Page>
  )
}
