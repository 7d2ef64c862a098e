import { pidOf, type Visit } from '#platform'
import {
  Card,
  Columns,
  Confirm,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  RadioField,
  SampleTag,
  Section,
  Stack,
} from '#ui'
import { inForceOf } from '../../consents/tables.ts'
import { CorrectionTag } from '../../corrections/pages/list-page.tsx'
import { FieldTable } from '../../corrections/pages/show-page.tsx'
import { stateOf } from '../../corrections/rules.ts'
import { correctionsOf, fieldsOfAll } from '../../corrections/tables.ts'
import { HoldingsTable } from '../../holdings/pages/holdings-table.tsx'
import { holdingsOf } from '../../holdings/tables.ts'
import { StateTag } from '../../pages/business-filter.tsx'
import { Contact, Identity, Work } from '../../pages/record-facts.tsx'
import { ownNewPart, ownPart } from '../../part-corrections/addresses.ts'
import { partInWords } from '../../part-corrections/rules.ts'
import { maker } from '../../publications/addresses.ts'
import { publicationStanding } from '../../publications/tables.ts'
import { ownDeclaration } from '../../self-declarations/addresses.ts'
import { genders } from '../../self-declarations/forms.ts'
import { declaredGender } from '../../self-declarations/tables.ts'
import * as at from '../addresses.ts'
import { type OwnBusiness, ownBusiness } from '../tables.ts'
import { ownMoney, ownPeople, ownPlacesAndMachines } from './own-sections.tsx'

type Visited = Visit<typeof at.ownRecord>

/** The own record in full: what the city holds of this business, and what can be done about it. */
export async function ShowPage({ here, params, filled }: Visited) {
  const business = await ownBusiness(here, params.businessId)
  return (
    <Page
      title={business.name}
      back={at.ownRecords()}
      lede={business.kana}
      tags={
        <>
          <StateTag state={business.state} />
          {business.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          <LinkButton href={at.ownCard(params)} kind="sub">
            カードを印刷する
          </LinkButton>
          <LinkButton href={at.ownCorrection(params)} kind="pri">
            訂正を申し出る
          </LinkButton>
        </>
      }
    >
      {business.part === '代理' && (
        <Notice kind="info">
          {business.mandateUntil === null ? (
            '代理として見ています。'
          ) : (
            <>
              代理として、
              <Day on={business.mandateUntil} />
              まで見られます。
            </>
          )}
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
            <Work business={business} exact />
          </Section>
          <Section
            title="できる工程"
            acts={<a href={ownNewPart({ ...params, part: 'holdings' })}>加えるよう申し出る</a>}
          >
            <HoldingsTable
              holdings={await holdingsOf(here, business.id)}
              to={({ id }) => ownPart({ ...params, part: 'holdings', partId: id })}
            />
          </Section>
          {await ownPlacesAndMachines(here, business.id)}
          {await ownMoney(here, business.id)}
          {await ownPeople(here, business.id)}
          {await ownCorrections({ here, params, filled })}
        </Stack>
        {await side({ here, business, filled })}
      </Columns>
    </Page>
  )
}

async function ownCorrections(props: {
  here: Visited['here']
  params: Visited['params']
  filled: Visited['filled']
}) {
  const { here, params } = props
  const corrections = await correctionsOf(here, params.businessId)
  const fields = await fieldsOfAll(
    here,
    corrections.map(({ id }) => id),
  )
  return (
    <Section title="訂正の申出" note="新しい順">
      {corrections.length === 0 && (
        <Empty
          title="訂正の申出はまだありません"
          why="登録に誤りがあれば申し出てください。30日以内に、項目ごとに答えます。"
          stage="rec"
        />
      )}
      {corrections.map((correction) => (
        <Card title={`第${correction.number}号`} note={<CorrectionTag correction={correction} />}>
          <small class="mut">
            答える期限 <Day on={correction.dueOn} />
          </small>
          <p>{partInWords(correction)}</p>
          <FieldTable fields={fields.get(correction.id) ?? []} part={correction.part} now={null} />
          {correction.note && <Prose text={correction.note} />}
          {correction.answer && (
            <Facts>
              <Fact term="そのほかへの答え">
                <Prose text={correction.answer} />
              </Fact>
            </Facts>
          )}
          {stateOf(correction) === '未回答' && (
            <Confirm
              open="取り下げる"
              title={`第${correction.number}号の申出を取り下げますか`}
              to={at.ownCorrectionWithdrawal({ ...params, correctionId: correction.id })}
              name={`withdraw-${correction.id}`}
              filled={props.filled}
              submit="申出を取り下げる"
              danger
            >
              <p>取り下げても、もう一度申し出ることができます。</p>
            </Confirm>
          )}
        </Card>
      ))}
    </Section>
  )
}

async function side(props: {
  here: Visited['here']
  filled: Visited['filled']
  business: OwnBusiness
}) {
  const { here, business } = props
  const params = { businessId: business.id }
  const published = await publicationStanding(here, business.id)
  const provided = await inForceOf(here, business.id, '第三者提供')
  return (
    <Stack>
      <Card title="だれに何を許しているか">
        <Facts>
          <Fact term="公開名簿">
            {published === null ? (
              '載っていません'
            ) : (
              <a href={maker({ makerPid: pidOf(here.city, business.id) })}>載っています</a>
            )}
          </Fact>
          <Fact term="第三者提供">
            {provided.length === 0 ? 'なし' : `${provided.length}件の同意`}
          </Fact>
        </Facts>
        <a href={at.ownConsents(params)}>同意を確かめる・変える</a>
      </Card>
      <Card title="だれが見たか" note="担い手・財務などを開いた人の記録">
        <a href={at.ownLooks(params)}>見た人の記録を見る</a>
      </Card>
      {business.part === '本人' && (
        <Card title="代表者の性別" note="お答えは任意です">
          <p>
            補助金が届いていない方がどこに多いかを調べる集計にだけ使い、審査には使いません。いつでも変えたり消したりできます。
          </p>
          <Form to={ownDeclaration(params)} name="gender" filled={props.filled} submit="記録する">
            <RadioField
              name="gender"
              label="代表者の性別"
              value={(await declaredGender(here, business.id)) ?? '答えない'}
              options={[...genders, '答えない']}
            />
          </Form>
        </Card>
      )}
      <Card title="この情報について">
        <Facts>
          <Fact term="出どころ">{business.source}</Fact>
          <Fact term="確かめた日">
            <Day on={business.confirmedOn} />
          </Fact>
        </Facts>
      </Card>
    </Stack>
  )
}
