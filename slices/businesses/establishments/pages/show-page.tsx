import { historyOf, type Visit } from '#platform'
import { settingOn } from '#platform/settings'
import {
  Card,
  Columns,
  Confirm,
  Day,
  Fact,
  Facts,
  LinkButton,
  Page,
  SampleTag,
  Section,
  Stack,
  Tag,
  TextField,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { EquipmentTable } from '../../equipment/pages/equipment-table.tsx'
import { equipmentOf } from '../../equipment/tables.ts'
import { StaleNotice } from '../../freshness/pages/stale-notice.tsx'
import { monthsFresh } from '../../freshness/rules.ts'
import { HoldingsTable, toEdit } from '../../holdings/pages/holdings-table.tsx'
import { holdingsOf } from '../../holdings/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { monthInWords } from '../rules.ts'
import { type Establishment, establishmentSeenBy, headcountsOf } from '../tables.ts'
import { placeInWords } from './establishments-table.tsx'
import { Headcounts } from './headcounts.tsx'
import { PartHistory } from './part-history.tsx'

/** One place where a business works: all that is known of it, who works there, what stands there. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.establishment>) {
  const { businessId, establishmentId } = params
  const establishment = await establishmentSeenBy(here, businessId, establishmentId)
  const headcounts = await headcountsOf(here, establishmentId)
  const equipment = (await equipmentOf(here, businessId)).filter(
    (machine) => machine.establishmentId === establishmentId,
  )
  const holdings = (await holdingsOf(here, businessId)).filter(
    (holding) => holding.establishmentId === establishmentId,
  )
  const history = await historyOf(here, businessId, 500)
  const months = await settingOn(here, monthsFresh)
  const writes = may.writeBusinesses(here.person)
  const exact = may.seeHeadcounts(here.person)
  return (
    <Page
      title={establishment.name}
      back={businessPage({ businessId })}
      lede={`${establishment.business}　${establishment.kind}`}
      tags={
        <>
          {establishment.closedIn !== null && <Tag kind="bad">廃止</Tag>}
          {establishment.isSample && <SampleTag />}
        </>
      }
      acts={
        writes && (
          <LinkButton href={at.establishmentEdit(params)} kind="pri">
            事業所の記録を直す
          </LinkButton>
        )
      }
    >
      {establishment.closedIn === null && (
        <StaleNotice on={establishment.confirmedOn} today={here.today} months={months} />
      )}
      <Columns shape="main">
        <Stack wide>
          <Section title="どこか">
            <Place establishment={establishment} />
          </Section>
          <Section
            title="従業員数"
            note={headcounts.length === 0 ? '不明' : `${headcounts.length}年度分`}
          >
            <Headcounts
              headcounts={headcounts}
              exact={exact}
              place={writes ? params : null}
              filled={filled}
            />
          </Section>
          {equipment.length > 0 && (
            <Section title="ここにある設備" note={`${equipment.length}件`}>
              <EquipmentTable equipment={equipment} today={here.today} />
            </Section>
          )}
          {holdings.length > 0 && (
            <Section title="ここでできる工程" note={`${holdings.length}件`}>
              <HoldingsTable holdings={holdings} to={writes ? toEdit : null} />
            </Section>
          )}
        </Stack>
        <Stack>
          <Card title="この情報について">
            <Facts>
              <Fact term="出どころ">{establishment.source}</Fact>
              <Fact term="確かめた日">
                <Day on={establishment.confirmedOn} />
              </Fact>
            </Facts>
            {writes && <Steps establishment={establishment} filled={filled} />}
          </Card>
          <PartHistory
            entries={history}
            part="establishmentId"
            id={establishmentId}
            closed={(label) =>
              (label === '電話' && !may.seeContacts(here.person)) ||
              (label.endsWith('従業員数') && !exact)
            }
          />
        </Stack>
      </Columns>
    </Page>
  )
}

function Place({ establishment }: { establishment: Establishment }) {
  const { postalCode, address, openedIn, closedIn, tenure, leaseEndsOn, areaM2 } = establishment
  return (
    <Facts>
      <Fact term="種別">{establishment.kind}</Fact>
      <Fact term="所在地">
        {[postalCode && `〒${postalCode}`, address].filter(Boolean).join('　')}
      </Fact>
      <Fact term="場所">{placeInWords(establishment)}</Fact>
      {establishment.phone !== null && <Fact term="電話">{establishment.phone}</Fact>}
      <Fact term="開始">{openedIn === null ? '不明' : monthInWords(openedIn)}</Fact>
      {closedIn !== null && <Fact term="廃止">{monthInWords(closedIn)}</Fact>}
      <Fact term="用地">{tenure}</Fact>
      {tenure === '借地・借家' && (
        <Fact term="賃借の満了">{leaseEndsOn === null ? '不明' : <Day on={leaseEndsOn} />}</Fact>
      )}
      <Fact term="面積">{areaM2 === null ? '不明' : `${areaM2.toLocaleString('ja-JP')}㎡`}</Fact>
    </Facts>
  )
}

function Steps(props: { establishment: Establishment; filled: Visit['filled'] }) {
  const { id, businessId, closedIn, version } = props.establishment
  const params = { businessId, establishmentId: id }
  return closedIn === null ? (
    <Confirm
      open="廃止を記録する"
      title="この事業所の廃止を記録します"
      to={at.closure(params)}
      name="closure"
      filled={props.filled}
      version={version}
      submit="廃止を記録する"
      danger
    >
      <p>記録は消えません。誤りだったときは、あとで取り消せます。</p>
      <TextField name="closedIn" label="廃止年月" required placeholder="例：令8.10" width="m" />
      <TextField name="reason" label="何で知ったか" required maxlength={500} />
    </Confirm>
  ) : (
    <Confirm
      open="廃止の記録を取り消す"
      title="廃止の記録を取り消します"
      to={at.reopening(params)}
      name="reopening"
      filled={props.filled}
      version={version}
      submit="廃止の記録を取り消す"
    >
      <TextField name="reason" label="理由" required maxlength={500} />
    </Confirm>
  )
}
