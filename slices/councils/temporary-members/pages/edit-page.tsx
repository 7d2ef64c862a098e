import type { Visit } from '#platform'
import { ChecksField, Empty, Form, HiddenField, Page } from '#ui'
import { itemsOf } from '../../items/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { membersOn } from '../../members/tables.ts'
import * as at from '../addresses.ts'
import { temporaryIn } from '../rules.ts'
import { joiningOf } from '../tables.ts'

export async function EditPage({ here, params, filled }: Visit<typeof at.temporaryMembers>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const items = await itemsOf(here, meeting.id)
  const joining = await joiningOf(here, meeting.id)
  const members = (await membersOn(here, meeting.bodyId, meeting.heldOn)).filter(
    ({ isTemporary }) => isTemporary,
  )
  return (
    <Page
      title="臨時委員の加わる議題"
      back={meetingPage(params)}
      lede={`${meeting.title}。加わる議題に限り、定足数と表決に数えます。開会の定足数には数えません。`}
    >
      {members.length === 0 || items.length === 0 ? (
        <Empty
          stage="decide"
          title={members.length === 0 ? 'この日に臨時委員はいません' : '議題はまだありません'}
          why="候補を入れるときに「臨時委員」を選ぶと、委嘱した後にここで議題を決められます。"
        />
      ) : (
        <Form to={at.temporaryMembers(params)} filled={filled} submit="加わる議題を決める">
          {items.map((item, n) => (
            <ChecksField
              name={`rows.${n}.memberIds`}
              label={`議題${item.number}　${item.title}${item.outcome === '' ? '' : `（${item.outcome}）`}`}
              options={members.map(({ id, name, affiliation }) => ({
                value: id,
                label: affiliation === '' ? name : `${name}（${affiliation}）`,
              }))}
              value={temporaryIn(joining, item.id)}
            />
          ))}
          {items.map((item, n) => (
            <HiddenField name={`rows.${n}.itemId`} value={item.id} />
          ))}
        </Form>
      )}
    </Page>
  )
}
