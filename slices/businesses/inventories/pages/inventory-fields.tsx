import type { LocalDate } from '#packages/japan'
import { SearchField, SelectField } from '#ui'
import { replaceabilities } from '../../equipment/rules.ts'
import { type InventoryFilter, renewalChoices, riskChoices } from '../rules.ts'
import type { InventoryFacet } from '../tables.ts'

/** What the list of machines is narrowed by. */
export function InventoryFields(props: {
  filter: InventoryFilter
  facets: readonly InventoryFacet[]
  today: LocalDate
}) {
  const { filter } = props
  const of = (facet: string) =>
    props.facets.filter((one) => one.facet === facet).map(({ value, label }) => ({ value, label }))
  const years = of('renewal').map(({ value }) => Number(value))
  return (
    <>
      <SearchField name="q" label="設備・事業者" value={filter.q} />
      <SelectField
        name="process"
        label="工程"
        value={filter.process}
        empty="すべて"
        options={[...of('process'), { value: 'none', label: '決まった工程はない' }]}
      />
      <SelectField
        name="risk"
        label="危うさ"
        value={filter.risk}
        empty="すべて"
        options={[...riskChoices]}
      />
      <SelectField
        name="replaceability"
        label="更新できるか"
        value={filter.replaceability}
        empty="すべて"
        options={replaceabilities}
      />
      <SelectField
        name="renewal"
        label="更新予定"
        value={filter.renewal}
        empty="すべて"
        options={renewalChoices(years, props.today)}
      />
      <SelectField
        name="use"
        label="使用"
        value={filter.use}
        empty="使用中"
        options={[
          { value: 'retired', label: '使用終了' },
          { value: 'closed', label: '廃業した事業者のもの' },
        ]}
      />
    </>
  )
}
