import { described, type FieldProps, Labelled } from './field.tsx'
import { fieldState, shownValue } from './filled.ts'

type BoxProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search'
  inputmode?: 'numeric' | 'decimal' | 'text'
  maxlength?: number
}

function Box(props: BoxProps) {
  const state = fieldState(props.name)
  return (
    <Labelled state={state} field={props}>
      <input
        class={props.width ? `in w-${props.width}` : 'in'}
        id={state.id}
        name={props.name}
        type={props.type ?? 'text'}
        // A password is never sent back to the page.
        value={props.type === 'password' ? undefined : shownValue(state, props.value)}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        readonly={props.readonly}
        placeholder={props.placeholder}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.required}
        aria-invalid={state.problems.length > 0 ? 'true' : undefined}
        aria-describedby={described(state, props.hint)}
      />
    </Labelled>
  )
}

/** One line of text. */
export function TextField(props: BoxProps) {
  return <Box {...props} />
}

/** A number; full-width digits and commas are accepted and put right by the edge. */
export function NumberField(props: FieldProps) {
  return <Box width="s" inputmode="decimal" {...props} />
}

/** Whole yen. */
export function YenField(props: FieldProps) {
  return <Box width="m" unit="円" inputmode="numeric" {...props} />
}

/** A day, in any of the three ways of writing it: 令8.11.24, R8/11/24, 2026-11-24. */
export function DateField(props: FieldProps) {
  return <Box width="m" placeholder="例：令8.11.24" {...props} />
}

/** A fiscal year: 令和8 or 2026. */
export function FiscalYearField(props: FieldProps) {
  return <Box width="s" placeholder="例：令和8" unit="年度" {...props} />
}

/** One line to search by; the form around it is a `get`. */
export function SearchField(props: FieldProps) {
  const state = fieldState(props.name)
  return (
    <div class="field">
      <label class="vh" for={state.id}>
        {props.label}
      </label>
      <input
        class="in sm"
        id={state.id}
        name={props.name}
        type="search"
        value={shownValue(state, props.value)}
        placeholder={props.placeholder ?? props.label}
        autocomplete="off"
      />
    </div>
  )
}

/** Several lines of text. */
export function AreaField(props: FieldProps & { rows?: number }) {
  const state = fieldState(props.name)
  return (
    <Labelled state={state} field={props}>
      <textarea
        class="in"
        id={state.id}
        name={props.name}
        rows={props.rows ?? 4}
        readonly={props.readonly}
        placeholder={props.placeholder}
        required={props.required}
        aria-invalid={state.problems.length > 0 ? 'true' : undefined}
        aria-describedby={described(state, props.hint)}
      >
        {/* A browser drops the first line break of a text area: one of ours goes before it. */}
        {`\n${shownValue(state, props.value)}`}
      </textarea>
    </Labelled>
  )
}

export type Option = { value: string | number; label: string; note?: string; disabled?: boolean }

/** A word that is sent as it is shown needs no second writing. */
export type Options = readonly (Option | string)[]

export const spelledOut = (options: Options): readonly Option[] =>
  options.map((one) => (typeof one === 'string' ? { value: one, label: one } : one))

/** One of many. The first, empty choice makes an omission visible. */
export function SelectField(props: FieldProps & { options: Options; empty?: string }) {
  const state = fieldState(props.name)
  const shown = shownValue(state, props.value)
  return (
    <Labelled state={state} field={props}>
      <select
        class={props.width ? `in w-${props.width}` : 'in'}
        id={state.id}
        name={props.name}
        required={props.required}
        aria-invalid={state.problems.length > 0 ? 'true' : undefined}
        aria-describedby={described(state, props.hint)}
      >
        <option value="">{props.empty ?? '選んでください'}</option>
        {spelledOut(props.options).map((option) => (
          <option
            value={String(option.value)}
            selected={String(option.value) === shown}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function HiddenField(props: { name: string; value: string | number }) {
  return <input type="hidden" name={props.name} value={String(props.value)} />
}

/** A file; the form around it is `multipart`. A browser never keeps the choice: it is asked again. */
/** @param resumeAt where a script sends the file by pieces, so that one cut off goes on where it stopped */
export function FileField(
  props: FieldProps & { accept?: string; multiple?: boolean; resumeAt?: string },
) {
  const state = fieldState(props.name)
  return (
    <Labelled state={state} field={props}>
      <input
        class="in file"
        id={state.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        data-resume-at={props.resumeAt}
        aria-invalid={state.problems.length > 0 ? 'true' : undefined}
        aria-describedby={described(state, props.hint)}
      />
    </Labelled>
  )
}
