import { Empty, Instant, Page, Table, Tag } from '#ui'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { percentOf, shownState, stateNames } from '../rules.ts'
import { type JobSeen, jobsSeenBy } from '../tables.ts'

export async function ListPage({ here }: Visit<typeof at.jobs>) {
  const jobs = await jobsSeenBy(here)
  const all = may.seeEverybodysJobs(here.person)
  return (
    <Page
      title="時間のかかる作業"
      lede="取り込みや一括の作成など、画面を閉じても続く作業です。新しいものから100件まで表示します。"
    >
      <Table
        caption={all ? '市のすべての作業' : 'あなたが始めた作業'}
        rows={jobs}
        rowKey={(job) => job.id}
        columns={[
          {
            key: 'title',
            label: '作業',
            cell: (job) => <a href={at.job({ jobId: job.id })}>{job.title}</a>,
          },
          ...(all
            ? [{ key: 'asker', label: '始めた人', cell: (job: JobSeen) => job.askerName ?? '自動' }]
            : []),
          { key: 'state', label: '状態', cell: (job) => <StateTag job={job} /> },
          {
            key: 'done',
            label: '進み',
            align: 'n',
            cell: (job) => `${Math.round(percentOf(job))}％`,
          },
          {
            key: 'troubles',
            label: '取り込めなかったもの',
            align: 'n',
            cell: (job) => job.troubles.toLocaleString('ja-JP'),
          },
          { key: 'askedAt', label: '始めた日時', cell: (job) => <Instant at={job.askedAt} /> },
        ]}
        empty={
          <Empty
            title="作業はありません"
            why="取り込みや一括の作成を始めると、進み具合がここに出ます。"
          />
        }
        fold
      />
    </Page>
  )
}

export function StateTag({ job }: { job: Pick<JobSeen, 'state'> }) {
  const shown = shownState(job)
  const kind = shown === 'done' ? 'ok' : shown === 'running' ? 'line' : 'warn'
  return <Tag kind={kind}>{stateNames[job.state]}</Tag>
}
