import { Missing, type Visit, withQuery } from '#platform'
import {
  BarsChart,
  Button,
  Card,
  CheckField,
  Columns,
  Empty,
  Figure,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Notice,
  Page,
  RowLink,
  Rows,
  Stack,
  Table,
  TextField,
  writtenNumber,
} from '#ui'
import { askedAgain, Refused } from '../../cards/pages/refused.tsx'
import { fiveDigits } from '../../municipalities/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { barsOf, findingOfPeers, PEER_CAVEATS, subtitleOfPeers } from '../../peer-figures/rules.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { AreaTabs } from '../../profiles/pages/area-tabs.tsx'
import * as at from '../addresses.ts'
import { choiceAsked } from '../forms.ts'
import {
  hasFewWorkers,
  neighbourhoodOf,
  PEER_COLUMNS,
  sourceOfPeers,
  whyNoPeers,
} from '../rules.ts'
import { comparisonSetsOf, type SetHead } from '../tables.ts'
import { peerColumns } from './peer-parts.tsx'

/** 類似都市: the municipalities that are most like one, with the three parts of the distance. */
export async function PeersPage({ here, params, query, filled }: Visit<typeof at.peers>) {
  const country = await countryOf(here, PEER_COLUMNS)
  const base = country.places[country.rowOf.get(fiveDigits(params.areaCode)) ?? -1]
  if (!base || ![base.code, base.code6].includes(params.areaCode)) throw new Missing()
  const choice = choiceAsked(askedAgain(query, filled))
  const found = neighbourhoodOf(country, base.code, choice)
  const saved = await comparisonSetsOf(here, base.code)
  const areaCode = base.code
  const why = whyNoPeers(country, base.code)
  const asked = {
    prefecture: choice.samePrefecture ? 'on' : '',
    wards: choice.withoutWards ? 'on' : '',
    hand: choice.hand.join(','),
  }
  const mayCite = may.citeFigures(here.person) && found.peers.some(({ apart }) => apart !== null)
  const cite = (of: 'figure' | 'table') =>
    mayCite && (
      <Form to={at.peers({ areaCode })} name={`cite-${of}`} inline>
        {Object.entries(asked).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Button
          kind="ev"
          size="xs"
          label={`似ている市区町村の${of === 'figure' ? '図' : '表'}を根拠にする`}
        >
          根拠にする
        </Button>
      </Form>
    )
  const finding = findingOfPeers(base, found.peers)

  return (
    <Page
      title={`${base.prefecture}${base.name}に似ている市区町村`}
      stage="know"
      back={regionsAt.region({ areaCode })}
      lede="産業構成・人口規模・高齢化の近さから、比べる相手を全国1,741市区町村からさがします。"
    >
      <AreaTabs here={here} areaCode={areaCode} current="peers" />
      <Refused filled={filled?.form === 'save' && !filled.rule ? null : filled} />
      {why && <Notice kind="warn">{why}</Notice>}
      {!why && hasFewWorkers(country, base.code) && (
        <Notice kind="warn">
          従業者が200人に満たないため、産業構成は1つの事業所の増減で大きく変わります。参考にとどめてください。
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          {found.peers.length > 0 && (
            <>
              <Figure
                finding={finding}
                subtitle={subtitleOfPeers(found)}
                source={sourceOfPeers(country, found.editions)}
                caveats={PEER_CAVEATS}
                cite={cite('figure')}
                table={{
                  head: ['市区町村', '距離 d'],
                  rows: found.peers.map(({ prefecture, name, apart }) => [
                    `${prefecture}${name}`,
                    apart ? writtenNumber(apart.d, 3) : '—',
                  ]),
                }}
                csvHref={withQuery(at.peersFile({ areaCode }), asked)}
              >
                <BarsChart
                  finding={finding}
                  description="距離 d。棒が短いほど似ています。"
                  digits={3}
                  rows={barsOf(found.peers)}
                />
              </Figure>
              <Table
                caption="距離とその内わけ（三つの部分を足すと d の2乗になります）"
                filter={cite('table')}
                fold
                columns={peerColumns()}
                rows={found.peers}
                rowKey={({ code }) => code}
                empty=""
              />
              <p>
                <LinkButton
                  kind="sub"
                  href={withQuery(regionsAt.comparison({ areaCode }), {
                    peers: found.peers.map(({ code }) => code).join(','),
                  })}
                >
                  この相手と数字を比べる
                </LinkButton>
              </p>
            </>
          )}
          {found.peers.length === 0 && (
            <Empty
              title="相手がいません"
              why="「同じ都道府県だけ」を外すか、名前を入れて手で選んでください。"
              stage="know"
            />
          )}
          <Method />
        </Stack>
        <Stack wide>
          <Card title="さがす条件">
            <Form to={at.peers({ areaCode })} method="get" submit="この条件でさがす">
              <CheckField
                name="prefecture"
                label="同じ都道府県だけ"
                value={choice.samePrefecture}
              />
              <CheckField name="wards" label="特別区を除く" value={choice.withoutWards} />
              <TextField
                name="hand"
                label="手で選ぶ相手のコード（手選び）"
                hint="5桁か6桁の団体コードを、読点か空白で並べます。例：15213、18209"
                value={choice.hand.join('、')}
              />
            </Form>
          </Card>
          {may.saveComparisons(here.person) && found.peers.length > 0 && (
            <Card title="この相手を保存する">
              <Form
                to={at.sets({ areaCode })}
                name="save"
                filled={filled}
                submit="比べる相手を保存する"
              >
                {choice.samePrefecture && <HiddenField name="prefecture" value="on" />}
                {choice.withoutWards && <HiddenField name="wards" value="on" />}
                <HiddenField name="hand" value={choice.hand.join(',')} />
                <TextField
                  name="name"
                  label="組の名前"
                  hint="いまの版の数字を写して保存します。保存した後、理由を書いて相手を外せます。"
                  value={`${base.name}の類似都市`}
                  required
                />
              </Form>
            </Card>
          )}
          <Saved saved={saved} />
        </Stack>
      </Columns>
    </Page>
  )
}

function Saved({ saved }: { saved: readonly SetHead[] }) {
  return (
    <Card title="保存した相手">
      {saved.length === 0 ? (
        <p class="mini">まだありません。</p>
      ) : (
        <Rows>
          {saved.map(({ id, name, savedAt, savedByName }) => (
            <RowLink
              href={at.set({ setId: id })}
              title={name}
              note={savedByName}
              bead={{ glyph: '知', stage: 'know' }}
              side={<Instant at={savedAt} form="short" />}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function Method() {
  return (
    <details class="s14">
      <summary>距離の計算のしかた</summary>
      <p>
        {
          'd = √（0.60×(H÷H̃)² ＋ 0.25×人口の差² ＋ 0.15×高齢化の差²）。H は18大分類の従業者の割合のちがい（ヘリンガー距離）、H̃ はこの市区町村から全市区町村への H の中央値です。人口の差は人口の常用対数の差、高齢化の差は65歳以上の割合の差で、どちらも全国の標準偏差を1とします。'
        }
      </p>
    </details>
  )
}
