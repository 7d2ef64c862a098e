import type { Visit } from '#platform'
import { findBeads, shownKind } from '#slices/evidence'
import { Form, Page, RadioField, SearchField } from '#ui'
import { itemsOf } from '../../items/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { PaperFields } from '../../papers/pages/paper-fields.tsx'
import * as at from '../addresses.ts'

/** What of the records becomes a paper: the body's own sheets, or any record of the thread by its words. */
export async function NewPage({ here, params, query, filled }: Visit<typeof at.livePapers>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  const items = await itemsOf(here, meeting.id)
  const words = (query.q ?? '').trim().slice(0, 100)
  const found = words === '' ? [] : await findBeads(here, { words, limit: 20 })
  return (
    <Page
      title="記録の画面を資料にする"
      back={meetingPage(params)}
      lede={`${meeting.title}。送るまでは記録とともに変わり、送ったときの内容で確定します。`}
    >
      <Form to={at.livePapers(params)} method="get" inline submit="さがす">
        <SearchField name="q" label="統計・課題・計画・指標をさがす" value={words} />
      </Form>
      {words !== '' && found.length === 0 && (
        <p>{`「${words}」に当たる記録はありません。ことばを短くしてください。`}</p>
      )}
      <Form to={at.livePapers(params)} filled={filled} submit="資料に入れる">
        <RadioField
          name="source"
          label="どの画面を"
          required
          options={[
            { value: '対応状況', label: '前回意見の対応状況', note: 'この会議体の意見と回答の表' },
            {
              value: '宿題',
              label: '前回までの宿題',
              note: '終わっていないものと、前回の後に終わったもの',
            },
            ...found.map((bead) => ({
              value: bead.pid,
              label: bead.title,
              note: [shownKind(bead.kind).label, bead.fact]
                .filter((text) => text !== '')
                .join('　'),
            })),
          ]}
        />
        <PaperFields items={items} hint="公開の資料には、公開した会議録の意見だけが載ります。" />
      </Form>
    </Page>
  )
}
