import type { Visit } from '#platform'
import { Day, Empty, LinkButton, Page, Table, Tag } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { roundName, stageLabels } from '../rules.ts'
import { roundsSeenBy } from '../tables.ts'

export async function RoundsPage({ here }: Visit<typeof at.rounds>) {
  const rounds = await roundsSeenBy(here)
  const open = may.openRounds(here.person) && (
    <LinkButton href={at.newRound()} kind="pri" isNew>
      編成方針を出す
    </LinkButton>
  )
  return (
    <Page title="予算要求" lede="予算編成ごとの締切と段階。" acts={open}>
      <Table
        rows={rounds}
        rowKey={(round) => round.id}
        empty={
          <Empty
            title="予算編成がまだありません"
            why="財政課が編成方針を出すと、各課が要求書を書けます。"
            act={open || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '予算編成',
            cell: (round) => <a href={at.round({ roundId: round.id })}>{roundName(round)}</a>,
          },
          { key: 'due', label: '要求の締切', cell: (round) => <Day on={round.dueOn} /> },
          {
            key: 'released',
            label: '内示した段階',
            cell: (round) => round.released.map((stage) => stageLabels[stage]).join('、') || '—',
          },
          {
            key: 'voted',
            label: '議決',
            cell: (round) =>
              round.votedOn ? <Day on={round.votedOn} /> : <Tag kind="line">編成中</Tag>,
          },
        ]}
        fold
      />
    </Page>
  )
}
