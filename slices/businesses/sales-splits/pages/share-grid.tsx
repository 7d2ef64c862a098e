import type { Visit } from '#platform'
import { HiddenField } from '#ui'
import { tierKeys } from '../forms.ts'
import { type Share, shareInWords, tiers } from '../rules.ts'

type Filled = Visit['filled']

/** Channels down, tiers across: one box for each share, blank where nothing is sold. */
export function ShareGrid(props: {
  channels: readonly string[]
  shares: readonly Share[]
  filled: Filled
  form: string
}) {
  const { filled } = props
  const own = filled && (filled.form === null || filled.form === props.form) ? filled : null
  return (
    <section class="scroll folds" tabindex={0} aria-label="販路と市場段階の割合">
      <table class="tbl tight fold">
        <caption>
          売上の割合（％）。合わせて100になるように入れます。ないところは空けてください
        </caption>
        <thead>
          <tr>
            <th scope="col">販路</th>
            {tiers.map((tier) => (
              <th scope="col" class="n">
                {tier}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.channels.map((channel, row) => (
            <tr>
              <th scope="row">
                {channel}
                <HiddenField name={`rows.${row}.channel`} value={channel} />
              </th>
              {tiers.map((tier, column) => {
                const name = `rows.${row}.${tierKeys[column] ?? ''}`
                const share = props.shares.find(
                  (one) => one.channel === channel && one.tier === tier,
                )
                return (
                  <td class="n" data-l={tier}>
                    <Box
                      form={props.form}
                      name={name}
                      label={`${channel}、${tier}（％）`}
                      value={typedIn(own, name) ?? (share ? shareInWords(share.share) : '')}
                      problems={problemsOf(own, name)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const typedIn = (filled: Filled, name: string) =>
  filled === null ? undefined : ([filled.values[name] ?? ''].flat()[0] ?? '')

const problemsOf = (filled: Filled, name: string) =>
  (filled?.problems ?? []).filter(({ field }) => field === name).map(({ sentence }) => sentence)

function Box(props: {
  form: string
  name: string
  label: string
  value: string
  problems: readonly string[]
}) {
  // The id by which the summary of a form that came back links to its fields.
  const id = `form-${props.form}-${props.name.replaceAll('.', '-')}`
  const error = props.problems.length > 0 ? `${id}-error` : undefined
  return (
    <>
      <input
        class="in sm w-xs"
        id={id}
        name={props.name}
        value={props.value}
        inputmode="decimal"
        autocomplete="off"
        aria-label={props.label}
        aria-invalid={error && 'true'}
        aria-describedby={error}
      />
      {error && (
        <p class="err" id={error}>
          {props.problems.join('')}
        </p>
      )}
    </>
  )
}
