import { DateField, NumberField, SelectField, TextField } from '#ui'
import { labelOfPart, type Part, type PartField, partFields } from '../rules.ts'

/** What the form of a part asks of the business itself; a blank is 不明. */
export function PartFields(props: { part: Part; values: Readonly<Record<string, string>> }) {
  return (
    <>
      {partFields[props.part].map((spec) => (
        <OneField
          spec={spec}
          label={labelOfPart(props.part, spec.field)}
          value={props.values[spec.field]}
        />
      ))}
    </>
  )
}

function OneField(props: { spec: PartField; label: string; value: string | undefined }) {
  const { spec, label, value } = props
  const { field: name, as, required, hint, unit } = spec
  if (as === 'text')
    return <TextField name={name} label={label} required={required} hint={hint} value={value} />
  if (as === 'number') return <NumberField name={name} label={label} unit={unit} value={value} />
  if (as === 'day') return <DateField name={name} label={label} hint={hint} value={value} />
  return (
    <SelectField
      name={name}
      label={label}
      required={required}
      value={value ?? (as.includes('不明') ? '不明' : undefined)}
      options={as}
    />
  )
}
