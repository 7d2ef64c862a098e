import { type Visit, withQuery } from '#platform'
import { Day, Empty, Instant, LinkButton, Page, SampleTag, Table, Tag } from '#ui'
import { applications } from '../../applications/addresses.ts'
import { partInWords } from '../../part-corrections/rules.ts'
import * as at from '../addresses.ts'
import { stateOf } from '../rules.ts'
import { type Correction, correctionsSeenBy } from '../tables.ts'

export function CorrectionTag({ correction }: { correction: Correction }) {
  const state = stateOf(correction)
  if (state === '未回答') return <Tag kind="warn">未回答</Tag>
  return <Tag kind={state === '回答済' ? 'ok' : 'line'}>{state}</Tag>
}

/** What businesses ask to have put right, those waiting first. */
export async function ListPage({ here, query }: Visit<typeof at.corrections>) {
  const all = query.show === 'all'
  const rows = await correctionsSeenBy(here, !all)
  return (
    <Page
      title="訂正の申出"
      lede={`事業者本人からの申出です。受けた日から30日以内に、項目ごとに答えます。${all ? '' : `答えを待つ申出は${rows.length}件です。`}`}
      acts={
        <>
          <LinkButton href={applications()} kind="sub">
            登録の申出を見る
          </LinkButton>
          <LinkButton href={withQuery(at.corrections(), { show: all ? '' : 'all' })} kind="sub">
            {all ? '未回答だけにする' : '答えたものも見る'}
          </LinkButton>
        </>
      }
    >
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="答えを待つ申出はありません"
            why="事業者が自分の登録の誤りに気づくと、ここに届きます。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'number',
            label: '番号',
            cell: (row) => <a href={at.correction({ correctionId: row.id })}>第{row.number}号</a>,
          },
          {
            key: 'business',
            label: '事業者',
            cell: (row) => (
              <>
                {row.business} {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'what', label: '何の', cell: (row) => partInWords(row) },
          { key: 'fields', label: '項目（件）', align: 'n', cell: (row) => row.fields },
          {
            key: 'proposed',
            label: '申出',
            cell: (row) => (
              <>
                <Instant at={row.proposedAt} form="short" />　{row.proposedName}
              </>
            ),
          },
          {
            key: 'due',
            label: '答える期限',
            cell: (row) => (
              <>
                <Day on={row.dueOn} form="short" />
                {stateOf(row) === '未回答' && row.dueOn < here.today && (
                  <>
                    {' '}
                    <Tag kind="bad">期限を過ぎました</Tag>
                  </>
                )}
              </>
            ),
          },
          { key: 'state', label: '状態', cell: (row) => <CorrectionTag correction={row} /> },
        ]}
        fold
      />
    </Page>
  )
}
