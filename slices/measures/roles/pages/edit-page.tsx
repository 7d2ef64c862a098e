import type { Visit } from '#platform'
import { Columns, Form, LinkButton, Page, SelectField, Table } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { feedbackOf } from '../../feedback/addresses.ts'
import { may } from '../../permissions.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { letterLabels, letters, stepLabels, steps } from '../rules.ts'
import { actorsOffered, lettersOf } from '../tables.ts'

/** Steps × letters, and the form for the section whose measure it is. */
export async function RolesPage({ here, params, filled }: Visit<typeof at.measureRoles>) {
  const measure = await measureSeenBy(here, params.measureId)
  const given = await lettersOf(here, measure.id)
  const isOwn = may.writeMeasures(here.person) && here.person.section?.id === measure.sectionId
  const offered = isOwn ? await actorsOffered(here) : []
  const count = Math.min(80, given.length + 8)
  return (
    <Page
      title="体制"
      back={measurePage(params)}
      lede={`${measure.name}　段階ごとの責任者と実行者`}
      acts={
        <LinkButton href={feedbackOf(params)} kind="sub">
          気づきと答え
        </LinkButton>
      }
    >
      <Table
        caption="段階ごとの体制"
        rows={[...steps]}
        rowKey={(step) => step}
        empty={<span />}
        columns={[
          { key: 'step', label: '段階', cell: (step) => stepLabels[step] },
          ...letters.map((letter) => ({
            key: letter,
            label: letterLabels[letter],
            cell: (step: (typeof steps)[number]) =>
              given
                .filter((each) => each.step === step && each.letter === letter)
                .map((each) => each.actorName)
                .join('、') || '—',
          })),
        ]}
        fold
      />
      {isOwn && (
        <Form to={at.measureRoles(params)} filled={filled} submit="体制を保存する">
          {Array.from({ length: count }, (_, i) => (
            <Columns shape="3">
              <SelectField
                name={`rows.${i}.step`}
                label={`${i + 1}行目の段階`}
                value={given[i]?.step ?? steps[0]}
                options={steps.map((value) => ({ value, label: stepLabels[value] }))}
              />
              <SelectField
                name={`rows.${i}.letter`}
                label={`${i + 1}行目の役割`}
                value={given[i]?.letter ?? letters[0]}
                options={letters.map((value) => ({ value, label: letterLabels[value] }))}
              />
              <SelectField
                name={`rows.${i}.actor`}
                label={`${i + 1}行目の課・団体`}
                value={given[i]?.actor}
                empty="なし"
                options={offered.map(({ actor, name }) => ({ value: actor, label: name }))}
              />
            </Columns>
          ))}
        </Form>
      )}
    </Page>
  )
}
