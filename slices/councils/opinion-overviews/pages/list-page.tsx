import { isStaff, type Visit } from '#platform'
import { Day, Empty, LinkButton, Page, SampleTag, Section, Stack, Table, Tag } from '#ui'
import { status } from '../../opinion-status/addresses.ts'
import { ownOpinions, sorting } from '../../opinions/addresses.ts'
import { statements } from '../../statements/addresses.ts'
import { report } from '../../year-reports/addresses.ts'
import type * as at from '../addresses.ts'
import { meetingsToSort, overviewRows } from '../tables.ts'

/** What was said in which body, and what of it waits. */
export async function ListPage({ here }: Visit<typeof at.overview>) {
  const rows = await overviewRows(here)
  const staff = isStaff(here.person)
  const waiting = staff ? await meetingsToSort(here) : []
  return (
    <Page
      title="会議の意見と回答"
      lede="会議で述べられた意見が、どう整理され、どう答えられ、何に反映したかを会議ごとに見ます。"
      acts={
        <>
          {here.opens(ownOpinions()) && (
            <LinkButton href={ownOpinions()} kind="sub">
              自分の意見
            </LinkButton>
          )}
          {here.opens(report()) && (
            <LinkButton href={report()} kind="sub">
              開催状況報告
            </LinkButton>
          )}
        </>
      }
    >
      <Stack wide>
        {waiting.length > 0 && (
          <Section title="整理を待つ発言" note="意見・要望として記録したもの">
            <Table
              caption="整理を待つ会議"
              rows={waiting}
              rowKey={(row) => row.meetingId}
              empty={null}
              fold
              columns={[
                {
                  key: 'meeting',
                  label: '会議',
                  cell: (row) => (
                    <a href={sorting({ meetingId: row.meetingId })}>
                      {`${row.bodyName}　第${row.number}回`}
                    </a>
                  ),
                },
                { key: 'on', label: '日', cell: (row) => <Day on={row.heldOn} form="short" /> },
                { key: 'count', label: '件', align: 'n', cell: (row) => String(row.count) },
              ]}
            />
          </Section>
        )}
        <Section title="会議ごと">
          <Table
            caption="会議ごとの意見"
            rows={rows}
            rowKey={(row) => row.bodyId}
            empty={
              <Empty
                title="会議体はまだありません"
                why="会議体を設け、会議の発言を意見として整理すると、ここに並びます。"
                stage="decide"
              />
            }
            fold
            columns={[
              {
                key: 'body',
                label: '会議体',
                cell: (row) => (
                  <>
                    <a href={status({ bodyId: row.bodyId })}>{row.bodyName}</a>{' '}
                    {row.isSample && <SampleTag />}
                  </>
                ),
              },
              {
                key: 'opinions',
                label: '意見（件）',
                align: 'n',
                cell: (row) => String(row.opinions),
              },
              {
                key: 'unanswered',
                label: '回答準備中（件）',
                align: 'n',
                cell: (row) => String(row.unanswered),
              },
              {
                key: 'again',
                label: '期日の来た今後検討',
                cell: (row) =>
                  row.dueAgain > 0 ? <Tag kind="warn">{`${row.dueAgain}件`}</Tag> : 'なし',
              },
              {
                key: 'papers',
                label: '文書',
                cell: (row) => (
                  <a href={statements({ bodyId: row.bodyId })}>諮問・答申・提言・意見のまとめ</a>
                ),
              },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  )
}
