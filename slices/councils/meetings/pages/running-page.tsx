import type { Visit } from '#platform'
import { Columns, LinkButton, Notice, Page, Section, Stack, Tag } from '#ui'
import { RecordingSection } from '../../action-items/pages/recording-section.tsx'
import { actionItemsOf, colleagues } from '../../action-items/tables.ts'
import { Refused } from '../../answers/pages/refused.tsx'
import { AttendanceSection } from '../../attendances/pages/attendance-section.tsx'
import { quorumGaps } from '../../attendances/rules.ts'
import { attendancesOf } from '../../attendances/tables.ts'
import { itemsOf } from '../../items/tables.ts'
import { may } from '../../permissions.ts'
import { roomOf } from '../../quorums/tables.ts'
import { temporaryMembers } from '../../temporary-members/addresses.ts'
import { CaptureSection } from '../../utterances/pages/capture-section.tsx'
import { SaidSection } from '../../utterances/pages/said-section.tsx'
import { utterancesOf } from '../../utterances/tables.ts'
import { ItemsSection } from '../../votes/pages/items-section.tsx'
import { exclusionsOf, votesOf } from '../../votes/tables.ts'
import * as at from '../addresses.ts'
import { hourAfter, hourOf, stateOfMeeting } from '../rules.ts'
import { meetingSeenBy } from '../tables.ts'
import { whenText } from './notice-content.tsx'
import { RunningActs } from './running-acts.tsx'

/** The page that stands open through a meeting; every step is a form, so it needs no script. */
export async function RunningPage({ here, params, filled }: Visit<typeof at.running>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const room = await roomOf(here, meeting)
  const { body } = room
  const called = await attendancesOf(here, meeting.id)
  const items = await itemsOf(here, meeting.id)
  const votes = await votesOf(here, meeting.id)
  const exclusions = await exclusionsOf(here, meeting.id)
  const said = await utterancesOf(here, meeting.id)
  const homework = await actionItemsOf(here, meeting.id)
  const known = await colleagues(here, may.seeBodies.roles)
  const state = stateOfMeeting(meeting)
  const isToday = meeting.heldOn === here.today
  const last = room.presences.reduce(
    (latest, { fromTime, toTime }) => [latest, fromTime, toTime ?? ''].sort().at(-1) ?? latest,
    meeting.openedTime ?? meeting.startsAt,
  )
  // On the day the clock of the wall; afterwards, as it is written up, the last minute that is known.
  const now = isToday && hourOf(here.now) > last ? hourOf(here.now) : last
  const counted = room.at(now)
  const gaps =
    meeting.openedTime === null
      ? []
      : quorumGaps(room.presences, meeting.openedTime, meeting.closedTime, body, room.inOffice)
  const wait = hourAfter(meeting.startsAt, body.quorumWaitMinutes)
  const attendance = (
    <AttendanceSection
      meeting={meeting}
      called={called}
      presences={room.presences}
      body={body}
      now={now}
      filled={filled}
    />
  )
  const isVoted = (outcome: string) => outcome !== '' && outcome !== '継続'
  const formsShown = [
    ...(state === '閉会' ? [] : ['arrival', 'leaving', 'statement']),
    ...(state === '招集済' || state === '公表済' ? ['reply', 'opening', 'adjournment'] : []),
    ...(state === '開会' ? ['closing'] : []),
    ...(votes.some((one) => one.outcome === '可否同数' && one.chairDecision === '')
      ? ['decision']
      : []),
    ...(meeting.fixedOn === null && state !== '招集済' && state !== '公表済'
      ? ['utterance', 'action-item']
      : []),
    ...(homework.some(({ readBackTime }) => readBackTime === null) ? ['read-back'] : []),
    ...items
      .filter(({ outcome }) => state === '開会' && !isVoted(outcome))
      .flatMap(({ number }) =>
        ['consensus', 'exclusion', ...(body.chairWay === null ? [] : ['vote'])].map(
          (name) => `${name}-${number}`,
        ),
      ),
  ]
  const hasBegun = state !== '招集済' && state !== '公表済'
  return (
    <Page
      title={`${meeting.title}を進める`}
      back={at.meeting(params)}
      lede={`${whenText(meeting)}　${meeting.place}`}
      tags={
        <>
          <Tag kind="key">{state}</Tag>
          {meeting.closedTime === null && (
            <Tag kind={counted.isMet ? 'ok' : 'warn'}>
              {counted.isMet ? '定足数あり' : `あと${counted.short}人`}
            </Tag>
          )}
        </>
      }
      acts={
        <>
          {room.members.some(({ isTemporary }) => isTemporary) && state !== '閉会' && (
            <LinkButton href={temporaryMembers(params)} kind="sub">
              臨時委員の議題
            </LinkButton>
          )}
          <LinkButton href={at.agenda(params)}>次第</LinkButton>
        </>
      }
    >
      <Refused filled={filled} forms={formsShown} />
      {meeting.closedTime !== null ? (
        <Notice>{`この会議は${meeting.closedTime}に閉会しました。会議録が確定するまで、発言を書き足せます。`}</Notice>
      ) : (
        <Notice kind={counted.isMet ? 'ok' : 'warn'}>
          <strong>
            {`${now}現在　出席${counted.present}人／必要${counted.needed}人（${body.quorumOf}${counted.membersInOffice}人の${body.quorumRule}）`}
          </strong>
          {counted.isMet ? '' : `　あと${counted.short}人です。`}
          {body.quorumArticle !== '' && <div class="s14">{body.quorumArticle}</div>}
        </Notice>
      )}
      {gaps.map(({ from, to, counted: gap }) => (
        <Notice kind="bad">
          {`定足数を欠いた時刻：${from}〜${to ?? '（続いています）'}。出席${gap.present}人、必要${gap.needed}人。この間の表決はできません。`}
        </Notice>
      ))}
      <Columns shape="main">
        <div class="stack-6">
          {!hasBegun && attendance}
          {hasBegun && (state !== '流会' || meeting.isTalkOnly) ? (
            <ItemsSection
              body={body}
              items={items}
              votes={votes}
              exclusions={exclusions}
              called={called}
              countedFor={(itemId) =>
                room.forItem(
                  itemId,
                  now,
                  exclusions.filter((one) => one.itemId === itemId).map((one) => one.memberId),
                )
              }
              temporary={(itemId) =>
                room.members
                  .filter(({ id }) => room.temporaryIn(itemId).includes(id))
                  .map(({ name }) => `${name}委員`)
                  .join('、')
              }
              now={now}
              isOpen={state === '開会'}
              filled={filled}
            />
          ) : (
            <Section title="開会の前">
              <p>{`定足数に達したら開会します。${wait}までに達しないときは、流会とします。`}</p>
            </Section>
          )}
          {hasBegun && (
            <CaptureSection
              meeting={meeting}
              items={items}
              called={called}
              now={now}
              filled={filled}
            />
          )}
          {hasBegun && (
            <RecordingSection
              meeting={meeting}
              items={items}
              actionItems={homework}
              called={called}
              colleagues={known}
              now={now}
              today={here.today}
              filled={filled}
            />
          )}
          {hasBegun && <SaidSection items={items} said={said} linked />}
        </div>
        <Stack>
          {hasBegun && attendance}
          <RunningActs meeting={meeting} called={called} now={now} filled={filled} />
        </Stack>
      </Columns>
    </Page>
  )
}
