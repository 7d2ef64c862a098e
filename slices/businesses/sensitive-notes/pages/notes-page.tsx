import type { Visit } from '#platform'
import { Empty, Notice, Page, Section } from '#ui'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { people } from '../../people/addresses.ts'
import { Opening } from '../../people/pages/opening.tsx'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { stateOf } from '../rules.ts'
import { notesOf } from '../tables.ts'
import { AskForm } from './ask-form.tsx'
import { NoteCard } from './note-card.tsx'

/** What touches health, creed or a family: asked, decided, read only when opened by a purpose. */
export async function NotesPage({ here, params, filled }: Visit<typeof at.notes>) {
  const business = await businessSeenBy(here, params.businessId)
  const notes = await notesOf(here, business.id)
  const isOpen = await hasOpenedPeople(here, business.id)
  const waiting = notes.filter((note) => stateOf(note) === '承認待ち').length
  const standing = notes.filter((note) => stateOf(note) === '承認').length
  return (
    <Page
      title="要配慮個人情報にあたる記載"
      back={people(params)}
      lede={`${business.name}　承認された記載${standing}件、承認待ち${waiting}件`}
    >
      <Notice kind="info">
        健康・信条・家庭の事情は、仕事に必要な場合だけ、課長の承認を得て残せます。却下・取下げ・消去した記載の内容は残りません。
      </Notice>
      {notes.length > 0 && !isOpen && <Opening to={at.opening(params)} filled={filled} />}
      {notes.length > 0 && isOpen && (
        <Section title="記載" note="新しい順。開いたことは操作の記録に残ります">
          {notes.map((note) => (
            <NoteCard here={here} note={note} filled={filled} />
          ))}
        </Section>
      )}
      {notes.length === 0 && (
        <Empty
          title="記載はありません"
          why="必要なときは、下の欄から課長に承認を依頼します。"
          stage="rec"
        />
      )}
      {may.writePeople(here.person) && (
        <Section title="課長に承認を依頼する">
          <AskForm businessId={business.id} filled={filled} />
        </Section>
      )}
    </Page>
  )
}
