import { historyOf, type Visit } from '#platform'
import { Empty, Instant, Section, Timeline } from '#ui'
import type * as at from '../addresses.ts'
import { verbLabels } from '../rules.ts'
import { MeasureFrame, viewOf } from './measure-frame.tsx'

/** 変更の記録: who did what when, with the reason that was given. */
export async function LogPage({ here, params }: Visit<typeof at.log>) {
  const view = await viewOf(here, params.measureId)
  const history = await historyOf(here, params.measureId)
  return (
    <MeasureFrame view={view} tab="log">
      <Section title="変更の記録" note="新しい順。消すことはできません">
        {history.length === 0 ? (
          <Empty title="まだ記録がありません" why="直すたびに、前と後がここに残ります。" />
        ) : (
          <Timeline
            items={history.map((entry) => ({
              date: <Instant at={entry.at} form="short" />,
              title: verbLabels[entry.verb] ?? entry.verb,
              note: `${entry.actorName}${reasonOf(entry.noted)}`,
            }))}
          />
        )}
      </Section>
    </MeasureFrame>
  )
}

function reasonOf(noted: unknown): string {
  if (typeof noted !== 'object' || noted === null || !('reason' in noted)) return ''
  return typeof noted.reason === 'string' ? `　理由：${noted.reason}` : ''
}
