import type { Visit } from '#platform'
import {
  Button,
  Columns,
  Day,
  Empty,
  Form,
  LinkButton,
  Notice,
  Page,
  Period,
  RowLink,
  Rows,
  SampleTag,
  Section,
  Table,
  Tag,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { balance as balancePage } from '../../balances/addresses.ts'
import { seats as seatsPage } from '../../category-seats/addresses.ts'
import { datePoll as datePollPage, newDatePoll } from '../../date-polls/addresses.ts'
import { stateOfDatePoll } from '../../date-polls/rules.ts'
import { datePollsOfBody } from '../../date-polls/tables.ts'
import { LetterRows } from '../../letters/pages/show-page.tsx'
import { lettersOfBody } from '../../letters/tables.ts'
import { meeting as meetingPage, newMeeting } from '../../meetings/addresses.ts'
import { stateOfMeeting } from '../../meetings/rules.ts'
import { meetingsOfBody } from '../../meetings/tables.ts'
import * as membersAt from '../../members/addresses.ts'
import { stateOfMember } from '../../members/rules.ts'
import { type Member, membersOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { recruitmentsOf } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { byOutlineSentence, mayDecide, stateOfBody } from '../rules.ts'
import { bodySeenBy } from '../tables.ts'
import { BodyActs } from './body-acts.tsx'
import { BodyRule } from './body-rule.tsx'
import { RecruitmentRows } from './recruitment-rows.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.body>) {
  const body = await bodySeenBy(here, params.bodyId)
  const members = await membersOf(here, body.id)
  const meetings = await meetingsOfBody(here, body.id)
  const letters = await lettersOfBody(here, body.id)
  const recruitments = await recruitmentsOf(here, body.id)
  const polls = await datePollsOfBody(here, body.id)
  const state = stateOfBody(body)
  const writes = may.writeBodies(here.person)
  const decides = may.decideOnBodies(here.person)
  const formsShown = [
    ...(writes && state !== '終了' && mayDecide(body.basis) ? ['chair-way'] : []),
    ...(decides && state === '準備' ? ['establishment'] : []),
    ...(decides && state === '設置' ? ['ending'] : []),
  ]
  const shown = members.filter((one) => writes || stateOfMember(one, here.today) === '委嘱済')
  return (
    <Page
      title={body.name}
      back={at.bodies()}
      lede={body.purpose}
      tags={
        <>
          <Tag kind={state === '設置' ? 'ok' : 'line'}>{state}</Tag>
          <Tag kind="line">{body.basis}</Tag>
          {body.isSample && <SampleTag />}
        </>
      }
      acts={
        writes &&
        state === '設置' && (
          <LinkButton href={newMeeting({ bodyId: body.id })} kind="pri" isNew>
            会議を起案する
          </LinkButton>
        )
      }
    >
      <Refused filled={filled} forms={formsShown} />
      {!mayDecide(body.basis) && <Notice>{byOutlineSentence}</Notice>}
      {body.hasVotes && body.chairWay === null && (
        <Notice kind="warn">議長の表決の扱い（A・B）を先に決めてください。</Notice>
      )}
      <Columns shape="main">
        <div class="stack-6">
          <Section
            title="開催"
            note={`${meetings.length}回`}
            acts={
              writes &&
              state === '設置' && (
                <a href={newDatePoll({ bodyId: body.id })}>日程を委員にたずねる</a>
              )
            }
          >
            {polls.length > 0 && (
              <p class="flex">
                {polls.slice(0, 3).map((poll) => (
                  <a href={datePollPage({ datePollId: poll.id })}>
                    {`${poll.title}（${stateOfDatePoll(poll, here.today)}）`}
                  </a>
                ))}
              </p>
            )}
            {meetings.length === 0 ? (
              <Empty
                stage="decide"
                title="会議はまだありません"
                why="設置したら、日時と議題を入れて会議を起案します。"
              />
            ) : (
              <Rows>
                {meetings.map((meeting) => (
                  <RowLink
                    href={meetingPage({ meetingId: meeting.id })}
                    title={meeting.title}
                    note={`${meeting.place}　${meeting.startsAt}〜${meeting.endsAt}`}
                    side={
                      <>
                        <Day on={meeting.heldOn} form="short" /> {stateOfMeeting(meeting)}
                      </>
                    }
                  />
                ))}
              </Rows>
            )}
          </Section>
          <Section
            title="委員"
            note={`現員${members.filter((one) => stateOfMember(one, here.today) === '委嘱済').length}人・定数${body.seatsMax}人`}
            acts={
              writes && (
                <LinkButton href={membersAt.newMember({ bodyId: body.id })} size="sm">
                  候補を入れる
                </LinkButton>
              )
            }
          >
            <MembersTable members={shown} linked={may.seeBodies(here.person)} today={here.today} />
            {may.seeBodies(here.person) && (
              <p class="flex">
                <a href={balancePage({ bodyId: body.id })}>委員構成と目標</a>
                <a href={membersAt.roster({ bodyId: body.id })}>委員名簿（案）</a>
                <a href={`${membersAt.roster({ bodyId: body.id })}?for=public`}>
                  公表用の名簿（案）
                </a>
                {writes && <a href={seatsPage({ bodyId: body.id })}>区分と席を決める</a>}
              </p>
            )}
            {writes && members.length > 0 && (
              <Form to={membersAt.rosters({ bodyId: body.id })} inline>
                <Button size="sm">委員名簿に番号を付けて発行する</Button>
              </Form>
            )}
          </Section>
          <RecruitmentRows here={here} bodyId={body.id} recruitments={recruitments} />
          {letters.length > 0 && (
            <Section title="出した文書">
              <LetterRows letters={letters} />
            </Section>
          )}
        </div>
        <BodyRule body={body} />
      </Columns>
      {writes && <BodyActs body={body} filled={filled} decides={decides} />}
    </Page>
  )
}

function MembersTable(props: {
  members: readonly Member[]
  linked: boolean
  today: Parameters<typeof stateOfMember>[1]
}) {
  return (
    <Table
      rows={props.members}
      rowKey={(row) => row.id}
      fold
      columns={[
        {
          key: 'name',
          label: '氏名',
          cell: (row) =>
            props.linked ? (
              <a href={membersAt.member({ memberId: row.id })}>{row.name}</a>
            ) : (
              row.name
            ),
        },
        { key: 'category', label: '区分', cell: (row) => row.category },
        { key: 'affiliation', label: '所属', cell: (row) => row.affiliation },
        {
          key: 'term',
          label: '任期',
          cell: (row) => <Period from={row.termFrom} to={row.termTo} form="short" />,
        },
        { key: 'number', label: '期', align: 'n', cell: (row) => row.termNumber },
        {
          key: 'state',
          label: '状態',
          cell: (row) => (
            <>
              {stateOfMember(row, props.today)}
              {row.officeInBody !== '' && ` ${row.officeInBody}`}
            </>
          ),
        },
      ]}
      empty={<p>委員はまだいません。区分と席を決めてから、候補を入れてください。</p>}
    />
  )
}
