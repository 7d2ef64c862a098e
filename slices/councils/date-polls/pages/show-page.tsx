import { z } from 'zod'
import { type Visit, withQuery } from '#platform'
import { calendarOf } from '#platform/opening-days'
import {
  Button,
  Columns,
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  SampleTag,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { seatsOf } from '../../category-seats/tables.ts'
import { lastGoodDay } from '../../deadlines/rules.ts'
import { meeting as meetingPage, newMeeting } from '../../meetings/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type DateAnswer, forecastOf, inOrderOfPromise, stateOfDatePoll } from '../rules.ts'
import {
  type AskedMember,
  askedMembers,
  type DateOption,
  dateAnswersOf,
  dateOptionsOf,
  datePollSeenBy,
  type GivenAnswer,
} from '../tables.ts'
import { dayText } from './answer-fields.tsx'
import { DateActs } from './date-acts.tsx'

/** Who can come on which day, whom to call still, and for which day a quorum is in sight. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.datePoll>) {
  const poll = await datePollSeenBy(here, params.datePollId)
  const body = await bodySeenBy(here, poll.bodyId)
  const dates = await dateOptionsOf(here, poll.id)
  const calendar = await calendarOf(here)
  const asked = await askedMembers(here, poll)
  const given = await dateAnswersOf(here, poll.id)
  const wanted = (await seatsOf(here, body.id)).filter(({ isNeeded }) => isNeeded)
  const days = inOrderOfPromise(
    dates.map((date) => ({
      ...date,
      noticeBy: lastGoodDay(date.heldOn, body.noticeDays, calendar),
      forecast: forecastOf(
        body.quorumRule,
        asked.filter(({ termFrom, lastDay }) => termFrom <= date.heldOn && lastDay >= date.heldOn),
        answersOn(given, date.id),
        {
          categories: wanted.map(({ category }) => category),
          seatsMax: body.quorumOf === '定数' ? body.seatsMax : null,
        },
      ),
    })),
  )
  const waiting = asked.filter(
    ({ memberId }) => given.filter((one) => one.memberId === memberId).length < dates.length,
  )
  const state = stateOfDatePoll(poll, here.today)
  const isOpen = state !== '決定' && state !== '取りやめ'
  const writes = may.writeBodies(here.person)
  const chosen = dates.find(({ id }) => id === poll.chosenId)
  const whose = z.uuid().safeParse(query.member)
  return (
    <Page
      title={poll.title}
      back={bodyPage({ bodyId: body.id })}
      lede={`${body.name}${poll.place === '' ? '' : `　${poll.place}`}`}
      tags={
        <>
          <Tag kind={state === '決定' ? 'ok' : state === '回答待ち' ? 'key' : 'warn'}>{state}</Tag>
          {poll.isSample && <SampleTag />}
        </>
      }
    >
      <Refused
        filled={filled}
        forms={isOpen && writes ? ['answers', 'option', 'choice', 'ending', 'reminder'] : []}
      />
      {chosen && (
        <Notice kind="ok">
          {`${dayText(chosen)}に決めました。`}
          {poll.meetingId !== null ? (
            <a href={meetingPage({ meetingId: poll.meetingId })}>会議を開く</a>
          ) : (
            writes && (
              <a href={withQuery(newMeeting({ bodyId: body.id }), { poll: poll.id })}>
                この日で会議を起案する
              </a>
            )
          )}
        </Notice>
      )}
      {state === '取りやめ' && <Notice>{`取りやめました。${poll.endedReason}`}</Notice>}
      <Section
        title="候補の日"
        note={`必要な人数は${body.quorumOf}の${body.quorumRule}。見込みの確かな順`}
      >
        <Table
          caption="候補の日と定足数の見込み"
          rows={days}
          rowKey={(row) => row.id}
          fold
          columns={[
            { key: 'day', label: '日時', cell: dayText },
            { key: 'yes', label: '○', align: 'n', cell: (row) => row.forecast.yes },
            { key: 'perhaps', label: '△', align: 'n', cell: (row) => row.forecast.perhaps },
            { key: 'no', label: '×', align: 'n', cell: (row) => row.forecast.no },
            { key: 'open', label: '未回答', align: 'n', cell: (row) => row.forecast.open },
            {
              key: 'needed',
              label: '必要',
              align: 'n',
              cell: (row) => `${row.forecast.needed}/${row.forecast.of}人`,
            },
            { key: 'outlook', label: '定足数の見込み', cell: Outlook },
            {
              key: 'notice',
              label: '通知の期限',
              cell: (row) => <Day on={row.noticeBy} form="short" />,
            },
          ]}
          empty={<p>候補の日はありません。</p>}
        />
      </Section>
      <Columns shape="main">
        <Section
          title="委員ごとの回答"
          note={`${asked.length - waiting.length}/${asked.length}人が回答`}
        >
          <AnswersTable dates={dates} asked={asked} given={given} poll={isOpen && writes} />
        </Section>
        <Stack>
          <Section title="答えていない委員" note={`${waiting.length}人`}>
            <p>{waiting.map(({ name }) => name).join('、') || '全員が答えました。'}</p>
            {isOpen && writes && waiting.some(({ accountId }) => accountId !== null) && (
              <Form to={at.reminder(params)} name="reminder" filled={filled} inline>
                <Button size="sm">もう一度知らせる</Button>
              </Form>
            )}
          </Section>
          <Facts>
            <Fact term="回答の期限">
              <Day on={poll.answerBy} />
            </Fact>
            <Fact term="たずねた人">{poll.begunName}</Fact>
            <Fact term="委員への連絡">{poll.note === '' ? null : <Prose text={poll.note} />}</Fact>
          </Facts>
          {poll.meetingId !== null && (
            <LinkButton href={meetingPage({ meetingId: poll.meetingId })} size="sm" kind="sub">
              会議を開く
            </LinkButton>
          )}
        </Stack>
      </Columns>
      {isOpen && writes && (
        <DateActs
          poll={poll}
          days={days}
          dates={dates}
          asked={asked}
          given={given}
          whose={whose.success ? whose.data : null}
          filled={filled}
        />
      )}
    </Page>
  )
}

function answersOn(
  given: readonly GivenAnswer[],
  optionId: string,
): ReadonlyMap<string, DateAnswer> {
  return new Map(
    given.flatMap((one): [string, DateAnswer][] =>
      one.optionId === optionId ? [[one.memberId, one.answer]] : [],
    ),
  )
}

function Outlook(row: { readonly forecast: ReturnType<typeof forecastOf> }) {
  const { outlook, missing } = row.forecast
  return (
    <>
      <Tag kind={outlook === '足りる' ? 'ok' : outlook === '届かない' ? 'bad' : 'warn'}>
        {outlook}
      </Tag>
      {missing.length > 0 && <div class="s14">{`${missing.join('・')}の○がありません`}</div>}
    </>
  )
}

function AnswersTable(props: {
  dates: readonly DateOption[]
  asked: readonly AskedMember[]
  given: readonly GivenAnswer[]
  poll: boolean
}) {
  const { dates, given } = props
  return (
    <Table
      caption="委員ごとの回答"
      rows={props.asked}
      rowKey={(row) => row.memberId}
      columns={[
        {
          key: 'name',
          label: '委員',
          cell: (row) => (
            <>
              {props.poll ? <a href={`?member=${row.memberId}#answers`}>{row.name}</a> : row.name}
              {row.isTemporary && <Tag kind="line">臨時委員</Tag>}
            </>
          ),
        },
        ...dates.map((date) => ({
          key: date.id,
          label: `${Number(date.heldOn.slice(5, 7))}/${Number(date.heldOn.slice(8))} ${date.startsAt}`,
          cell: (row: AskedMember) =>
            given.find((one) => one.memberId === row.memberId && one.optionId === date.id)
              ?.answer ?? '—',
        })),
        {
          key: 'note',
          label: '連絡',
          cell: (row) => given.find((one) => one.memberId === row.memberId)?.note ?? '',
        },
      ]}
      empty={<p>その日に任期のある委員はいません。</p>}
    />
  )
}
