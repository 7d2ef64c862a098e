import type { Visit } from '#platform'
import { withQuery } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  Button,
  Card,
  Columns,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { frozenStanding } from '../../comparison-sets/rules.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import * as at from '../addresses.ts'
import { type ComparisonSet, comparisonSetSeenBy, editionsNamed } from '../tables.ts'
import { FrozenTable } from './frozen-table.tsx'
import { peerColumns } from './peer-parts.tsx'
import { StrikeForm } from './strike-form.tsx'

/** A saved comparison: whom, why, and what the editions of that moment said. */
export async function SetPage({ here, params, filled }: Visit<typeof at.set>) {
  const set = await comparisonSetSeenBy(here, params.setId)
  const editions = await editionsNamed(here, set.editions)
  const withdrawn = editions.filter(({ state }) => state === 'withdrawn')
  const thread =
    set.citedAt === null ? null : await threadOf(here, { slice: 'observatory', ref: set.id })
  const mayChange = may.saveComparisons(here.person) && set.citedAt === null
  const areaCode = set.baseCode

  return (
    <Page
      title={set.name}
      stage="know"
      back={at.peers({ areaCode })}
      lede={frozenStanding(set)}
      tags={
        <>
          <Tag kind="seal">数字は固定</Tag>
          {set.citedAt && <Tag kind="ok">根拠</Tag>}
          {withdrawn.length > 0 && <Tag kind="bad">取下げ</Tag>}
        </>
      }
      acts={
        <>
          <LinkButton
            kind="sub"
            href={withQuery(regionsAt.comparison({ areaCode }), {
              peers: set.peers.map(({ code }) => code).join(','),
            })}
          >
            いまの数字で比べる
          </LinkButton>
          <LinkButton kind="sub" href={at.setFile({ setId: set.id })} download>
            CSV
          </LinkButton>
        </>
      }
    >
      {thread && <ThreadOf thread={thread} />}
      {withdrawn.map(({ label }) => (
        <Notice kind="bad">
          {`${label}は取り下げられました（取下げ）。この比較の数字は、保存したときのまま残しています。使うときは理由を確かめてください。`}
        </Notice>
      ))}
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      <Columns shape="main">
        <Stack wide>
          <Table
            caption="比べる相手（三つの部分を足すと d の2乗になります）"
            fold
            columns={[
              // Population and age stand with the frozen figures below: room for what can be done.
              ...peerColumns().filter(({ key }) => key !== 'people' && key !== 'aged'),
              ...(mayChange
                ? [
                    {
                      key: 'strike',
                      label: '外す',
                      cell: (peer: ComparisonSet['peers'][number]) => (
                        <StrikeForm set={set} peer={peer} filled={filled} />
                      ),
                    },
                  ]
                : []),
            ]}
            rows={set.peers}
            rowKey={({ code }) => code}
            empty={<p>相手は、すべて外されました。</p>}
          />
          <FrozenTable set={set} />
          {set.struck.length > 0 && (
            <Section title="外した相手" note="外した理由も、比較の一部です">
              <Table
                columns={[
                  {
                    key: 'name',
                    label: '市区町村',
                    cell: ({ peer }) => `${peer.prefecture}${peer.name}`,
                  },
                  { key: 'reason', label: '外した理由', cell: ({ reason }) => reason },
                  { key: 'by', label: '外した人', cell: ({ byName }) => byName },
                  {
                    key: 'at',
                    label: '日時',
                    cell: ({ at: moment }) => <Instant at={moment} form="short" />,
                  },
                ]}
                rows={set.struck}
                rowKey={({ peer, at: moment }) => `${peer.code} ${moment}`}
                empty=""
              />
            </Section>
          )}
        </Stack>
        <Stack wide>
          <Card title="この組について">
            <Facts>
              <Fact term="もとの市区町村">
                <a href={regionsAt.region({ areaCode })}>{set.baseName}</a>
              </Fact>
              <Fact term="さがした条件">
                {[
                  set.samePrefecture ? '同じ都道府県だけ' : '全国',
                  ...(set.withoutWards ? ['特別区を除く'] : []),
                ].join('、')}
              </Fact>
              <Fact term="重み">
                {`産業構成${set.weights.structure}・人口規模${set.weights.population}・高齢化${set.weights.age}`}
              </Fact>
              <Fact term="版">{editions.map(({ label }) => label).join('、')}</Fact>
              <Fact term="保存した人">{set.savedByName}</Fact>
              <Fact term="保存した日時">
                <Instant at={set.savedAt} />
              </Fact>
            </Facts>
          </Card>
          {mayChange && (
            <Card title="手で足す" note="手選び">
              <Form
                to={at.additions({ setId: set.id })}
                name="add"
                filled={filled}
                version={set.version}
                submit="相手に足す"
              >
                <TextField
                  name="add"
                  label="市区町村の名前・よみ・コード"
                  hint="同じ名前があるときは、都道府県から入れてください。例：福井県越前市"
                  required
                />
              </Form>
            </Card>
          )}
          {mayChange && may.citeFigures(here.person) && (
            <Card title="根拠にする">
              <p class="mini">
                比較の数字すべてを一つの根拠にします。その後、相手は変えられません。
              </p>
              <Form
                to={at.setEvidence({ setId: set.id })}
                name="cite"
                filled={filled}
                version={set.version}
                inline
              >
                <Button kind="ev" size="sm">
                  この比較を根拠にする
                </Button>
              </Form>
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
