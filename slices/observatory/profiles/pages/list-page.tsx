import type { Visit } from '#platform'
import { Button, Card, Empty, Form, LinkButton, Page, SelectField, Table, TextField } from '#ui'
import { PREFECTURES } from '../../areas/rules.ts'
import { areaOfCity, areasCalled, namesOfAreas } from '../../areas/tables.ts'
import * as mapsAt from '../../maps/addresses.ts'
import { may } from '../../permissions.ts'
import * as relatednessAt from '../../relatedness/addresses.ts'
import { wardsCalled } from '../../wards/rules.ts'
import * as at from '../addresses.ts'

const OTHER_VIEWS = [
  { href: mapsAt.areas(), label: '全国地図で見る' },
  { href: mapsAt.tiles(), label: '六角タイルで見る' },
  { href: relatednessAt.relatedness({ division: 'e' }), label: '産業の近さ（教材）' },
]

/** Finds a municipality by name, reading or code; one's own is offered first. */
export async function ListPage({ here, query }: Visit<typeof at.regions>) {
  const words = query.q ?? ''
  const prefecture = query.prefecture ?? ''
  const mine = await areaOfCity(here)
  const wards = wardsCalled(words)
  const cityNames =
    wards.length === 0
      ? new Map<string, string>()
      : await namesOfAreas(
          here,
          wards.map(({ cityCode }) => cityCode),
        )
  const found = words === '' && prefecture === '' ? [] : await areasCalled(here, words, prefecture)
  const views = OTHER_VIEWS.filter(({ href }) => here.opens(href))

  return (
    <Page
      title="地域の数字"
      stage="know"
      lede={`全国1,741市区町村の産業の姿を、公的統計から見ます。どの数字にも、出典と注意書きが付いています${may.citeFigures(here.person) ? 'ので、そのまま根拠にできます' : ''}。`}
    >
      {views.length > 0 && (
        <p class="flex">
          {views.map(({ href, label }) => (
            <LinkButton kind="sub" size="sm" href={href}>
              {label}
            </LinkButton>
          ))}
        </p>
      )}
      {mine && (
        <Card title="自分のまち">
          <p>
            <a href={at.region({ areaCode: mine.code })}>
              {`${mine.prefecture}${mine.name}の数字を見る`}
            </a>
          </p>
        </Card>
      )}
      <Form to={at.regions()} method="get">
        <TextField
          name="q"
          type="search"
          label="市区町村の名前・よみ・コード"
          hint="例：つばめ、大田区、182079"
          value={words}
        />
        <SelectField
          name="prefecture"
          label="都道府県"
          value={prefecture}
          empty="すべて"
          width="m"
          options={PREFECTURES}
        />
        <div class="flex buttons">
          <Button kind="pri">さがす</Button>
        </div>
      </Form>
      {wards.length > 0 && (
        <Card title="行政区" note="数字は市全体のものです">
          <ul>
            {wards.map(({ cityCode, name }) => (
              <li>
                <a href={at.region({ areaCode: cityCode })}>
                  {`${cityNames.get(cityCode) ?? ''}（${name}のある市）`}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {(words !== '' || prefecture !== '') && (
        <Table
          caption="見つかった市区町村"
          total={found.length === 100 ? '100件以上（はじめの100件）' : `${found.length}件`}
          columns={[
            {
              key: 'name',
              label: '市区町村',
              cell: (area) => <a href={at.region({ areaCode: area.code })}>{area.name}</a>,
            },
            { key: 'kana', label: 'よみ', cell: (area) => area.kana },
            { key: 'prefecture', label: '都道府県', cell: (area) => area.prefecture },
            { key: 'code', label: '団体コード', align: 'n', cell: (area) => area.code6 },
          ]}
          rows={found}
          rowKey={(area) => area.code}
          empty={
            <Empty
              title="当てはまる市区町村がありません"
              why="名前の一部（2字ほど）か、よみをひらがなで入れてください。合併前の町名では見つかりません。"
              stage="know"
            />
          }
        />
      )}
    </Page>
  )
}
