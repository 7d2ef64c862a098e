import type { Visit } from '#platform'
import { DateField, Form, NumberField, Page, SelectField, TextField } from '#ui'
import { processesSeenBy } from '../../processes/tables.ts'
import { SkillFields, SkillsSection } from '../../skills/pages/skills-section.tsx'
import { skillsOf } from '../../skills/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import { hasOpenedPeople } from '../actions/view-people.ts'
import * as at from '../addresses.ts'
import { parts } from '../rules.ts'
import { personOf, type Worker } from '../tables.ts'
import { Opening } from './opening.tsx'

export async function NewPersonPage({ here, params, filled }: Visit<typeof at.newPerson>) {
  const business = await businessSeenBy(here, params.businessId)
  return (
    <Page title="担い手を記録する" back={at.people(params)} lede={business.name}>
      <Form to={at.people(params)} filled={filled} submit="担い手を記録する">
        <Fields today={here.today} />
        <SkillFields processes={await processesSeenBy(here)} />
      </Form>
    </Page>
  )
}

export async function PersonPage({ here, params, filled }: Visit<typeof at.person>) {
  const worker = await personOf(here, params.businessId, params.personId)
  const isOpen = await hasOpenedPeople(here, params.businessId)
  return (
    <Page title="担い手の記録と技能" back={at.people(params)}>
      {isOpen ? (
        <>
          <Form
            to={at.person(params)}
            filled={filled}
            version={worker.version}
            submit="直した内容を保存する"
          >
            <Fields worker={worker} today={here.today} />
          </Form>
          <SkillsSection
            params={params}
            skills={(await skillsOf(here, params.businessId)).filter(
              ({ personId }) => personId === params.personId,
            )}
            processes={await processesSeenBy(here)}
            filled={filled}
            today={here.today}
          />
        </>
      ) : (
        <Opening to={at.opening(params)} filled={filled} />
      )}
    </Page>
  )
}

function Fields({ worker, today }: { worker?: Worker; today: string }) {
  return (
    <>
      <TextField name="name" label="名前" required maxlength={60} value={worker?.name} />
      <SelectField name="part" label="役割" required value={worker?.part} options={parts} />
      <NumberField
        name="birthYear"
        label="生まれた年"
        unit="年"
        hint="西暦。月日は聞きません。分からなければ空けてください。"
        value={worker?.birthYear}
      />
      <NumberField name="sinceYear" label="従事を始めた年" unit="年" value={worker?.sinceYear} />
      <NumberField
        name="intendsTo"
        label="何歳まで続けたいか"
        unit="歳"
        value={worker?.intendsTo}
      />
      <DateField
        name="confirmedOn"
        label="確かめた日"
        required
        value={worker?.confirmedOn ?? today}
      />
    </>
  )
}
