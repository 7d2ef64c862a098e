import { type Here, pidOf, type Visit, withQuery } from '#platform'
import {
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Page,
  Period,
  Prose,
  Section,
  Stat,
  Stats,
  Table,
  Tag,
  TextField,
} from '#ui'
import { answering } from '../../comment-answers/addresses.ts'
import { comment as commentPage, newComment } from '../../comments/addresses.ts'
import { senderShown } from '../../comments/rules.ts'
import { type Comment, commentsOf } from '../../comments/tables.ts'
import { may } from '../../permissions.ts'
import { version as versionPage } from '../../versions/addresses.ts'
import * as at from '../addresses.ts'
import { roundState } from '../rules.ts'
import { type CommentRound, roundSeenBy } from '../tables.ts'

const perPage = 50

/** A round as those who answer see it: how much came, and every letter with its sender. */
export async function ShowRoundPage({ here, params, query, filled }: Visit<typeof at.round>) {
  const round = await roundSeenBy(here, params.roundId)
  const from = /^\d{1,6}$/.test(query.from ?? '') ? Math.max(1, Number(query.from)) : 1
  const letters = await commentsOf(here, round.id, from)
  const state = roundState(round, here.today)
  const to = { planId: round.planId, versionId: round.versionId }
  return (
    <Page
      title={`意見の募集　第${round.number}回`}
      back={versionPage(to)}
      lede={`${round.planName}　第${round.versionNumber}版`}
      tags={<Tag kind={state === '募集中' ? 'key' : 'seal'}>{state}</Tag>}
      acts={
        <>
          <LinkButton href={answering(to)} kind="pri">
            意見に答える
          </LinkButton>
          {round.answeredOn === null && (
            <LinkButton href={newComment(params)} kind="sub" isNew>
              届いた意見を登録する
            </LinkButton>
          )}
        </>
      }
    >
      <Stats>
        <Stat label="提出者" value={round.persons} unit="人" />
        <Stat label="届いた意見" value={round.letters} unit="通" />
        <Stat label="項目に分けた意見" value={round.items} unit="件" />
      </Stats>
      <Conditions here={here} round={round} />
      <Letters round={round} letters={letters} from={from} self={at.round(params)} />
      {state === '募集中' && may.advancePlans(here.person) && (
        <Section title="募集をやり直す" note="本文を直すときだけ">
          <p>
            募集を取りやめ、素案に戻します。届いた意見は残ります。取りやめた理由は公表されます。
          </p>
          <Form
            name="restart"
            to={at.restart(params)}
            filled={filled}
            submit="募集を取りやめて素案に戻す"
            danger
          >
            <TextField name="reason" label="やり直す理由" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Conditions({ here, round }: { here: Here; round: CommentRound }) {
  return (
    <Facts>
      <Fact term="募集の期間">
        <Period from={round.publishedOn} to={round.closesOn} />
      </Fact>
      {round.shortReason !== '' && <Fact term="短くした理由">{round.shortReason}</Fact>}
      <Fact term="意見を出せる人">{round.who}</Fact>
      <Fact term="受け付ける方法">{round.channels.join('・')}</Fact>
      <Fact term="公表した資料">
        <Prose text={round.papers} />
      </Fact>
      <Fact term="公開のページ">
        <a href={at.published({ roundPid: pidOf(here.city, round.id) })}>市民が見るページを開く</a>
      </Fact>
      {round.cancelReason !== '' && <Fact term="取りやめた理由">{round.cancelReason}</Fact>}
    </Facts>
  )
}

type LettersProps = {
  round: CommentRound
  letters: readonly Comment[]
  from: number
  self: string
}

function Letters({ round, letters, from, self }: LettersProps) {
  const next = letters[perPage]?.number ?? null
  return (
    <Section title="届いた意見" note="氏名と原文は、答える人だけが見られます。公表しません">
      <Table
        rows={letters.slice(0, perPage)}
        rowKey={(letter) => letter.id}
        pager={{
          prevHref: from > 1 ? withQuery(self, { from: Math.max(1, from - perPage) }) : null,
          nextHref: next === null ? null : withQuery(self, { from: next }),
        }}
        empty={
          <Empty
            title="意見はまだ届いていません"
            why="届かないまま締め切ったときは、0人 0件と公表されます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'number',
            label: '受付',
            cell: (letter) => (
              <a href={commentPage({ planId: round.planId, commentId: letter.id })}>
                {`第${letter.number}号`}
              </a>
            ),
          },
          { key: 'sender', label: '差出人', cell: (letter) => senderShown(letter.senderName) },
          { key: 'kind', label: '立場', cell: (letter) => letter.senderKind },
          { key: 'channel', label: '方法', cell: (letter) => letter.channel },
          {
            key: 'items',
            label: '項目',
            align: 'n',
            cell: (letter) =>
              letter.items === 0 ? (
                <Tag kind="warn">未分割</Tag>
              ) : (
                `${letter.answered}／${letter.items}`
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}
