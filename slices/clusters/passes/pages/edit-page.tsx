import type { Here, Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Form,
  NumberField,
  Page,
  SearchField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { processesOf } from '../../members/tables.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { outsideAreas } from '../rules.ts'
import { type Pass, partiesSeenBy, passOf } from '../tables.ts'

export async function NewPage({ here, params, query, filled }: Visit<typeof at.newPass>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const words = query.q ?? ''
  return (
    <Page title="仲間回しを記録する" back={at.passes(params)} lede={cluster.name}>
      <Stack wide>
        <Form to={at.newPass(params)} method="get" inline submit="事業者をしぼる">
          <SearchField name="q" label="事業者の名前・よみ・地区" value={words} />
        </Form>
        <Form to={at.passes(params)} filled={filled} submit="仲間回しを記録する">
          {await fields(here, words)}
        </Form>
      </Stack>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.pass>) {
  const saved = await passOf(here, params.clusterId, params.passId)
  const ends = `${saved.fromName}→${saved.toName ?? saved.outsideName}`
  return (
    <Page title="仲間回しを直す" back={at.passes({ clusterId: params.clusterId })} lede={ends}>
      <Stack wide>
        <Form
          to={at.pass(params)}
          name="pass"
          filled={filled}
          version={saved.version}
          submit="直した内容を保存する"
        >
          {await fields(here, '', saved)}
        </Form>
        <Section title="消す">
          <Confirm
            open="この仲間回しを消す"
            title={`「${ends}」の仲間回しを消しますか`}
            to={at.passRemoval(params)}
            name="remove"
            filled={filled}
            submit={`「${ends}」を消す`}
            danger
          >
            <p>一覧の「消したもの」から、元に戻せます。</p>
          </Confirm>
        </Section>
      </Stack>
    </Page>
  )
}

async function fields(here: Here, words: string, saved?: Pass) {
  const parties = await partiesSeenBy(here, words, [saved?.fromBusiness, saved?.toBusiness])
  const processes = await processesOf(here)
  const options = parties.map(({ id, name, district }) => ({
    value: id,
    label: district ? `${name}（${district}）` : name,
  }))
  return (
    <>
      <SelectField
        name="fromBusiness"
        label="仕事を回す者"
        required
        hint="300者まで出ます。見つからないときは、上で名前をしぼってください。"
        value={saved?.fromBusiness}
        options={options}
      />
      <SelectField
        name="toBusiness"
        label="回す先（台帳の事業者）"
        empty="市の外の相手"
        value={saved?.toBusiness}
        options={options}
      />
      <TextField
        name="outsideName"
        label="回す先（市の外の相手）"
        maxlength={100}
        value={saved?.outsideName}
      />
      <SelectField
        name="outsideArea"
        label="市の外のどこか"
        empty="市の外ではない"
        value={saved?.outsideArea}
        options={outsideAreas}
      />
      <SelectField
        name="processId"
        label="どの工程を回すか"
        empty="分からない"
        value={saved?.processId}
        options={processes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NumberField
        name="timesAYear"
        label="一年に何回か"
        unit="回"
        hint="空欄は「不明」です。"
        value={saved?.timesAYear}
      />
      <NumberField
        name="minutes"
        label="行くのにかかる時間"
        unit="分"
        hint="空欄は「不明」です。距離が分かれば、自転車の速さで計算します。"
        value={saved?.minutes}
      />
      <NumberField
        name="metres"
        label="距離"
        unit="km"
        hint="例：1.2。空欄は「不明」です。"
        value={saved?.metres == null ? undefined : String(saved.metres / 1000)}
      />
      <TextField
        name="source"
        label="何で知ったか"
        required
        hint="例：訪問での聞き取り"
        maxlength={200}
        value={saved?.source}
      />
      <DateField
        name="confirmedOn"
        label="確かめた日"
        required
        value={saved?.confirmedOn ?? here.today}
      />
      <AreaField name="note" label="メモ" rows={2} value={saved?.note} />
    </>
  )
}
