import type { Child } from 'hono/jsx'
import { described, errorId, type FieldProps, Hint, Need, Problems } from './field.tsx'
import { type Options, spelledOut } from './fields.tsx'
import { fieldState } from './filled.ts'

type ChoiceProps = Omit<FieldProps, 'value' | 'unit'> & { options: Options }

type Look = 'plain' | 'boxed' | 'score'

const classes: Readonly<Record<Look, readonly [list: string, one: string | undefined]>> = {
  plain: ['choices', 'choice'],
  boxed: ['choices boxed', 'choice box'],
  score: ['score', undefined],
}

function Choices(props: {
  kind: 'radio' | 'checkbox'
  field: ChoiceProps
  chosen: (value: string) => boolean
  look: Look
}) {
  const { field, look } = props
  const state = fieldState(field.name)
  const [list, one] = classes[look]
  return (
    <fieldset
      class={state.problems.length > 0 ? 'field bad' : 'field'}
      id={state.id}
      tabindex={-1}
      aria-describedby={described(state, field.hint)}
    >
      <legend>
        {field.label}
        <Need required={field.required} />
      </legend>
      <Hint id={state.id}>{field.hint}</Hint>
      <div class={list}>
        {spelledOut(field.options).map((option) => (
          <label class={one}>
            <input
              type={props.kind}
              name={field.name}
              value={String(option.value)}
              checked={props.chosen(String(option.value))}
              disabled={option.disabled}
              aria-invalid={state.problems.length > 0 ? 'true' : undefined}
              aria-describedby={state.problems.length > 0 ? errorId(state.id) : undefined}
            />
            {look === 'score' ? (
              <>
                <b>{option.label}</b>
                {option.note}
              </>
            ) : (
              <span>
                {option.label}
                {option.note && <small>{option.note}</small>}
              </span>
            )}
          </label>
        ))}
      </div>
      <Problems state={state} />
    </fieldset>
  )
}

/** One of few, all visible. */
export function RadioField(
  props: ChoiceProps & { value?: string | number | null; boxed?: boolean },
) {
  const { typed } = fieldState(props.name)
  const chosen = typed ? typed[0] : props.value === null ? undefined : String(props.value ?? '')
  return (
    <Choices
      kind="radio"
      field={props}
      chosen={(value) => value === chosen}
      look={props.boxed ? 'boxed' : 'plain'}
    />
  )
}

/** A point of a scale, side by side, each with what it means as its note. */
export function ScaleField(props: ChoiceProps & { value?: number | null }) {
  const { typed } = fieldState(props.name)
  const chosen = typed ? typed[0] : String(props.value ?? '')
  return <Choices kind="radio" field={props} chosen={(value) => value === chosen} look="score" />
}

/** Any of several. */
export function ChecksField(
  props: ChoiceProps & { value?: readonly (string | number)[]; boxed?: boolean },
) {
  const { typed } = fieldState(props.name)
  const chosen = new Set(typed ?? (props.value ?? []).map(String))
  return (
    <Choices
      kind="checkbox"
      field={props}
      chosen={(value) => chosen.has(value)}
      look={props.boxed ? 'boxed' : 'plain'}
    />
  )
}

/** Yes or no; sent as `on`. */
export function CheckField(props: {
  name: string
  label: Child
  hint?: Child
  value?: boolean
  required?: boolean
}) {
  const state = fieldState(props.name)
  const checked = state.typed ? state.typed.length > 0 && state.typed[0] !== '' : props.value
  return (
    <div class={state.problems.length > 0 ? 'field bad' : 'field'}>
      <label class="choice" for={state.id}>
        <input
          type="checkbox"
          id={state.id}
          name={props.name}
          value="on"
          checked={checked}
          aria-invalid={state.problems.length > 0 ? 'true' : undefined}
          aria-describedby={described(state, props.hint)}
        />
        <span>
          {props.label}
          {props.required && <Need required />}
        </span>
      </label>
      <Hint id={state.id}>{props.hint}</Hint>
      <Problems state={state} />
    </div>
  )
}
