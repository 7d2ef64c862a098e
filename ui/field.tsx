import type { Child } from 'hono/jsx'
import type { FieldState } from './filled.ts'

/** How wide the answer is expected to be. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l'

export type FieldProps = {
  name: string
  label: string
  hint?: Child
  required?: boolean
  /** Said in place of 任意, where it is needed only if something else is filled in: 「書く行は必須」. */
  need?: string
  value?: string | number | null
  /** Stands beside the box: 円, 者, ％. */
  unit?: string
  width?: FieldWidth
  /** Known already, shown with where it comes from, not asked again. */
  readonly?: boolean
  autocomplete?: string
  placeholder?: string
}

/** 必須 or 任意, in words, or when it is needed. */
export function Need(props: { required?: boolean; readonly?: boolean; need?: string }) {
  if (props.readonly) return <span class="opt">変更できません</span>
  if (props.need) return <span class="req">{props.need}</span>
  return props.required ? <span class="req">必須</span> : <span class="opt">任意</span>
}

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`

/** What ties hint and error to the box. */
export function described(state: FieldState, hint: unknown): string | undefined {
  const ids = [hint ? hintId(state.id) : null, state.problems.length ? errorId(state.id) : null]
  return ids.filter(Boolean).join(' ') || undefined
}

export function Hint(props: { id: string; children?: Child }) {
  if (!props.children) return null
  return (
    <p class="hint" id={hintId(props.id)}>
      {props.children}
    </p>
  )
}

export function Problems(props: { state: FieldState }) {
  const { id, problems } = props.state
  if (problems.length === 0) return null
  return (
    <div id={errorId(id)}>
      {problems.map((sentence) => (
        <p class="err">{sentence}</p>
      ))}
    </div>
  )
}

/** Label above, hint between, error under; one column. */
export function Labelled(props: { state: FieldState; field: FieldProps; children?: Child }) {
  const { state, field } = props
  return (
    <div class={state.problems.length > 0 ? 'field bad' : 'field'}>
      <label for={state.id}>
        {field.label}
        <Need required={field.required} readonly={field.readonly} need={field.need} />
      </label>
      <Hint id={state.id}>{field.hint}</Hint>
      {field.unit ? (
        <div class="with-unit">
          {props.children}
          <span>{field.unit}</span>
        </div>
      ) : (
        props.children
      )}
      <Problems state={state} />
    </div>
  )
}
