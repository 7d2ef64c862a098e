import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { beadOrNull, ThreadOf, threadOf } from '#slices/evidence'
import {
  Columns,
  Day,
  Fact,
  Facts,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
  Tag,
} from '#ui'
import { ActionItemsSection } from '../../action-items/pages/action-items-section.tsx'
import { actionItemsBefore, actionItemsOf } from '../../action-items/tables.ts'
import { Refused } from '../../answers/pages/refused.tsx'
import { attendancesOf } from '../../attendances/tables.ts'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { lastGoodDay, papersDue, timeLeft } from '../../deadlines/rules.ts'
import { fees as feesPage } from '../../fees/addresses.ts'
import { items as itemsPage } from '../../items/addresses.ts'
import { itemsOf } from '../../items/tables.ts'
import { LetterRows } from '../../letters/pages/show-page.tsx'
import { lettersOfMeeting } from '../../letters/tables.ts'
import { minutes as minutesPage } from '../../minutes/addresses.ts'
import { stateOfMinutes } from '../../minutes/rules.ts'
import { meetingRef } from '../../minutes/tables.ts'
import { status as statusPage } from '../../opinion-status/addresses.ts'
import { sorting } from '../../opinions/addresses.ts'
import { PapersSection } from '../../papers/pages/papers-section.tsx'
import { papersSeenBy } from '../../papers/tables.ts'
import { may } from '../../permissions.ts'
import { roomOf } from '../../quorums/tables.ts'
import { steps as stepsPage } from '../../steps/addresses.ts'
import { temporaryMembers } from '../../temporary-members/addresses.ts'
import { SaidSection } from '../../utterances/pages/said-section.tsx'
import { utterancesOf } from '../../utterances/tables.ts'
import * as at from '../addresses.ts'
import { hourOf, stateOfMeeting } from '../rules.ts'
import { meetingSeenBy } from '../tables.ts'
import { MeetingActs } from './meeting-acts.tsx'
import { AgendaCard, FacesCard } from './meeting-cards.tsx'
import { whenText } from './notice-content.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.meeting>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  const items = await itemsOf(here, meeting.id)
  const called = await attendancesOf(here, meeting.id)
  const said = await utterancesOf(here, meeting.id)
  const papers = await papersSeenBy(here, meeting.id)
  const letters = await lettersOfMeeting(here, meeting.id)
  const homework = await actionItemsOf(here, meeting.id)
  const earlier = await actionItemsBefore(here, meeting)
  const room = await roomOf(here, meeting)
  const bead = await beadOrNull(here, meetingRef(meeting.id))
  const thread = bead ? await threadOf(here, { pid: bead.pid }) : null
  const calendar = await calendarOf(here)
  const state = stateOfMeeting(meeting)
  const writes = may.writeBodies(here.person)
  const isOver = meeting.closedTime !== null || meeting.adjournedTime !== null
  const formsShown = [
    ...(writes && !isOver ? ['paper', ...papers.map(({ id }) => `replace-${id}`)] : []),
    ...(writes && state === '起案' ? ['convening'] : []),
    ...(writes && state === '招集済' ? ['announcement'] : []),
    ...(writes && homework.some(({ sentOn }) => sentOn === null) ? ['homework-sending'] : []),
  ]
  const noticeDue = lastGoodDay(meeting.heldOn, body.noticeDays, calendar)
  const counted = room.at(
    meeting.closedTime === null ? hourOf(here.now) : (meeting.openedTime ?? meeting.startsAt),
  )
  return (
    <Page
      title={meeting.title}
      back={bodyPage({ bodyId: body.id })}
      lede={`${whenText(meeting)}　${meeting.place}`}
      tags={
        <>
          <Tag kind={state === '流会' ? 'bad' : state === '閉会' ? 'ok' : 'key'}>{state}</Tag>
          {meeting.openedTime === null ? null : (
            <Tag kind="ok">{`定足数 ${counted.present}/${counted.needed}人`}</Tag>
          )}
          {meeting.noticeLabel !== '' && <Tag kind="ok">{`通知 ${meeting.noticeLabel}`}</Tag>}
          <Tag kind="line">{meeting.publicity}</Tag>
          {meeting.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          {may.runMeetings(here.person) && state !== '起案' && state !== '閉会' && (
            <LinkButton href={at.running(params)} kind="pri">
              会議を進める
            </LinkButton>
          )}
          <LinkButton href={at.agenda(params)}>次第を印刷</LinkButton>
          <LinkButton href={at.seating(params)}>席次表を印刷</LinkButton>
        </>
      }
    >
      <Refused filled={filled} forms={formsShown} />
      {state === '起案' && (
        <Notice kind={here.today > noticeDue ? 'warn' : 'info'}>
          {timeLeft('開催通知', noticeDue, here.today)}
        </Notice>
      )}
      {state === '流会' && (
        <Notice kind="warn">
          {`${meeting.adjournedTime}に流会となりました。${meeting.adjournedReason}`}
          {meeting.isTalkOnly && '　以後の発言は「参考」で、決定はありません。'}
        </Notice>
      )}
      {thread && thread.upCount + thread.downCount > 0 && <ThreadOf thread={thread} />}
      <Columns shape="main">
        <div class="stack-6">
          <Section
            title="前回意見の対応状況"
            acts={<a href={statusPage({ bodyId: body.id })}>表を開く</a>}
          >
            <p>この会議体でこれまでに出た意見と、市の回答・その後を一つの表にしています。</p>
          </Section>
          <PapersSection
            meeting={meeting}
            items={items}
            papers={papers}
            due={papersDue(meeting.heldOn, body.papersDays, calendar)}
            today={here.today}
            writes={writes}
            filled={filled}
          />
          <SaidSection
            items={items}
            said={said}
            linked={may.runMeetings(here.person) && meeting.fixedOn === null}
            acts={
              <>
                <a href={minutesPage(params)}>{`会議録（${stateOfMinutes(meeting)}）`}</a>
                {said.length > 0 && <a href={sorting(params)}>意見を整理する</a>}
              </>
            }
          />
          <ActionItemsSection
            meeting={meeting}
            items={homework}
            earlier={earlier}
            today={here.today}
            writes={may.runMeetings(here.person)}
            filled={filled}
          />
          {letters.length > 0 && (
            <Section title="出した文書">
              <LetterRows letters={letters} />
            </Section>
          )}
        </div>
        <Stack>
          <AgendaCard
            items={items}
            edit={
              writes && (state === '起案' || state === '招集済' || state === '公表済')
                ? itemsPage(params)
                : null
            }
          />
          {room.members.some(({ isTemporary }) => isTemporary) &&
            may.runMeetings(here.person) &&
            !isOver && (
              <p>
                <a href={temporaryMembers(params)}>臨時委員の加わる議題を決める</a>
              </p>
            )}
          <FacesCard
            called={called}
            presences={room.presences}
            began={meeting.openedTime !== null}
          />
          <Facts>
            <Fact term="変える決定">{meeting.theme}</Fact>
            <Fact term="招集">
              {meeting.convenedOn === null ? null : (
                <>
                  <Day on={meeting.convenedOn} />　{meeting.convenedName}
                </>
              )}
            </Fact>
            <Fact term="緊急の理由">{meeting.urgentReason}</Fact>
            <Fact term="公表">
              {meeting.announcedOn === null ? null : <Day on={meeting.announcedOn} />}
            </Fact>
            <Fact term="傍聴">
              {meeting.audienceCount === null
                ? `定員${meeting.audienceSeats}人`
                : `${meeting.audienceCount}人`}
            </Fact>
            <Fact term="開き方">{meeting.form}</Fact>
            <Fact term="事務局">{meeting.staff}</Fact>
          </Facts>
          <p>
            <a href={stepsPage(params)}>事務局の手引き（17の手順）</a>
          </p>
          {may.seeFees(here.person) && meeting.closedTime !== null && (
            <p>
              <a href={feesPage(params)}>支給調書</a>
            </p>
          )}
        </Stack>
      </Columns>
      {writes && (
        <MeetingActs
          meeting={meeting}
          body={body}
          filled={filled}
          today={here.today}
          calendar={calendar}
        />
      )}
    </Page>
  )
}
