import type { Here, Visit } from '#platform'
import {
  AreaField,
  Card,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  Prose,
  RadioField,
  Tag,
  type TagKind,
} from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { mayRead, type NoteState, stateOf } from '../rules.ts'
import type { Note } from '../tables.ts'

const kinds: Readonly<Record<NoteState, TagKind>> = {
  承認待ち: 'warn',
  承認: 'ok',
  却下: 'line',
  取下げ: 'line',
  消去: 'line',
}

/** One note as far as its reader may know of it, with what can be done about it. */
export function NoteCard(props: { here: Here; note: Note; filled: Visit['filled'] }) {
  const { here, note } = props
  const state = stateOf(note)
  const decides = may.decideSensitive(here.person)
  const reads = mayRead(note, { id: here.person.id, decides })
  return (
    <Card title={note.about} note={<Tag kind={kinds[state]}>{state}</Tag>}>
      {note.body !== '' &&
        (reads ? <Prose text={note.body} /> : <p>承認されるまで、内容は出ません。</p>)}
      <Facts>
        <Fact term="依頼">
          {note.askedName}　<Instant at={note.askedAt} form="short" />
        </Fact>
        {reads && <Fact term="なぜ必要か">{note.need}</Fact>}
        {note.decidedAt && (
          <Fact term={note.decision ?? ''}>
            {note.decidedName}　<Instant at={note.decidedAt} form="short" />
            （理由：{note.decisionReason}）
          </Fact>
        )}
        {note.closedAt && (
          <Fact term={state}>
            {note.closedName}　<Instant at={note.closedAt} form="short" />
            {note.closingReason && `（理由：${note.closingReason}）`}
          </Fact>
        )}
      </Facts>
      <Acts {...props} state={state} decides={decides} />
    </Card>
  )
}

function Acts(props: {
  here: Here
  note: Note
  filled: Visit['filled']
  state: NoteState
  decides: boolean
}) {
  const { here, note, filled, state, decides } = props
  const params = { businessId: note.businessId, noteId: note.id }
  const isOwn = note.askedBy === here.person.id
  if (state === '承認待ち' && decides && !isOwn)
    return (
      <Form
        to={at.decision(params)}
        name={`decide-${note.id}`}
        filled={filled}
        submit="決めて知らせる"
      >
        <RadioField
          name="decision"
          label="承認するか"
          required
          value={null}
          options={[
            { value: '承認', label: '承認する', note: '目的を書いて開いた人が見られます' },
            { value: '却下', label: '却下する', note: '内容は消えます' },
          ]}
        />
        <AreaField name="reason" label="決めた理由" rows={2} required />
      </Form>
    )
  if (state === '承認待ち' && isOwn)
    return (
      <Form
        to={at.withdrawal(params)}
        name={`withdraw-${note.id}`}
        filled={filled}
        submit="依頼を取り下げる"
        inline
      />
    )
  if (state === '承認' && may.writePeople(here.person))
    return (
      <Confirm
        open="この記載を消す"
        title="記載を消します"
        to={at.erasure(params)}
        name={`erase-${note.id}`}
        filled={filled}
        submit="内容を消す"
      >
        <AreaField name="reason" label="消す理由" rows={2} required hint="例：面談が終わったため" />
      </Confirm>
    )
  return null
}
