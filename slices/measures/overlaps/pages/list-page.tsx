import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Empty, Page, Table, Tag } from '#ui'
import { measure } from '../../addresses.ts'
import * as at from '../addresses.ts'
import { overlapAnswerLabels } from '../rules.ts'
import { type Pair, pairsSeenBy } from '../tables.ts'

/** Pairs of measures that look alike, with the reasons in words; what waits for an answer stands first. */
export async function OverlapsPage({ here }: Visit<typeof at.overlaps>) {
  const pairs = await pairsSeenBy(here)
  const waiting = pairs.filter((pair) => !pair.isSilent).length
  return (
    <Page
      title="事業の重なり"
      lede={`違う課の事業で、対象・手段・地域が似ている組。答えを待つ組 ${waiting}件。`}
    >
      <p class="mini">
        受けた人の重なりは、交付の記録がある事業どうしでだけ数えます。いまは記録がないため示していません。
      </p>
      <Table
        rows={pairs}
        rowKey={({ one, other }) => `${one.id}-${other.id}`}
        csvHref={at.overlapsCsv()}
        empty={
          <Empty
            title="重なる事業はありません"
            why="違う課の事業の対象の半分以上、手段、地域が同じになると、ここに出ます。"
            stage="decide"
          />
        }
        columns={[
          { key: 'one', label: '事業', cell: ({ one }) => <Name of={one} /> },
          { key: 'other', label: '似ている事業', cell: ({ other }) => <Name of={other} /> },
          { key: 'reason', label: '同じところ', cell: ({ overlap }) => overlap.reason },
          {
            key: 'answer',
            label: '答え',
            cell: (pair) => (
              <a href={at.overlap({ oneId: pair.one.id, otherId: pair.other.id })}>
                {pair.answer === null ? (
                  <Tag kind="warn">未回答</Tag>
                ) : (
                  <>
                    {overlapAnswerLabels[pair.answer.answer]}{' '}
                    {!pair.isSilent && <Tag kind="warn">対象や手段が変わりました</Tag>}
                  </>
                )}
              </a>
            ),
          },
        ]}
        fold
      />
    </Page>
  )
}

function Name({ of }: { of: Pair['one'] }) {
  return (
    <>
      <a href={measure({ measureId: of.id })}>{of.name}</a> {`（${of.sectionName}）`}
    </>
  )
}

export async function overlapsFile({ here }: Visit<typeof at.overlapsCsv>): Promise<FileAnswer> {
  return csvFileOf(
    '事業の重なり',
    [
      { head: '事業', cell: (pair) => pair.one.name },
      { head: '課', cell: (pair) => pair.one.sectionName },
      { head: '似ている事業', cell: (pair) => pair.other.name },
      { head: '似ている事業の課', cell: (pair) => pair.other.sectionName },
      { head: '同じところ', cell: (pair) => pair.overlap.reason },
      {
        head: '答え',
        cell: ({ answer }) => (answer ? overlapAnswerLabels[answer.answer] : null),
      },
      { head: '説明', cell: ({ answer }) => answer?.sentence ?? null },
    ],
    await pairsSeenBy(here),
  )
}
