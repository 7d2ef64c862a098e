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
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
  Tag,
  TextField,
  Yen,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { establishment as establishmentPage } from '../../establishments/addresses.ts'
import { PartHistory } from '../../establishments/pages/part-history.tsx'
import { monthInWords } from '../../establishments/rules.ts'
import { StaleNotice } from '../../freshness/pages/stale-notice.tsx'
import { monthsFresh } from '../../freshness/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { alarmingFrom, equipmentLabels, riskOf } from '../rules.ts'
import { type Equipment, machineSeenBy } from '../tables.ts'
import { Installed, ReplaceTag, RiskTag } from './risk-tag.tsx'

/** One machine: all that is known of it, and why it is as endangered as it is. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.machine>) {
  const machine = await machineSeenBy(here, params.businessId, params.equipmentId)
  const history = await historyOf(here, machine.businessId, 500)
  const months = await settingOn(here, monthsFresh)
  const writes = may.writeBusinesses(here.person)
  const seesCosts = may.seeRenewalCosts(here.person)
  return (
    <Page
      title={machine.name}
      back={businessPage({ businessId: machine.businessId })}
      lede={[machine.business, machine.process ?? '', machine.establishment ?? '']
        .filter(Boolean)
        .join('　')}
      tags={
        <>
          {machine.retiredIn !== null && <Tag kind="line">使用終了</Tag>}
          {machine.isSample && <SampleTag />}
        </>
      }
      acts={
        writes && (
          <LinkButton href={at.machineEdit(params)} kind="pri">
            設備の記録を直す
          </LinkButton>
        )
      }
    >
      {machine.isOnlyHolder && machine.risk >= alarmingFrom && (
        <Notice kind="bad">
          この設備が止まると、市内で「{machine.process}」ができなくなるおそれがあります（危うさ
          {machine.risk}、自社でできる事業者はほかに記録がありません）。
        </Notice>
      )}
      {machine.retiredIn === null && (
        <StaleNotice on={machine.confirmedOn} today={here.today} months={months} />
      )}
      <Columns shape="main">
        <Stack wide>
          <Section title="何の設備か">
            <Kind machine={machine} today={here.today} />
          </Section>
          <Section title="止まったら">
            <Prospect machine={machine} today={here.today} seesCosts={seesCosts} />
          </Section>
        </Stack>
        <Stack>
          <Card title="この情報について">
            <Facts>
              <Fact term="出どころ">{machine.source}</Fact>
              <Fact term="確かめた日">
                <Day on={machine.confirmedOn} />
              </Fact>
            </Facts>
            {writes && <Steps machine={machine} filled={filled} />}
          </Card>
          <PartHistory
            entries={history}
            part="equipmentId"
            id={machine.id}
            closed={(label) => label === equipmentLabels.renewalYen && !seesCosts}
          />
        </Stack>
      </Columns>
    </Page>
  )
}

type Today = Visit['here']['today']

function Kind({ machine, today }: { machine: Equipment; today: Today }) {
  const { businessId, establishmentId, establishment } = machine
  return (
    <Facts>
      <Fact term="台数">{machine.units}台</Fact>
      <Fact term="工程">{machine.process}</Fact>
      <Fact term="事業所">
        {establishmentId !== null && (
          <a href={establishmentPage({ businessId, establishmentId })}>{establishment}</a>
        )}
      </Fact>
      <Fact term="メーカー">{machine.maker}</Fact>
      <Fact term="型式">{machine.model}</Fact>
      <Fact term="導入">
        <Installed machine={machine} today={today} />
      </Fact>
      <Fact term="新品・中古">{machine.acquired}</Fact>
      {machine.retiredIn !== null && (
        <Fact term="使わなくなった年月">{monthInWords(machine.retiredIn)}</Fact>
      )}
    </Facts>
  )
}

function Prospect(props: { machine: Equipment; today: Today; seesCosts: boolean }) {
  const { machine } = props
  const { why } = riskOf(machine, props.today, machine.oldFrom)
  return (
    <Facts>
      <Fact term="危うさ（0〜3）">
        <RiskTag machine={machine} today={props.today} />
        <br />
        <small>{why.length === 0 ? '当てはまる事情の記録はありません' : why.join('、')}</small>
      </Fact>
      <Fact term="状態">{machine.condition}</Fact>
      <Fact term="更新できるか">
        <ReplaceTag replaceability={machine.replaceability} />
      </Fact>
      <Fact term="部品供給終了年">
        {machine.partsEndYear === null ? '不明' : `${machine.partsEndYear}年`}
      </Fact>
      <Fact term="保守できる人">{machine.maintainer}</Fact>
      <Fact term="更新予定年">
        {machine.renewalYear === null ? '不明' : `${machine.renewalYear}年`}
      </Fact>
      {props.seesCosts && (
        <Fact term="更新見積額">
          {machine.renewalYen === null ? '不明' : <Yen amount={machine.renewalYen} />}
        </Fact>
      )}
    </Facts>
  )
}

function Steps({ machine, filled }: { machine: Equipment; filled: Visit['filled'] }) {
  const params = { businessId: machine.businessId, equipmentId: machine.id }
  return machine.retiredIn === null ? (
    <Confirm
      open="使わなくなったことを記録する"
      title="この設備を使わなくなったことを記録します"
      to={at.retirement(params)}
      name="retirement"
      filled={filled}
      version={machine.version}
      submit="使わなくなったことを記録する"
      danger
    >
      <p>廃棄・売却・譲渡のどれでも、記録は消えません。あとで使用中にもどせます。</p>
      <TextField
        name="retiredIn"
        label="使わなくなった年月"
        required
        placeholder="例：令8.10"
        width="m"
      />
      <TextField name="reason" label="どうしたか" required maxlength={500} />
    </Confirm>
  ) : (
    <Confirm
      open="使用中にもどす"
      title="この設備を使用中にもどします"
      to={at.restoration(params)}
      name="restoration"
      filled={filled}
      version={machine.version}
      submit="使用中にもどす"
    >
      <TextField name="reason" label="理由" required maxlength={500} />
    </Confirm>
  )
}
