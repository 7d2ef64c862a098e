import type { Visit } from '#platform'
import { AreaField, Confirm, Day, Fact, Facts, Form, Notice, Page, Section } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { attendancesOf } from '../../attendances/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { stateOfActionItem } from '../rules.ts'
import { type ActionItem, actionItemSeenBy, colleagues } from '../tables.ts'
import { StateTag } from './action-items-section.tsx'
import { ActionItemFields } from './recording-section.tsx'

/** One piece of homework, where whoever has it says that it is done. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.actionItem>) {
  const item = await actionItemSeenBy(here, params.actionItemId)
  const writes = may.runMeetings(here.person)
  const called = writes ? await attendancesOf(here, item.meetingId) : []
  const known = writes ? await colleagues(here, may.seeBodies.roles) : []
  const state = stateOfActionItem(item, here.today)
  const isOpen = state === '進行中' || state === '期限超過'
  const shown = [
    ...(isOpen && (item.isOwn || writes) ? ['done'] : []),
    ...(writes ? (isOpen ? ['revision', 'dropping'] : ['reopening']) : []),
  ]
  return (
    <Page
      title={item.what}
      back={meetingPage({ meetingId: item.meetingId })}
      lede={`${item.meetingTitle}の宿題${item.number}`}
      tags={<StateTag item={item} today={here.today} />}
    >
      <Refused filled={filled} forms={shown} />
      <ItemFacts item={item} />
      {isOpen && (item.isOwn || writes) && (
        <Section title="済みにする">
          <Form
            to={at.completion(params)}
            name="done"
            filled={filled}
            submit="済みにする"
            version={item.version}
          >
            <AreaField name="note" label="どうなったか" required rows={2} />
          </Form>
        </Section>
      )}
      {isOpen && writes && (
        <Section title="直す" note="直した宿題は、もう一度読み上げるか、担当に送ります">
          <Form
            to={at.actionItem(params)}
            name="revision"
            filled={filled}
            submit="直す"
            version={item.version}
          >
            <ActionItemFields members={called} colleagues={known} item={item} dueOn={item.dueOn} />
          </Form>
          <Confirm
            open="取りやめにする"
            title="この宿題を取りやめにする"
            to={at.dropping(params)}
            submit="取りやめにする"
            name="dropping"
            filled={filled}
            version={item.version}
            danger
          >
            <AreaField name="reason" label="理由" required rows={2} />
          </Confirm>
        </Section>
      )}
      {!isOpen && writes && (
        <Form
          to={at.reopening(params)}
          name="reopening"
          filled={filled}
          submit="まだの状態に戻す"
          version={item.version}
          inline
        />
      )}
    </Page>
  )
}

function ItemFacts({ item }: { item: ActionItem }) {
  return (
    <>
      {item.readBackTime === null && (
        <Notice>この宿題は、会議の中で読み上げられていません。</Notice>
      )}
      <Facts>
        <Fact term="だれが">{item.ownerName}</Fact>
        <Fact term="いつまで">
          <Day on={item.dueOn} />
        </Fact>
        <Fact term="議題">{item.itemNumber === null ? '全体' : `議題${item.itemNumber}`}</Fact>
        <Fact term="読み上げた時刻">{item.readBackTime}</Fact>
        <Fact term="送った日">{item.sentOn === null ? null : <Day on={item.sentOn} />}</Fact>
        <Fact term="どうなったか">
          {item.doneOn === null ? null : (
            <>
              {item.doneNote}　<Day on={item.doneOn} />　{item.doneName}
            </>
          )}
        </Fact>
        <Fact term="取りやめの理由">
          {item.droppedOn === null ? null : (
            <>
              {item.droppedReason}　<Day on={item.droppedOn} />
            </>
          )}
        </Fact>
      </Facts>
    </>
  )
}
