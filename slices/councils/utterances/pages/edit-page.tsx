import type { Visit } from '#platform'
import { AreaField, CheckField, Confirm, Form, Notice, Page, SelectField } from '#ui'
import { itemById } from '../../items/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { utteranceKinds } from '../rules.ts'
import { correctionsOf, utteranceById } from '../tables.ts'

export async function EditPage({ here, params, filled }: Visit<typeof at.utterance>) {
  const utterance = await utteranceById(here, params.utteranceId)
  const meeting = await meetingSeenBy(here, utterance.meetingId)
  const item = await itemById(here, utterance.itemId)
  const wishes = (await correctionsOf(here, meeting.id)).filter(
    (one) => one.utteranceId === utterance.id,
  )
  return (
    <Page
      title="発言を直す"
      back={meetingPage({ meetingId: meeting.id })}
      lede={`${meeting.title}　議題${item.number}　${item.title}`}
    >
      {item.isClosed && (
        <Notice>{`非公開の議題です（${item.closedReason}）。公開の会議録には、この文は出ません。`}</Notice>
      )}
      {wishes.map((one) => (
        <Notice kind={one.settledAt === null ? 'warn' : 'info'}>
          {`${one.wishedName}さんの申出：${one.wish}`}
          {one.settledAt !== null && `（${one.settledHow}）`}
        </Notice>
      ))}
      <Form
        to={at.utterance(params)}
        name="wording"
        filled={filled}
        submit="直す"
        version={utterance.version}
      >
        <SelectField
          name="kind"
          label="種類"
          required
          options={utteranceKinds}
          value={utterance.kind}
        />
        <AreaField name="text" label="発言" required value={utterance.text} />
        <AreaField
          name="publicText"
          label="公開する文"
          hint="公開の会議録にはこの文が載ります。個人や事業者の名、記号で出す委員の名を消してください。"
          required
          value={utterance.publicText}
        />
        <CheckField name="isOpinion" label="意見の候補にする" value={utterance.isOpinion} />
      </Form>
      {meeting.checkingFrom === null && (
        <Confirm
          open="この発言を消す"
          title="この発言を消す"
          to={at.removal(params)}
          submit="消す"
          name="removal"
          filled={filled}
          version={utterance.version}
          danger
        >
          <p>元には戻せません。消したことは、記録に残ります。</p>
        </Confirm>
      )}
    </Page>
  )
}
