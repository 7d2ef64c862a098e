import type { Child } from 'hono/jsx'
import type { Filled } from './filled.ts'
import { Form } from './form.tsx'
import { nextId } from './frame.ts'

export type ButtonKind = 'pri' | 'sub' | 'del' | 'ev'
export type ButtonSize = 'xs' | 'sm' | 'lg'

function look(kind?: ButtonKind, size?: ButtonSize): string {
  return ['btn', kind, size].filter(Boolean).join(' ')
}

/** A verb with its object: 「根拠カードを作る」. One `pri` a screen. */
export function Button(props: {
  kind?: ButtonKind
  size?: ButtonSize
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** The id of a form elsewhere on the page. */
  form?: string
  /** Another address for this button of the form. */
  to?: string
  disabled?: boolean
  label?: string
  children?: Child
}) {
  return (
    <button
      class={look(props.kind, props.size)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.to}
      disabled={props.disabled}
      aria-label={props.label}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: opening the page on which something is done. */
export function LinkButton(props: {
  href: string
  kind?: ButtonKind
  size?: ButtonSize
  /** The key `N` of the keyboard opens it. */
  isNew?: boolean
  download?: boolean
  label?: string
  /** In a window of its own, so that this page stays as it is. */
  beside?: boolean
  children?: Child
}) {
  return (
    <a
      class={look(props.kind, props.size)}
      href={props.href}
      target={props.beside ? '_blank' : undefined}
      rel={props.beside ? 'noopener' : undefined}
      data-new={props.isNew ? '' : undefined}
      data-cite={props.kind === 'ev' ? '' : undefined}
      download={props.download}
      aria-label={props.label}
    >
      {props.children}
    </a>
  )
}

/**
 * Asks before something is lost. Opens in place without scripts, as a dialog with them. `children`
 * says what is lost and for how long it can be undone, and may hold fields (a reason).
 */
export function Confirm(props: {
  open: string
  title: string
  to: string
  submit: string
  name?: string
  filled?: Filled | null
  version?: number | string
  danger?: boolean
  children?: Child
}) {
  const heading = nextId('confirm')
  const wrong = props.filled && props.filled.form === (props.name ?? null)
  return (
    <details class="confirm" data-dialog open={Boolean(wrong)}>
      <summary class={look(props.danger ? 'del' : 'sub', 'sm')}>{props.open}</summary>
      <section class="card stack" aria-labelledby={heading}>
        <h3 id={heading}>{props.title}</h3>
        <Form
          to={props.to}
          name={props.name}
          filled={props.filled}
          submit={props.submit}
          danger={props.danger}
          version={props.version}
        >
          {props.children}
        </Form>
      </section>
    </details>
  )
}
