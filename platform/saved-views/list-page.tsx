import {
  Button,
  CheckField,
  Empty,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  Stack,
  Tag,
  TextField,
} from '#ui'
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
            {views.map((view, at) => (
              <Line view={view} filled={filled} isFirst={views[at - 1]?.path !== view.path} />
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  )
}

function Line(props: { view: SavedView; filled: Visit['filled']; isFirst: boolean }) {
  const { view, filled, isFirst } = props
  const form = `revise-${view.id}`
  return (
    <li class="flex between">
      <span>
        <a href={hrefOf(view)}>{view.name}</a>{' '}
        {view.isShared && (
          <Tag kind="line">{view.isMine ? '課で共有' : `${view.ownerName}さんが共有`}</Tag>
        )}
      </span>
      {view.isMine && (
        <span class="flex">
          {!isFirst && (
            <Form
              to={at.raising({ savedViewId: view.id })}
              name={`raise-${view.id}`}
              submit=""
              acts={
                <Button kind="sub" size="sm" label={`「${view.name}」を一つ上げる`}>
                  上へ
                </Button>
              }
              inline
            />
          )}
          <details class="confirm" open={filled?.form === form}>
            <summary class="btn sub sm">名前と共有を変える</summary>
            <section class="card stack" aria-label={`「${view.name}」の名前と共有`}>
              <Form
                to={at.savedView({ savedViewId: view.id })}
                name={form}
                filled={filled}
                submit="保存する"
                inline
              >
                <TextField name="name" label="名前" maxlength={40} value={view.name} required />
                <CheckField name="shared" label="課のみんなに見せる" value={view.isShared} />
              </Form>
            </section>
          </details>
          <Form
            to={at.removal({ savedViewId: view.id })}
            name={`remove-${view.id}`}
            submit="消す"
            danger
            inline
          />
        </span>
      )}
    </li>
  )
}
