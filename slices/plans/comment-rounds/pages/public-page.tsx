import { formatWareki } from '#packages/japan'
import { pidOf, type Visit, withQuery } from '#platform'
import {
  Day,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Notice,
  Page,
  Period,
  Prose,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { CommentFields } from '../../comments/pages/comment-form.tsx'
import * as at from '../addresses.ts'
import { countsText, roundState } from '../rules.ts'
import { type CommentRound, type DraftNode, draftOf, roundByPid, roundsSeenBy } from '../tables.ts'

/** Every draft that was put to the public in this town, and what came of it. */
export async function TownPage({ here }: Visit<typeof at.town>) {
  const rounds = await roundsSeenBy(here)
  return (
    <Page
      title="計画の素案への意見の募集"
      lede="市が計画を決める前に、素案をお見せして意見をうかがいます。どなたでも読めます。"
    >
      <Table
        rows={rounds}
        rowKey={(round) => round.id}
        empty={
          <Empty
            title="いま意見を募っている素案はありません"
            why="計画の素案ができたときに、このページでお知らせします。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '計画',
            cell: (round) => (
              <a href={at.published({ roundPid: pidOf(here.city, round.id) })}>{round.planName}</a>
            ),
          },
          {
            key: 'state',
            label: '状態',
            cell: (round) => {
              const state = roundState(round, here.today)
              return <Tag kind={state === '募集中' ? 'key' : undefined}>{state}</Tag>
            },
          },
          {
            key: 'period',
            label: '募集の期間',
            cell: (round) => <Period from={round.publishedOn} to={round.closesOn} form="short" />,
          },
          {
            key: 'counts',
            label: '届いた意見',
            cell: (round) => (roundState(round, here.today) === '募集中' ? '—' : countsText(round)),
          },
          {
            key: 'answers',
            label: '市の考え方',
            cell: (round) =>
              round.answeredOn === null ? (
                '—'
              ) : (
                <a href={at.results({ roundPid: pidOf(here.city, round.id) })}>
                  意見の概要と市の考え方
                </a>
              ),
          },
        ]}
        fold
      />
    </Page>
  )
}

const perPage = 100

/** The draft as it was published, and while the round is open a form beneath it. */
export async function PublishedPage({ here, params, query, filled }: Visit<typeof at.published>) {
  const round = await roundByPid(here, params.roundPid)
  const draft = await draftOf(here, round.id)
  const state = roundState(round, here.today)
  const from = /^\d{1,5}$/.test(query.from ?? '') ? Number(query.from) : 0
  const self = at.published(params)
  return (
    <Page
      title={`${round.planName}（素案）`}
      back={at.town(at.part.of(here.city))}
      lede={ledeOf(round, state)}
      tags={<Tag kind={state === '募集中' ? 'key' : undefined}>{state}</Tag>}
      acts={
        state === '募集中' && (
          <LinkButton href={`${self}#comment`} kind="pri">
            意見を書く
          </LinkButton>
        )
      }
    >
      {round.cancelledAt !== null && (
        <Notice kind="warn">{`この募集は取りやめました。理由：${round.cancelReason}`}</Notice>
      )}
      {round.answeredOn !== null && (
        <Notice
          act={
            <LinkButton href={at.results(params)} kind="sub" size="sm">
              読む
            </LinkButton>
          }
        >
          意見の概要と市の考え方を公表しています。
        </Notice>
      )}
      <Facts>
        <Fact term="募集の期間">
          <Period from={round.publishedOn} to={round.closesOn} />
        </Fact>
        {round.shortReason !== '' && <Fact term="30日より短くした理由">{round.shortReason}</Fact>}
        <Fact term="意見を出せる人">{round.who}</Fact>
        <Fact term="受け付ける方法">{round.channels.join('・')}</Fact>
        <Fact term="担当課">{round.sectionName}</Fact>
        <Fact term="資料">
          <Prose text={round.papers} />
        </Fact>
        <Fact term="素案のもとにした資料（根拠一覧）">
          <Prose text={round.basis} />
        </Fact>
        {state !== '募集中' && <Fact term="届いた意見">{countsText(round)}</Fact>}
      </Facts>
      <Draft nodes={draft} from={from} self={self} />
      {state === '募集中' && (
        <Section title="意見を書く" id="comment" note={`${formatWareki(round.closesOn)}まで`}>
          <CommentFields to={at.sending(params)} filled={filled} draft={draft} />
        </Section>
      )}
    </Page>
  )
}

function ledeOf(round: CommentRound, state: string): string {
  if (state === '募集中')
    return `この素案への意見を、${formatWareki(round.closesOn)}まで募っています。アカウントは要りません。`
  return state === '締切'
    ? `意見の募集は${formatWareki(round.closesOn)}に終わりました。`
    : 'この募集は取りやめました。'
}

function Draft(props: { nodes: readonly DraftNode[]; from: number; self: string }) {
  const { nodes, from, self } = props
  const shown = nodes.slice(from, from + perPage)
  return (
    <Section title="素案の本文" note={`${nodes.length}項目。公表した日のままです`}>
      <Stack wide>
        {shown.map((node) => (
          <section id={`n-${node.id}`}>
            <h3>{`${node.level} ${node.number}　${node.title}`}</h3>
            {node.body !== '' && <Prose text={node.body} />}
          </section>
        ))}
      </Stack>
      {nodes.length > perPage && (
        <nav class="flex between" aria-label="素案の続き">
          {from > 0 ? (
            <a href={withQuery(self, { from: Math.max(0, from - perPage) || null })}>前の項目</a>
          ) : (
            <span />
          )}
          {from + perPage < nodes.length && (
            <a href={withQuery(self, { from: from + perPage })}>次の項目</a>
          )}
        </nav>
      )}
    </Section>
  )
}

/** The day on which it was answered, for the head of the results. */
export function AnsweredOn({ round }: { round: CommentRound }) {
  return (
    <Fact term="公表した日">
      <Day on={round.answeredOn} />
    </Fact>
  )
}
