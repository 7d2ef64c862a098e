import type { Visit } from '#platform'
import { Card, Columns, LinkButton, Notice, Page, SampleTag, Section, Stack } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import * as ownAt from '../../own-records/addresses.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { peopleOf } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { publication } from '../../publications/addresses.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { purposes } from '../rules.ts'
import { consentsOf, namesAllowed } from '../tables.ts'
import { ConsentTable } from './consent-table.tsx'

/** All consents of one business with what each allows, for its own people and the section. */
export async function ConsentsPage({ here, params, filled }: Visit<typeof at.consents>) {
  const business = await businessSeenBy(here, params.businessId)
  const writes = may.writeBusinesses(here.person)
  const isOpen = may.seePeople(here.person) && (await hasOpenedPeople(here, business.id))
  const people = isOpen ? await namesAllowed(here, await peopleOf(here, business.id)) : []
  return (
    <Page
      title="同意"
      back={businessPage(params)}
      lede={business.name}
      tags={business.isSample && <SampleTag />}
      acts={
        writes && (
          <LinkButton href={at.newConsent(params)} kind="pri" isNew>
            同意を記録する
          </LinkButton>
        )
      }
    >
      <NoLonger filled={filled} />
      <Columns shape="main">
        <Section title="これまでの同意" note="新しい順。撤回しても記録は残ります">
          <ConsentTable
            consents={await consentsOf(here, business.id)}
            today={here.today}
            nameOf={(id) => people.find((one) => one.id === id)?.name ?? null}
            withdrawal={writes ? (consentId) => at.withdrawal({ ...params, consentId }) : null}
            filled={filled}
          />
        </Section>
        <Stack>
          <Purposes />
          <Card title="公開名簿">
            <a href={publication(params)}>公開名簿での見え方を確かめる</a>
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

/** The business's own side of the same: it gives and takes back by itself. */
export async function OwnConsentsPage({ here, params, filled }: Visit<typeof ownAt.ownConsents>) {
  const business = await ownBusiness(here, params.businessId)
  const people = await namesAllowed(here, await peopleOf(here, business.id))
  return (
    <Page
      title="同意"
      back={ownAt.ownRecord(params)}
      lede={`${business.name}について、何をだれに許しているかです。記録がないことは、許していないことです。`}
      acts={
        business.coversConsents && (
          <LinkButton href={ownAt.ownNewConsent(params)} kind="pri" isNew>
            同意する
          </LinkButton>
        )
      }
    >
      <NoLonger filled={filled} />
      {!business.coversConsents && (
        <Notice kind="info">
          代理の委任が同意まで及んでいないため、見ることだけができます。同意と撤回は、事業者本人に依頼してください。
        </Notice>
      )}
      <Columns shape="main">
        <Section title="これまでの同意" note="新しい順">
          <ConsentTable
            consents={await consentsOf(here, business.id)}
            today={here.today}
            nameOf={(id) => people.find((one) => one.id === id)?.name ?? null}
            withdrawal={
              business.coversConsents
                ? (consentId) => ownAt.ownWithdrawal({ ...params, consentId })
                : null
            }
            filled={filled}
          />
        </Section>
        <Purposes />
      </Columns>
    </Page>
  )
}

/** A withdrawal that came too late has no form left on the page to say so. */
function NoLonger({ filled }: { filled: Visit['filled'] }) {
  return filled?.rule ? <Notice kind="bad">{filled.rule}</Notice> : null
}

function Purposes() {
  return (
    <Card title="目的ごとの意味" note="同意がなければ「いいえ」です">
      <dl class="kv">
        {purposes.map(({ name, means }) => (
          <>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </>
        ))}
      </dl>
    </Card>
  )
}
