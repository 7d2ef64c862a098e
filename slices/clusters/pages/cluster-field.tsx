import { SelectField } from '#ui'
import type { Cluster } from '../tables.ts'

/** One of the city's 産地, to narrow a list by or to tie a record to. */
export function ClusterField(props: {
  name: string
  empty: string
  value: string | null | undefined
  clusters: readonly Cluster[]
}) {
  return (
    <SelectField
      name={props.name}
      label="産地"
      empty={props.empty}
      value={props.value}
      options={props.clusters.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
