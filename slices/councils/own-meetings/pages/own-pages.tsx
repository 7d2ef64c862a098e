import type { Visit } from '#platform'
import {
  AreaField,
  Button,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  RadioField,
  RowLink,
  Rows,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { OwnActionItems } from '../../action-items/pages/own-section.tsx'
import { actionItemsOf } from '../../action-items/tables.ts'
import { Refused } from '../../answers/pages/refused.tsx'
import { replies } from '../../attendances/rules.ts'
import { attendancesOf, ownAttendance } from '../../attendances/tables.ts'
import { ownDatePoll } from '../../date-polls/addresses.ts'
import { ownDatePolls } from '../../date-polls/tables.ts'
import { itemsOf } from '../../items/tables.ts'
import { LetterRows } from '../../letters/pages/show-page.tsx'
import { lettersOfMeeting } from '../../letters/tables.ts'
import { AgendaCard } from '../../meetings/pages/meeting-cards.tsx'
import { whenText } from '../../meetings/pages/notice-content.tsx'
import { stateOfMeeting } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { PapersTable } from '../../papers/pages/papers-section.tsx'
import { papersSeenBy } from '../../papers/tables.ts'
import { checksOf, correctionsOf, utterancesOf } from '../../utterances/tables.ts'
import * as at from '../addresses.ts'
import { type OwnMeeting, ownMeetings } from '../tables.ts'

export async function OwnMeetingsPage({ here }: Visit<typeof at.ownMeetings>) {
  const meetings = await ownMeetings(here)
  const polls = await ownDatePolls(here)
  return (
    <Page
      title="自分の会議"
      lede="委員として招集された会議です。出欠の回答、資料、会議録の確認をここでします。"
    >
      {polls.length > 0 && (
        <Section title="日程調整" note={`${polls.length}件`}>
          <Rows>
            {polls.map((poll) => (
              <RowLink
                href={ownDatePoll({ datePollId: poll.id })}
                title={poll.title}
                note={poll.bodyName}
                side={
                  <>
                    <Day on={poll.answerBy} form="short" />
                    まで　{poll.hasAnswered ? '回答済み' : '未回答'}
                  </>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
      {meetings.length === 0 ? (
        <Empty
          stage="decide"
          title="招集された会議はまだありません"
          why="開催通知が届くと、ここに出ます。お急ぎのときは事務局に連絡してください。"
        />
      ) : (
        <Rows>
          {meetings.map((meeting) => (
            <RowLink
              href={at.ownMeeting({ meetingId: meeting.id })}
              title={meeting.title}
              note={`${meeting.bodyName}　${meeting.place}`}
              side={
                <>
                  <Day on={meeting.heldOn} form="short" /> {noteOf(meeting, here.today)}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

function noteOf(meeting: OwnMeeting, today: string): string {
  if (meeting.adjournedTime !== null) return '流会'
  if (meeting.heldOn >= today && meeting.closedTime === null)
    return meeting.reply === '' ? '出欠が未回答' : meeting.reply
  const isChecking = meeting.checkingUntil !== null && meeting.fixedOn === null
  if (isChecking && !meeting.hasChecked && meeting.said > 0) return '会議録の確認'
  return meeting.publishedOn === null ? '会議録を作成中' : '会議録を公表'
}

export async function OwnMeetingPage({ here, params, filled }: Visit<typeof at.ownMeeting>) {
  const { memberId } = await ownAttendance(here, params.meetingId)
  const meeting = await meetingSeenBy(here, params.meetingId)
  const items = await itemsOf(here, meeting.id)
  const papers = await papersSeenBy(here, meeting.id)
  const letters = await lettersOfMeeting(here, meeting.id)
  const own = (await attendancesOf(here, meeting.id)).find((one) => one.memberId === memberId)
  const said = (await utterancesOf(here, meeting.id)).filter((one) => one.memberId === memberId)
  const hasChecked = (await checksOf(here, meeting.id)).some((one) => one.memberId === memberId)
  const wishes = await correctionsOf(here, meeting.id)
  const homework = (await actionItemsOf(here, meeting.id)).filter(({ isOwn }) => isOwn)
  const state = stateOfMeeting(meeting)
  const isAhead = (state === '招集済' || state === '公表済') && meeting.heldOn >= here.today
  const isChecking =
    meeting.checkingUntil !== null &&
    meeting.fixedOn === null &&
    here.today <= meeting.checkingUntil
  return (
    <Page
      title={meeting.title}
      back={at.ownMeetings()}
      lede={`${whenText(meeting)}　${meeting.place}`}
    >
      <Refused
        filled={filled}
        forms={[
          ...(isAhead ? ['reply'] : []),
          ...(isChecking ? ['wish', 'check'] : []),
          ...homework.map(({ number }) => `done-${number}`),
        ]}
      />
      {isAhead && meeting.form !== '対面' && meeting.onlineAddress !== '' && (
        <Notice>{`オンラインのアドレス：${meeting.onlineAddress}`}</Notice>
      )}
      {isAhead && (
        <Section title="出欠の回答">
          <Form to={at.ownReply(params)} name="reply" filled={filled} submit="出欠を答える">
            <RadioField
              name="reply"
              label="出欠"
              required
              options={replies}
              value={own?.reply === '' ? null : own?.reply}
            />
            <TextField name="note" label="事務局への連絡" value={own?.replyNote} />
          </Form>
        </Section>
      )}
      <Section title="資料" note={`${papers.length}件`}>
        <PapersTable papers={papers} />
      </Section>
      <AgendaCard items={items} edit={null} />
      <OwnActionItems items={homework} today={here.today} filled={filled} />
      {isChecking && (
        <Section title="自分の発言を確かめる">
          <p>
            <Day on={meeting.checkingUntil} />
            までに申出がなければ、このとおりで同意したものとみなします。
          </p>
          {said.length === 0 && <p>記録された発言はありません。</p>}
          {said.map((one) => (
            <dl class="say">
              <dt>
                {one.kind}
                <small>{`議題${items.find(({ id }) => id === one.itemId)?.number ?? ''}`}</small>
              </dt>
              <dd>
                <p>{one.text}</p>
                {one.publicText !== one.text && (
                  <p class="mut">{`公開する文：${one.publicText}`}</p>
                )}
                {wishes
                  .filter(({ utteranceId }) => utteranceId === one.id)
                  .map(({ wish, settledAt, settledHow }) => (
                    <p class="s14">{`申出：${wish}（${settledAt === null ? '事務局が検討中' : settledHow}）`}</p>
                  ))}
              </dd>
            </dl>
          ))}
          {said.length > 0 && (
            <Form to={at.ownWish(params)} name="wish" filled={filled} submit="修正を申し出る">
              <SelectField
                name="utteranceId"
                label="どの発言を"
                required
                options={said.map(({ id, text }, n) => ({
                  value: id,
                  label: `${n + 1}　${text.slice(0, 30)}`,
                }))}
              />
              <AreaField name="wish" label="どう直すか" required rows={2} />
            </Form>
          )}
          <Form to={at.ownCheck(params)} name="check" filled={filled}>
            <Button kind="pri">{hasChecked ? 'もう一度、確かめた' : '発言を確かめた'}</Button>
          </Form>
        </Section>
      )}
      <Section title="届いた文書">
        {letters.length === 0 ? <p>文書はまだありません。</p> : <LetterRows letters={letters} />}
      </Section>
      <Facts>
        <Fact term="公開の別">{meeting.publicity}</Fact>
        <Fact term="開き方">{meeting.form}</Fact>
        <Fact term="会議録">{minutesText(meeting, isChecking)}</Fact>
      </Facts>
    </Page>
  )
}

function minutesText(
  meeting: {
    readonly checkingUntil: string | null
    readonly fixedOn: string | null
    readonly publishedOn: string | null
  },
  isChecking: boolean,
): string {
  if (meeting.publishedOn !== null) return '公表'
  if (meeting.fixedOn !== null) return '確定'
  if (isChecking) return '確認中'
  return meeting.checkingUntil === null ? 'まだ' : '確認の期間は終わりました'
}
