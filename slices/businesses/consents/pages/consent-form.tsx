import { type Visit, withQuery } from '#platform'
import {
  ChecksField,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import * as ownAt from '../../own-records/addresses.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { peopleOf } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { groupsOf, purposes, type Recipient, ways } from '../rules.ts'
import { namesAllowed, recipientsSeenBy } from '../tables.ts'

type Filled = Visit['filled']

const purposeAsked = (query: Readonly<Record<string, string>>, filled: Filled) => {
  const typed = String(filled?.values.purpose ?? query.purpose ?? '')
  return purposes.find(({ name }) => name === typed) ?? null
}

/** An officer records what was signed or said. */
export async function NewConsentPage({ here, params, query, filled }: Visit<typeof at.newConsent>) {
  const business = await businessSeenBy(here, params.businessId)
  const purpose = purposeAsked(query, filled)
  const back = at.consents(params)
  if (purpose === null)
    return <PurposePage back={back} lede={business.name} to={at.newConsent(params)} />
  const isOpen = may.seePeople(here.person) && (await hasOpenedPeople(here, business.id))
  const people = isOpen ? await namesAllowed(here, await peopleOf(here, business.id)) : []
  return (
    <Page title={`「${purpose.name}」の同意を記録する`} back={back} lede={business.name}>
      <Notice kind="info">{purpose.means}</Notice>
      <Form to={at.consents(params)} filled={filled} submit="同意を記録する">
        <HiddenField name="purpose" value={purpose.name} />
        <Scope purpose={purpose.name} recipients={await recipientsSeenBy(here)} />
        <Section title="だれが、いつ、どのように">
          <Stack wide>
            {people.length > 0 && (
              <SelectField
                name="personId"
                label="だれの同意か"
                empty="事業者"
                hint="担い手一人ひとりの同意は、その人を選びます。"
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <TextField name="givenName" label="同意した人" required maxlength={60} />
            <DateField name="givenOn" label="同意した日" required value={here.today} />
            <RadioField
              name="way"
              label="どのように"
              required
              options={ways.filter((way) => way !== '画面')}
            />
          </Stack>
        </Section>
      </Form>
    </Page>
  )
}

/** A business consents by itself, today and on the screen. */
export async function OwnNewConsentPage({
  here,
  params,
  query,
  filled,
}: Visit<typeof ownAt.ownNewConsent>) {
  const business = await ownBusiness(here, params.businessId)
  const purpose = purposeAsked(query, filled)
  const back = ownAt.ownConsents(params)
  if (purpose === null)
    return <PurposePage back={back} lede={business.name} to={ownAt.ownNewConsent(params)} />
  return (
    <Page title={`「${purpose.name}」に同意する`} back={back} lede={business.name}>
      <Notice kind="info">
        {purpose.means}いつでも撤回でき、撤回したときから見えなくなります。
      </Notice>
      <Form to={ownAt.ownConsents(params)} filled={filled} submit="同意する">
        <HiddenField name="purpose" value={purpose.name} />
        <Scope purpose={purpose.name} recipients={await recipientsSeenBy(here)} />
      </Form>
    </Page>
  )
}

function PurposePage({ back, lede, to }: { back: string; lede: string; to: string }) {
  return (
    <Page title="どの目的の同意ですか" back={back} lede={lede}>
      {purposes.map(({ name, means }) => (
        <Section
          title={name}
          acts={
            <LinkButton href={withQuery(to, { purpose: name })} kind="sub">
              「{name}」の同意に進む
            </LinkButton>
          }
        >
          <p>{means}</p>
        </Section>
      ))}
    </Page>
  )
}

function Scope({ purpose, recipients }: { purpose: string; recipients: readonly Recipient[] }) {
  const groups = groupsOf(purpose)
  return (
    <Section title="何を、いつまで">
      <Stack wide>
        {purpose === '第三者提供' && (
          <SelectField
            name="recipient"
            label="提供先"
            required
            hint="ある種類のすべてか、名前のある一つを選びます。"
            options={recipients.map(({ value, label }) => ({ value, label }))}
          />
        )}
        {groups.length > 0 && (
          <ChecksField
            name="fields"
            label="範囲"
            hint={
              purpose === '公開'
                ? '名称とよみは、いつも載ります。'
                : '名称・所在地・業種・工程は、いつも見えます。担い手・後継は、アドバイザーだけに提供できます。'
            }
            options={groups}
          />
        )}
        {purpose === '第三者提供' && (
          <TextField
            name="fiscalYears"
            label="財務を見せる年度"
            width="m"
            hint="範囲に「財務」があるときに（例：令和6、令和7）"
          />
        )}
        <DateField name="expiresOn" label="期限" hint="定めないときは空けておきます。" />
      </Stack>
    </Section>
  )
}
