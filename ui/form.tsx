import { randomUUID } from 'node:crypto'
import { raw } from 'hono/html'
import { type Child, Fragment } from 'hono/jsx'
import { DraftNotice, draftKey } from './drafts.tsx'
import { type Filled, withinForm } from './filled.ts'
import { FormProblems } from './form-problems.tsx'
import { currentFrame, drawnNow, nextId } from './frame.ts'

export type FormProps = {
  to: string
  /** `get` for filters: it changes nothing and carries no token. */
  method?: 'get' | 'post'
  /** Told back as `filled.form`; needed where a page has more than one form. */
  name?: string
  filled?: Filled | null
  /** The verb on the button. Empty: the form brings its own buttons. */
  submit?: string
  danger?: boolean
  /** The version of the record that the person sees; a stale one is answered 409. */
  version?: number | string
  /** On one line, without a summary: for small forms in lists. */
  inline?: boolean
  multipart?: boolean
  /** So soon the server has what is typed; ten seconds where nothing is said. */
  keepAfterSeconds?: number
  /** Further buttons beside the first. */
  acts?: Child
  children?: Child
}

/** One form. What was typed and what is wrong comes back in `filled`, and stands at its fields. */
export function Form(props: FormProps) {
  const id = props.name ? `form-${props.name}` : nextId('form')
  const filled = belongsHere(props) ? (props.filled ?? null) : null
  // Children are drawn only when their parent's text is made; fields must be drawn while their form
  // is open, so they are turned into text here.
  const fields = withinForm({ id, filled }, () => drawnNow(<Fragment>{props.children}</Fragment>))
  const key = isDrafted(props) ? draftKey(props.to, props.name) : undefined
  const form = (
    <form
      id={id}
      class={props.inline ? 'form-inline' : 'form-block stack-6'}
      method={props.method ?? 'post'}
      action={props.to}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      data-guard={props.method === 'get' ? undefined : (props.name ?? '')}
      data-draft={key}
      data-keep-after={key && props.keepAfterSeconds}
      novalidate
    >
      {props.method !== 'get' && <Tokens {...props} drafted={filled?.draft?.version} />}
      {filled && <FormProblems form={id} filled={filled} takesFiles={props.multipart} />}
      {raw(fields)}
      {(props.submit || props.acts) && (
        <div class="flex buttons">
          {props.submit && (
            <button
              class={`btn ${props.danger ? 'del' : 'pri'}${props.inline ? ' sm' : ''}`}
              type="submit"
            >
              {props.submit}
            </button>
          )}
          {props.acts}
          <span class="saved" role="status" data-saved hidden />
        </div>
      )}
    </form>
  )
  if (key === undefined) return form
  return (
    <>
      <DraftNotice form={id} of={key} filled={filled} />
      {form}
    </>
  )
}

/** Whose it is must be known; and what is said on one line is not worth a draft. */
function isDrafted({ method, inline }: FormProps): boolean {
  return method !== 'get' && !inline && currentFrame().person !== null
}

function belongsHere({ filled, name, to }: FormProps): boolean {
  if (filled?.draft) return filled.draft.key === draftKey(to, name)
  return Boolean(filled) && (filled?.form === null || filled?.form === (name ?? null))
}

function Tokens(props: FormProps & { drafted?: string | null }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={currentFrame().csrf} />
      {/* Sent twice, the same form does its work once. */}
      <input type="hidden" name="_once" value={randomUUID()} />
      {props.name && <input type="hidden" name="_form" value={props.name} />}
      {props.version !== undefined && (
        <input type="hidden" name="_version" value={props.drafted ?? String(props.version)} />
      )}
    </>
  )
}
