import type { Visit } from '#platform'
import { pidOf } from '#platform'
import { Day, Empty, Page, Table, Tag } from '#ui'
import { ClassTag } from '../../answers/pages/answer-parts.tsx'
import { reflectionName, reflectionsShown } from '../../answers/pages/reflections.tsx'
import { approvedStepsOf } from '../../answers/tables.ts'
import * as at from '../addresses.ts'
import { type Opinion, ownOpinions } from '../tables.ts'

/** A member's own opinions, and what became of each. */
export async function OwnPage({ here }: Visit<typeof at.ownOpinions>) {
  const rows = await ownOpinions(here)
  const answerIds = [...new Set(rows.map(({ answerId }) => answerId))]
  const steps = await approvedStepsOf(here, answerIds)
  const reflections = Map.groupBy(
    await reflectionsShown(here, answerIds),
    ({ answerRef }) => answerRef,
  )
  const stepOf = ({ answerId }: Opinion) => steps.get(answerId)?.at(-1) ?? null
  const went = ({ answerId }: Opinion) => reflections.get(`answer:${answerId}`) ?? []
  return (
    <Page
      title="自分の意見"
      lede="会議で述べた意見と、市の回答、その後どうなったかです。言い直しが違うときは、意見を開いて自分の言い方を残せます。"
    >
      <Table
        caption="自分の意見とその後"
        rows={rows}
        rowKey={(row) => row.id}
        total={`${rows.length}件`}
        empty={
          <Empty
            title="整理された意見はまだありません"
            why="会議で述べた意見を事務局が一文に言い直すと、ここに出ます。"
            stage="decide"
          />
        }
        fold
        columns={[
          {
            key: 'text',
            label: '意見',
            cell: (row) => (
              <a href={at.opinion({ opinionPid: pidOf(here.city, row.id) })}>{row.restated}</a>
            ),
          },
          {
            key: 'meeting',
            label: '会議',
            cell: (row) => (
              <>
                {`${row.bodyName}　第${row.meetingNumber}回　`}
                <Day on={row.heldOn} form="short" />
              </>
            ),
          },
          {
            key: 'answer',
            label: '回答',
            cell: (row) =>
              row.answerClass ? (
                <ClassTag answerClass={row.answerClass} />
              ) : (
                <Tag kind="warn">回答準備中</Tag>
              ),
          },
          { key: 'reason', label: '理由', cell: (row) => stepOf(row)?.reason ?? '—' },
          {
            key: 'then',
            label: 'どうなった？',
            cell: (row) => went(row).map(reflectionName).join('、') || 'まだありません',
          },
        ]}
      />
    </Page>
  )
}
