import {
  Empty,
  Form,
  LinkButton,
  RowLink,
  Rows,
  SearchField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { businessKinds } from '../../rules.ts'
import type { Business } from '../../tables.ts'

export type Other = { readonly id: string; readonly name: string; readonly address: string }

/** Somebody of the register, searched by name; a link chooses. */
export function FollowerSearch(props: {
  /** The address of the page, for the search; what is chosen stays in it as hidden fields. */
  to: string
  kept: Readonly<Record<string, string>>
  words: string
  found: readonly Other[]
  href: (otherId: string) => string
}) {
  return (
    <Section
      title="登録されている事業者から選ぶ"
      note="新しく始まる事業者なら、選ばずに下の欄に入れます"
    >
      <Form to={props.to} method="get" inline submit="さがす">
        <SearchField name="q" label="名前・よみ・屋号・ローマ字" value={props.words} />
        {Object.entries(props.kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </Form>
      {props.words !== '' && props.found.length === 0 && (
        <Empty
          title="条件に合う登録がありません"
          why="言葉を短くしてさがすか、新しい事業者として下の欄に入れてください。"
          stage="rec"
        />
      )}
      {props.found.length > 0 && (
        <Rows>
          {props.found.map((other) => (
            <RowLink href={props.href(other.id)} title={other.name} note={other.address} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** A business that begins now; what is known of the one before is offered. */
export function BegunFields({ before, prefix = '' }: { before: Business; prefix?: string }) {
  return (
    <Stack>
      <TextField name={`${prefix}name`} label="名称" required maxlength={150} />
      <SelectField
        name={`${prefix}kind`}
        label="種類"
        required
        value={before.kind}
        options={businessKinds}
      />
      <TextField name={`${prefix}kana`} label="よみ" maxlength={200} />
      <TextField name={`${prefix}address`} label="所在地" maxlength={200} value={before.address} />
      <TextField name={`${prefix}phone`} label="電話" type="tel" width="m" value={before.phone} />
    </Stack>
  )
}

/** The one of the register that was chosen, and the way back. */
export function ChosenFollower(props: { name: string; field: string; id: string; undo: string }) {
  return (
    <>
      <input type="hidden" name={props.field} value={props.id} />
      <p class="flex">
        <b>{props.name}</b>
        <LinkButton href={props.undo} kind="sub" size="sm">
          選び直す
        </LinkButton>
      </p>
    </>
  )
}
