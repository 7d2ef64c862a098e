import { CheckField, Form, HiddenField, TextField } from '#ui'
import type { Here } from '../here.ts'
import * as at from './addresses.ts'
import { may } from './permissions.ts'
import { hrefOf, keptQuery } from './rules.ts'
import type { SavedView } from './tables.ts'

/**
 * Above a list: the kept filters as links, and a way to keep the present one.
 * @param views of `savedViewsOf(here, path)`
 * @param query of the visit
 */
export function SavedViews(props: {
  here: Here
  views: readonly SavedView[]
  path: string
  query: Readonly<Record<string, string>>
}) {
  const { here, views, path } = props
  if (!may.keepViews(here.person)) return null
  const query = keptQuery(new URLSearchParams(props.query).toString())
  return (
    <nav class="flex s14" aria-label="保存した条件">
      {views.map((view) => (
        <a href={hrefOf(view)} aria-current={view.query === query ? 'true' : undefined}>
          {view.name}
          {view.isShared && <small>（{view.isMine ? '課' : view.ownerName}）</small>}
        </a>
      ))}
      {query !== '' && !views.some((view) => view.query === query) && (
        <details class="confirm">
          <summary class="btn sub sm">この条件を保存する</summary>
          <section class="card stack" aria-label="条件を保存する">
            <Form to={at.savedViews()} name="save-view" submit="保存する">
              <HiddenField name="path" value={path} />
              <HiddenField name="query" value={query} />
              <TextField name="name" label="名前" maxlength={40} required />
              {here.person.section && <CheckField name="shared" label="課のみんなに見せる" />}
            </Form>
          </section>
        </details>
      )}
      {views.some(({ isMine }) => isMine) && <a href={at.savedViews()}>整理する</a>}
    </nav>
  )
}
