import { Empty, Form, HiddenField, Notice, Page, Section, Stack, Tag, TextField } from '#ui'
import type { Visit } from '../routes.ts'
import * as at from './addresses.ts'
import { hrefOf } from './rules.ts'
import { type SavedView, savedViewsSeenBy } from './tables.ts'

/** One's kept filters, and the form again where a name could not be taken. */
export async function ListPage({ here, filled }: Visit<typeof at.savedViews>) {
  const views = await savedViewsSeenBy(here)
  const typed = (name: string) => [filled?.values[name] ?? ''].flat()[0] ?? ''
  const isSaving = filled?.form === 'save-view' && typed('path') !== ''
  return (
    <Page title="保存した条件" lede="一覧の絞り込みと並び順に名前を付けたものです。">
      <Stack wide>
        {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
        {isSaving && (
          <Section title="条件を保存する">
            <Form to={at.savedViews()} name="save-view" filled={filled} submit="保存する">
              <HiddenField name="path" value={typed('path')} />
              <HiddenField name="query" value={typed('query')} />
              {typed('shared') === 'on' && <HiddenField name="shared" value="on" />}
              <TextField name="name" label="名前" maxlength={40} required />
            </Form>
          </Section>
        )}
        {views.length === 0 ? (
          <Empty
            title="保存した条件はありません"
            why="一覧を絞り込んで「この条件を保存する」を押すと、次から一度で開けます。"
          />
        ) : (
          <ul class="rows">
            {views.map((view) => (
              <Line view={view} />
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  )
}

function Line({ view }: { view: SavedView }) {
  return (
    <li class="flex between">
      <span>
        <a href={hrefOf(view)}>{view.name}</a> {view.isShared && <Tag kind="line">課で共有</Tag>}
      </span>
      {view.isMine && (
        <Form
          to={at.removal({ savedViewId: view.id })}
          name={`remove-${view.id}`}
          submit="消す"
          danger
          inline
        />
      )}
    </li>
  )
}
