import { Missing, type Visit, withQuery } from '#platform'
import { Form, HiddenField, Page, Prose, Section, SelectField } from '#ui'
import { comparison as comparisonPage } from '../../comparisons/addresses.ts'
import { printed } from '../../comparisons/rules.ts'
import { comparisonOf } from '../../comparisons/tables.ts'
import * as at from '../addresses.ts'

/** The partner of one old goal is chosen by hand. */
export async function PairPage({ here, params, query, filled }: Visit<typeof at.pairing>) {
  const withId = typed(filled?.values.with) ?? query.with ?? null
  const { version, old, now, pairings } = await comparisonOf(here, params.versionId, withId)
  const oldId = typed(filled?.values.oldId) ?? query.old
  const node = old.find(({ id }) => id === oldId)
  if (!node) throw new Missing()
  const kept = pairings.find((pair) => pair.oldId === node.id)
  return (
    <Page
      title="対応を選び直す"
      back={withQuery(comparisonPage(params), { with: withId })}
      lede={`第${version.number}版のどの目標が、次の目標に当たるかを選びます。`}
    >
      <Section title={`${node.level} ${node.number}`} note="旧">
        <Prose text={printed(node)} />
      </Section>
      <Form to={at.pairing(params)} filled={filled} submit="この対応にする">
        <HiddenField name="oldId" value={node.id} />
        <HiddenField name="with" value={withId ?? ''} />
        <SelectField
          name="partner"
          label="新の目標"
          required
          value={kept ? (kept.newId ?? 'none') : 'auto'}
          options={[
            { value: 'auto', label: '自動の対応にもどす' },
            { value: 'none', label: '対応する目標はない（廃止）' },
            ...now.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
          ]}
        />
      </Form>
    </Page>
  )
}

const typed = (value: string | string[] | undefined): string | null => {
  const [one] = [value ?? []].flat()
  return one === undefined || one === '' ? null : one
}
