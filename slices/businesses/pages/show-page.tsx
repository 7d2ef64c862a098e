import type { Child } from 'hono/jsx'
import { historyOf, type Visit } from '#platform'
import { nameOfAct } from '#platform/audit'
import { settingOn } from '#platform/settings'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
  Timeline,
} from '#ui'
import { acts } from '../acts.ts'
import * as at from '../addresses.ts'
import { aboutConsents, OutsideCard } from '../consents/pages/outside-card.tsx'
import { EquipmentSection } from '../equipment/pages/equipment-table.tsx'
import { equipmentOf } from '../equipment/tables.ts'
import { EstablishmentsSection } from '../establishments/pages/establishments-table.tsx'
import { establishmentsOf } from '../establishments/tables.ts'
import { FinanceCard, financesOf } from '../fiscal-figures/pages/finance-card.tsx'
import { aboutFinances } from '../fiscal-figures/rules.ts'
import { FreshnessCard } from '../freshness/pages/freshness-card.tsx'
import { StaleNotice } from '../freshness/pages/stale-notice.tsx'
import { monthsFresh } from '../freshness/rules.ts'
import { freshnessOf } from '../freshness/tables.ts'
import { newHolding } from '../holdings/addresses.ts'
import { HoldingsTable, toEdit } from '../holdings/pages/holdings-table.tsx'
import { holdingsOf } from '../holdings/tables.ts'
import { importsOfBusiness } from '../import-histories/pages/business-imports.tsx'
import { LineCard, lineFor } from '../lines/pages/line-card.tsx'
import { people } from '../people/addresses.ts'
import { may } from '../permissions.ts'
import { revisions } from '../revisions/addresses.ts'
import { fieldLabels } from '../rules.ts'
import { businessSeenBy } from '../tables.ts'
import { StateTag } from './business-filter.tsx'
import { Contact, Identity, Work } from './record-facts.tsx'

type Visited = Visit<typeof at.business> & {
  /** How somebody came here from the address of a record that was merged into this one. */
  readonly arrival: Child
}

export async function ShowPage({ here, params, arrival }: Visited) {
  const { businessId } = params
  // Asked in one breath; where there is no such business, the first of them says so.
  const loading = businessSeenBy(here, businessId)
  const [
    business,
    acted,
    holdings,
    establishments,
    equipment,
    freshness,
    months,
    line,
    imported,
    finances,
  ] = await Promise.all([
    loading,
    historyOf(here, businessId),
    holdingsOf(here, businessId),
    establishmentsOf(here, businessId),
    equipmentOf(here, businessId),
    freshnessOf(here, businessId),
    settingOn(here, monthsFresh),
    lineFor(here, businessId),
    importsOfBusiness(here, businessId),
    financesOf(here, businessId, loading),
  ])
  const history = acted.filter(
    ({ verb }) =>
      (may.seePeople(here.person) || !aboutPeople.includes(verb)) &&
      (may.seeFinances(here.person) || !aboutFinances.includes(verb)),
  )
  const writes = may.writeBusinesses(here.person)
  return (
    <Page
      title={business.name}
      back={at.businesses()}
      lede={business.kana}
      tags={
        <>
          <StateTag state={business.state} />
          {business.isSample && <SampleTag />}
        </>
      }
      acts={
        writes && (
          <>
            <LinkButton href={at.businessState(params)} kind="sub">
              状態を記録する
            </LinkButton>
            <LinkButton href={at.businessEdit(params)} kind="pri">
              登録を直す
            </LinkButton>
          </>
        )
      }
    >
      {arrival}
      {business.state !== '廃業' && (
        <StaleNotice on={business.confirmedOn} today={here.today} months={months} />
      )}
      {business.state === '廃業' && (
        <Notice kind="bad">
          <Day on={business.stateOn} />
          に廃業しました（事情：{business.closingCause}）。
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          <Section title="だれか">
            <Identity business={business} />
          </Section>
          <Section title="連絡">
            <Contact business={business} />
          </Section>
          <Section title="何をしているか">
            <Work business={business} exact={may.seeHeadcounts(here.person)} />
          </Section>
          <Section
            title="できる工程"
            note={`${holdings.length}件`}
            acts={
              writes && (
                <LinkButton href={newHolding(params)} kind="sub">
                  できる工程を記録する
                </LinkButton>
              )
            }
          >
            <HoldingsTable holdings={holdings} to={writes ? toEdit : null} />
          </Section>
          <EstablishmentsSection
            businessId={business.id}
            establishments={establishments}
            exact={may.seeHeadcounts(here.person)}
            adds={writes && business.state !== '廃業'}
          />
          <EquipmentSection
            businessId={business.id}
            equipment={equipment}
            today={here.today}
            adds={writes && business.state !== '廃業'}
          />
        </Stack>
        <Stack>
          {may.seePeople(here.person) && (
            <Card title="担い手と後継" note="個人情報。見る目的を残して開きます">
              <a href={people(params)}>担い手と後継を見る</a>
            </Card>
          )}
          <FinanceCard business={business} finances={finances} />
          <FreshnessCard freshness={freshness} today={here.today} months={months} />
          <LineCard line={line} />
          <OutsideCard here={here} businessId={business.id} />
          {imported}
          <Card title="この情報について">
            <Facts>
              <Fact term="出どころ">{business.source}</Fact>
              <Fact term="確かめた日">
                <Day on={business.confirmedOn} />
              </Fact>
              <Fact term="状態">
                {business.state}（
                <Day on={business.stateOn} form="short" />
                から）
              </Fact>
            </Facts>
          </Card>
          <Card title="変更の記録" note="新しい順。消すことはできません">
            <a href={revisions(params)}>前後の値を見る・前の時点に戻す</a>
            <Timeline
              items={history.map((entry) => ({
                date: <Instant at={entry.at} form="short" />,
                title: nameOf(entry.verb),
                note: `${entry.actorName}${inWords(entry.noted)}`,
              }))}
            />
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

/** Acts on personal data: for those who may open it, and for nobody else, not even that they were done. */
const aboutPeople: readonly string[] = [
  ...aboutConsents,
  'businesses.view-people',
  'businesses.record-person',
  'businesses.revise-person',
  'businesses.record-succession',
  'businesses.record-skill',
  'businesses.remove-skill',
  'businesses.ask-sensitive-note',
  'businesses.decide-sensitive-note',
  'businesses.withdraw-sensitive-note',
  'businesses.erase-sensitive-note',
]

// A higher slice may have acted on the record, too.
const nameOf = (verb: string) =>
  Object.entries(acts).find(([name]) => name === verb)?.[1] ?? nameOfAct(verb)

/** The reason, and the fields that were changed by name: values are seen in the record of acts. */
function inWords(noted: unknown): string {
  if (typeof noted !== 'object' || noted === null) return ''
  const reason = 'reason' in noted && typeof noted.reason === 'string' ? noted.reason : ''
  const after = 'before' in noted && 'after' in noted ? noted.after : null
  const fields = typeof after === 'object' && after !== null ? Object.keys(after) : []
  const changed = fields.map((field) => fieldLabels[field] ?? field).join('、')
  return [partOf(noted), changed, reason && `理由：${reason}`]
    .map((words) => words && `　${words}`)
    .join('')
}

/** The place, machine or process that an act was about, by its name. */
function partOf(noted: object): string {
  const isPart = 'equipmentId' in noted || 'establishmentId' in noted
  if (isPart && 'name' in noted) return `「${String(noted.name)}」`
  return 'process' in noted && typeof noted.process === 'string' ? `「${noted.process}」` : ''
}
